import { RARC_M } from "./rarc-m.ts";
import { RARC_MA } from "./rarc-ma.ts";
import { RARC_N1 } from "./rarc-n1.ts";
import { RARC_N2 } from "./rarc-n2.ts";
import { RARC_N3 } from "./rarc-n3.ts";
import { RARC_N4 } from "./rarc-n4.ts";
import { RARC_N5 } from "./rarc-n5.ts";

/** All remittance advice remark codes, as tables. */
export const RARC = [RARC_M, RARC_MA, RARC_N1, RARC_N2, RARC_N3, RARC_N4, RARC_N5];
