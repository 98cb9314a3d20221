import { CARC } from "./carc.ts";
import { GROUP } from "./group.ts";
import { RARC } from "./rarc.ts";
import { STATUS } from "./status.ts";
import { STATUS_CATEGORY } from "./status-category.ts";
import { type CodeFact, codeList } from "./table.ts";

export type { CodeFact } from "./table.ts";

/** X12 and CMS code lists with our own plain-language meanings and root causes. Look-ups forgive case and leading zeros. */

const carcs = codeList(...CARC);
const rarcs = codeList(...RARC);
const groups = codeList(...GROUP);
const categories = codeList(...STATUS_CATEGORY);
const statuses = codeList(...STATUS);

/** Claim adjustment reason code, such as `45` or `P14`; undefined for a code that no list has. */
export const carc = (code: string): CodeFact | undefined => carcs.find(code);
/** Remittance advice remark code, such as `N290` or `MA130`. */
export const rarc = (code: string): CodeFact | undefined => rarcs.find(code);
/** Claim adjustment group code: CO, PR, OA, PI, CR. */
export const groupCode = (code: string): CodeFact | undefined => groups.find(code);
/** Claim status category code (277), such as `F2`. */
export const statusCategory = (code: string): CodeFact | undefined => categories.find(code);
/** Claim status code (277), such as `20`. */
export const statusCode = (code: string): CodeFact | undefined => statuses.find(code);

/** Whole lists, active and withdrawn codes, in the order of the tables. */
export const allCarcs = (): readonly CodeFact[] => carcs.all();
export const allRarcs = (): readonly CodeFact[] => rarcs.all();
export const allGroupCodes = (): readonly CodeFact[] => groups.all();
export const allStatusCategories = (): readonly CodeFact[] => categories.all();
export const allStatusCodes = (): readonly CodeFact[] => statuses.all();
