import { CARC_1_99 } from "./carc-1-99.ts";
import { CARC_100_199 } from "./carc-100-199.ts";
import { CARC_200_305 } from "./carc-200-305.ts";
import { CARC_LETTERS } from "./carc-letters.ts";

/** All claim adjustment reason codes, as tables. */
export const CARC = [CARC_1_99, CARC_100_199, CARC_200_305, CARC_LETTERS];
