import type { EraProblemKey } from "../../claims/era/index.ts";
import { type MessageKey, t } from "../../ui/i18n.ts";

const WORDS: Record<EraProblemKey, MessageKey> = {
  empty: "era_empty",
  "not-x12": "era_not_x12",
  "utf-16": "era_charset",
  ebcdic: "era_charset",
  "not-utf-8": "era_charset",
  "not-835": "era_not_835",
  "cut-off": "era_cut_off",
  "out-of-place": "era_damaged",
  "bad-count": "era_bad_count",
  "bad-control": "era_bad_count",
  missing: "era_damaged",
  "bad-value": "era_damaged",
  "too-long": "era_damaged",
};

/** What is wrong with an 835 file, and where. */
export function eraProblemText({
  key,
  segment,
  detail,
}: {
  key: EraProblemKey;
  segment: number;
  detail: string;
}): string {
  return `${t(WORDS[key])} ${t("era_where", segment, detail)}`;
}
