import type { Action, UserFacts } from "../claims/advice.ts";
import { formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { Cents, ClaimRecord, IsoDate } from "../claims/record.ts";
import type { AppealRecord } from "../claims/work.ts";
import { CONTROVERSY_SOURCE, leastInControversy, mostInControversy } from "../denials/controversy.ts";
import { addUnits } from "../denials/deadlines/calendar.ts";
import { countOut, findRule } from "../denials/deadlines/index.ts";
import type { DeadlineRule } from "../denials/deadlines/rule.ts";
import { identifyPayer, type Payer } from "../denials/payers.ts";
import type { DeadlineLevel, DeadlineOverride } from "../denials/types.ts";

/** After a decision on an appeal: which level comes next, and by when. */

export interface LevelQuestion {
  record: ClaimRecord;
  facts: UserFacts;
  /** Medical judgement has a path of its own at some payers. */
  clinical: boolean;
  overrides?: readonly DeadlineOverride[] | undefined;
  /** The day for which the level is asked: least amounts in controversy change with the year. */
  today: IsoDate;
}

export type NextLevel = { action: Action; none?: undefined } | { action?: undefined; none: string; source: string };

const LEVELS: readonly DeadlineLevel[] = ["1", "2", "3", "4", "5"];
const TOPICS = ["clinical", "administrative"] as const;
const IDR = "https://updates.fhas.com/idr-compliance-filing-guidelines?hs_amp=true";
const TIMELY = "https://cgsmedicare.com/articles/cope18411.html";
const GUIDE = "ClaimTrail field guide (office practice, no outside source)";
const LEVELS_SOURCE =
  "https://ngsmedicare.com/en/web/ngs/levels-of-appeals-and-time-limits-for-filing?selectedArticleId=2754831";
/** Open negotiation runs 30 business days; federal IDR is started within 4 after it (45 CFR 149.510). */
const NEGOTIATION_DAYS = 30;
const IDR_DAYS = 4;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function ruleAt(payer: Payer, ask: LevelQuestion, level: DeadlineLevel, clinical: boolean): DeadlineRule | undefined {
  const topic = clinical ? "clinical" : "administrative";
  return findRule({ payer, network: ask.facts.networkStatus, level, topic }, ask.overrides);
}

/** The level that an appeal was, by its name; else by how many appeals came before it. */
function levelOf(appeal: AppealRecord, earlier: number, payer: Payer, ask: LevelQuestion): number {
  const name = fold(appeal.level);
  if (/reopening/.test(name)) return 0;
  for (const level of LEVELS)
    for (const topic of TOPICS) {
      const known = ruleAt(payer, ask, level, topic === "clinical")?.levelName;
      if (known !== undefined && fold(known) === name) return Number(level);
    }
  return earlier + 1;
}

/**
 * The level after a decided appeal.
 * @param earlier number of appeals of this claim that were decided before it, reopenings not counted.
 * @returns the next step as an action with its own limit, or why there is none.
 */
export function nextLevel(appeal: AppealRecord, earlier: number, ask: LevelQuestion): NextLevel {
  const { outcome, decidedOn } = appeal;
  if (outcome === undefined) return { none: "This step is not decided yet.", source: GUIDE };
  if (outcome === "won") return { none: "Won: nothing is left to dispute.", source: GUIDE };
  if (outcome === "withdrawn") return { none: "Withdrawn: the decision stands.", source: GUIDE };
  const payer = identifyPayer(ask.record.payerName, ask.facts.lineOfBusiness);
  if (/^timely-filing exception/.test(appeal.level))
    return {
      none: "A refused exception to timely filing has no appeal: it is no initial determination.",
      source: TIMELY,
    };
  if (/^open negotiation/.test(appeal.level)) return { action: resolution(appeal) };
  const done = levelOf(appeal, earlier, payer, ask);
  const level = String(done + 1) as DeadlineLevel;
  const rule = LEVELS.includes(level) ? ruleAt(payer, ask, level, ask.clinical) : undefined;
  if (!rule || rule.levelName === appeal.level)
    return {
      none: `No level after the ${appeal.level} is known for ${payer.name}; the contract or the state's regulator may offer one.`,
      source: payer.id === "medicare" ? LEVELS_SOURCE : GUIDE,
    };
  const least = leastInControversy(rule.levelName, ask.today);
  const most = mostInControversy(ask.record);
  if (least !== undefined && most !== undefined && most < least)
    return {
      none: `The ${rule.levelName} takes requests with at least ${formatMoney(least)} in controversy in ${ask.today.slice(0, 4)}; at most ${formatMoney(most)} is here. Similar claims may be put together to reach it (42 CFR 405.1006).`,
      source: CONTROVERSY_SOURCE,
    };
  return { action: toAction(rule, appeal, ask, decidedOn, least) };
}

function toAction(
  rule: DeadlineRule,
  appeal: AppealRecord,
  ask: LevelQuestion,
  decidedOn: IsoDate | undefined,
  least: Cents | undefined,
): Action {
  const { processedDate } = ask.record;
  const first = processedDate !== undefined && processedDate < (decidedOn ?? processedDate) ? processedDate : undefined;
  const deadline = countOut(rule, {
    record: ask.record,
    remittanceDate: decidedOn ?? ask.facts.remittanceDate,
    firstDecision: first,
  });
  const name = rule.levelName ?? "next level";
  const decided = decidedOn ? ` on ${formatDate(decidedOn)}` : "";
  return {
    kind: rule.kind ?? "appeal",
    title: `Next level: ${name}`,
    why: `The ${appeal.level} was decided${decided} and ${appeal.outcome === "partly-won" ? "only partly won" : "lost"}. ${rule.name}.`,
    steps: [
      "Read the decision: which reason was not accepted?",
      ...(least === undefined
        ? []
        : [
            `Check that at least ${formatMoney(least)} is in controversy in ${ask.today.slice(0, 4)}: charges less payments, deductible and coinsurance; similar claims may be put together (42 CFR 405.1006).`,
          ]),
      "Add what is new: record, policy, literature, statement.",
      `File through ${rule.channel ?? "the payer's portal or the address in the decision"} and keep the confirmation.`,
    ],
    documents: [`decision on the ${appeal.level}`, `${appeal.level} with its enclosures`, ...(rule.documents ?? [])],
    level: name,
    ...(rule.form ? { form: rule.form } : {}),
    ...(deadline ? { deadline: deadline.date, deadlineBasis: deadline.basis } : {}),
  };
}

/** Federal independent dispute resolution after open negotiation. */
function resolution(appeal: AppealRecord): Action {
  const ended = addUnits(appeal.sentOn, NEGOTIATION_DAYS, "business-days");
  const deadline = addUnits(ended, IDR_DAYS, "business-days");
  return {
    kind: "appeal",
    title: "Next level: federal independent dispute resolution",
    why: `Open negotiation began on ${formatDate(appeal.sentOn)} and runs ${NEGOTIATION_DAYS} business days, to ${formatDate(ended)}; without agreement IDR can be started in the ${IDR_DAYS} business days after it.`,
    steps: [
      `Wait until the negotiation period has ended (${formatDate(ended)}).`,
      "Start the dispute on the federal IDR portal and send the other party a copy on the same day.",
      "Have your offer ready: amount, qualifying payment amount, reasons.",
    ],
    documents: [
      "open negotiation notice and proof of its sending",
      "offer with reasons",
      "attestation that the item qualifies",
    ],
    level: "federal IDR (No Surprises Act)",
    deadline,
    deadlineBasis: {
      rule: "Federal IDR: within 4 business days after the 30 business days of open negotiation (45 CFR 149.510)",
      days: IDR_DAYS,
      unit: "business-days",
      clock: "end of open negotiation",
      from: { field: "appeals.sentOn", date: appeal.sentOn },
      source: IDR,
      assumed: false,
    },
  };
}
