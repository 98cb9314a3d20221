import type { ActionKind, LineOfBusiness, RootCause } from "../../claims/advice.ts";
import type { GroupCode } from "../../claims/record.ts";
import type { DeadlineLevel } from "../types.ts";

/** Playbooks are data: for each root cause, rules in order; the first whose conditions hold gives the actions. */

/** What the engine can know of a claim beside its codes. */
export const FACTS = [
  /** The reason code needs a remark code and none that explains is shown. */
  "no-remark",
  /** A related claim of the same payer was paid, was denied, is still open. */
  "original-paid",
  "original-denied",
  "original-open",
  /** A line concerned already carries a modifier that says the service is distinct (59, XE, XP, XS, XU, 25, 76 …). */
  "distinct-modifier",
  /** Emergency department codes or revenue codes. */
  "emergency",
  /** Out of network by the user's word, or the remittance names the No Surprises Act, on a plan that it covers. */
  "surprise-billing",
  /** The user says that the provider is in the network. */
  "in-network",
  /** Another payer's decision on the same service is at hand. */
  "other-payer-decision",
  /** The patient is a Qualified Medicare Beneficiary: nothing may be billed to them. */
  "qmb",
  /** The payer has passed the claim on to the next insurer. */
  "forwarded",
  /** Remark MA130 on the claim or the line: the payer could not process it and decided nothing. */
  "unprocessable",
  /** An earlier, separate decision denied the same for the same reason, and no appeal lies between. */
  "denied-before",
  /** The payer's words say that the member has to answer. */
  "member-must-answer",
] as const;
export type Fact = (typeof FACTS)[number];

/** All parts must hold; within a list one is enough, except `facts`, which must all hold. */
export interface Condition {
  carc?: readonly string[];
  remark?: readonly string[];
  group?: readonly GroupCode[];
  line?: readonly LineOfBusiness[];
  facts?: readonly Fact[];
  /** Built-in payer ids (payers.ts). */
  payer?: readonly string[];
}

/**
 * One action of a rule. Texts may hold `{payer}`, `{claim}`, `{service}`, `{amount}`, `{lines}`, `{codes}`, `{code}` (without
 * remarks), `{channel}`, `{original}`, `{item}` (`the referring provider name`), `{records}` (`: medical record`, or nothing) and `{document}`.
 * `dispute` becomes the payer's own step at the level reached: a reconsideration or an appeal, with its name and form.
 */
export interface ActionPlan {
  kind: ActionKind | "dispute";
  title: string;
  /** One sentence; the evidence is put in front of it. */
  why: string;
  steps: readonly string[];
  documents?: readonly string[];
  form?: string;
  level?: string;
  /** What is to be corrected, where the codes do not name it. */
  item?: string;
  /** Whose clock runs. For `dispute` the level reached is taken. */
  limit?: DeadlineLevel;
  /** Medical judgement: some payers give it another path and limit. */
  clinical?: true;
}

export interface Rule {
  id: string;
  when: Condition;
  actions: readonly ActionPlan[];
  source: string;
  /** When the source was last looked at, or its own date. */
  asOf: string;
}

export interface Playbook {
  cause: RootCause | "any";
  rules: readonly Rule[];
  /** What makes it worse. */
  never: readonly string[];
}
