import type { DeadlineRule } from "./rule.ts";
import { BLUES } from "./rules/blues.ts";
import { DEFAULTS } from "./rules/defaults.ts";
import { LAW } from "./rules/law.ts";
import { MEDICARE } from "./rules/medicare.ts";
import { MEDICARE_ADVANTAGE } from "./rules/medicare-advantage.ts";
import { NATIONAL } from "./rules/national.ts";
import { PUBLIC } from "./rules/public.ts";
import { REGIONAL } from "./rules/regional.ts";

/** Payers' time limits as data. The first rule that fits wins, so the narrower stands above the wider. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  ...MEDICARE,
  ...MEDICARE_ADVANTAGE,
  ...NATIONAL,
  ...BLUES,
  ...REGIONAL,
  ...PUBLIC,
  ...LAW,
  ...DEFAULTS,
];
