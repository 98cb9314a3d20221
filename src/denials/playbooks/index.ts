import type { RootCause } from "../../claims/advice.ts";
import { CODING, DUPLICATE, MISSING_INFO, TIMELY_FILING, UNPROCESSABLE } from "./claim-data.ts";
import { COORDINATION, ELIGIBILITY, LIABILITY, WRONG_PAYER } from "./coverage.ts";
import { DOCUMENTATION, MAXIMUM, NECESSITY, NON_COVERED } from "./judgement.ts";
import { APPEAL_PROCESS, CONTRACTUAL, METHODOLOGY, OTHER, PATIENT_SHARE, PENDING, RECOUPMENT } from "./money.ts";
import { AUTHORIZATION, ENROLLMENT, NETWORK } from "./permission.ts";
import type { Playbook } from "./types.ts";

/** Every playbook. Those with cause `any` are asked first. */
export const PLAYBOOKS: readonly Playbook[] = [
  UNPROCESSABLE,
  ELIGIBILITY,
  AUTHORIZATION,
  NETWORK,
  NECESSITY,
  CODING,
  MISSING_INFO,
  DOCUMENTATION,
  DUPLICATE,
  TIMELY_FILING,
  COORDINATION,
  LIABILITY,
  WRONG_PAYER,
  ENROLLMENT,
  NON_COVERED,
  MAXIMUM,
  PATIENT_SHARE,
  CONTRACTUAL,
  METHODOLOGY,
  RECOUPMENT,
  APPEAL_PROCESS,
  PENDING,
  OTHER,
];

const byCause = new Map<RootCause | "any", Playbook>(PLAYBOOKS.map((book) => [book.cause, book]));

/** The playbook of a root cause; every cause has one (a test checks). */
export function playbookFor(cause: RootCause | "any"): Playbook {
  return byCause.get(cause) ?? OTHER;
}
