import { STATUS_0_199 } from "./status-0-199.ts";
import { STATUS_200_399 } from "./status-200-399.ts";
import { STATUS_400_599 } from "./status-400-599.ts";
import { STATUS_600_772 } from "./status-600-772.ts";

/** All claim status codes, as tables. */
export const STATUS = [STATUS_0_199, STATUS_200_399, STATUS_400_599, STATUS_600_772];
