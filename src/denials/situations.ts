import type { Action, Denial } from "../claims/advice.ts";
import { addDays, formatDate } from "../claims/dates.ts";
import type { Cents, IsoDate } from "../claims/record.ts";
import { limitOf, withLimit } from "./actions.ts";
import { type Case, speaksOfAppeal } from "./case.ts";
import { rarc, statusCode } from "./codes/index.ts";
import type { Found } from "./find.ts";
import { waitingOf } from "./pace.ts";
import { updateCob } from "./playbooks/coverage.ts";
import { newClaim } from "./playbooks/shared.ts";
import { totalOf } from "./stake.ts";
import type { Core } from "./types.ts";
import { fill, itemsOf, itemText, listOf, sentence, values } from "./wording.ts";
import { documentInWords } from "./words.ts";

/** Advice before there is a decision: in process, records wanted, rejected, not found, unclear. */

/** Days an answer to an appeal may take: Medicare redetermination 60 (42 CFR 405.950); others 60 as a default. */
const APPEAL_ANSWER_DAYS = 60;

const billedOf = (claim: Case): Cents => Math.max(0, totalOf(claim.input, "billed") ?? 0);

function startText(from: { field: string; date: IsoDate } | undefined): string {
  if (!from) return "the page shows no date of receipt";
  const word =
    from.field === "receivedDate" ? "received" : from.field === "history.capturedAt" ? "first seen" : "service on";
  return `${word} ${formatDate(from.date)}`;
}

/** When an open appeal's answer is due; undefined where the page shows no day to count from, or there is no open appeal. */
export function appealAnswerDue(claim: Case): IsoDate | undefined {
  if (!speaksOfAppeal(claim.input)) return undefined;
  const since = appealSince(claim);
  return since ? addDays(since, APPEAL_ANSWER_DAYS) : undefined;
}

/** The day an appeal in process was first seen, else the day that the record shows. */
function appealSince(claim: Case): IsoDate | undefined {
  const seen = claim.input.history?.find((record) => speaksOfAppeal(record));
  return seen?.capturedAt.slice(0, 10) ?? claim.input.receivedDate ?? claim.input.processedDate;
}

function appealWaiting(claim: Case): Core {
  const { input, options, payer } = claim;
  const since = appealSince(claim);
  const due = since ? addDays(since, APPEAL_ANSWER_DAYS) : undefined;
  const late = due !== undefined && due < options.today;
  const shown = input.statusText ? `The page says “${input.statusText.slice(0, 80)}”.` : "An appeal is in process.";
  const action: Action = late
    ? {
        kind: "call-payer",
        title: `Ask ${payer.name} for the overdue appeal decision`,
        why: `${shown} Sixty days from ${formatDate(since ?? options.today)} are over.`,
        steps: [
          "Call with the appeal reference and ask for status and decision date.",
          "No answer: escalate in writing or to the regulator; Medicare lets you go on to the QIC.",
        ],
        documents: ["confirmation of the appeal"],
      }
    : {
        kind: "wait",
        title: `Wait for the appeal decision${due ? ` until ${formatDate(due)}` : ""}`,
        why: `${shown} Sixty days are the usual time for an answer.`,
        steps: ["Keep the confirmation at hand.", "Look again on the date of the task."],
        documents: [],
      };
  return { denials: [], atStake: late ? billedOf(claim) : 0, actions: [action] };
}

/** Pending or acknowledged. */
export function inProcess(claim: Case): Core {
  if (speaksOfAppeal(claim.input)) return appealWaiting(claim);
  const { input, payer } = claim;
  const { pace, from, waited, overdue, lookAgain } = waitingOf(claim);
  const start = startText(from);
  const status = input.statusText ?? input.status ?? "in process";
  if (!overdue)
    return {
      denials: [],
      atStake: 0,
      actions: [
        {
          kind: "wait",
          title: `Wait and look again on ${formatDate(lookAgain)}`,
          why: `“${status.slice(0, 80)}”, ${start}: still within the usual time. ${sentence(pace.basis)}.`,
          steps: [
            "Nothing to send now: a second claim would deny as a duplicate.",
            `Look the claim up again on ${formatDate(lookAgain)}.`,
          ],
          documents: [],
        },
      ],
    };
  return {
    denials: [],
    atStake: billedOf(claim),
    actions: [
      {
        kind: "call-payer",
        title: `Overdue after ${waited} days: ask ${payer.name} what holds it`,
        why: `“${status.slice(0, 80)}”, ${start}, which is ${waited} days ago. ${sentence(pace.basis)}.`,
        steps: [
          "Look the claim up on the portal: it may be decided by now.",
          "Still open: call and ask what it waits for, and whether something was requested by letter.",
          "Ask for the date of the decision and for interest under the prompt-pay rule; note the reference.",
        ],
        documents: ["acceptance report (277CA)"],
      },
    ],
  };
}

/** What the payer asked for: items of remarks, status codes, its own words. */
function wanted(claim: Case): { items: string; evidence: string } {
  const { input } = claim;
  const remarks = [...(input.remarks ?? []), ...(input.lines ?? []).flatMap((line) => line.remarks ?? [])];
  const facts = remarks.map((code) => rarc(code)).filter((fact) => fact !== undefined && !fact.alert);
  const items = facts
    .map((fact) => fact?.item ?? fact?.meaning.replace(/\.$/, ""))
    .filter((item): item is string => item !== undefined);
  const status = (input.statusCodes ?? [])
    .map((text) => ({ text, fact: statusCode(text.split(":")[1] ?? "") }))
    .find(({ fact }) => fact);
  const words = input.reasons?.[0] ?? input.statusText;
  const evidence = facts[0]
    ? `Remark ${facts[0].code}: ${facts[0].meaning}`
    : words
      ? `The page says “${words.slice(0, 120)}”.`
      : status?.fact
        ? `Status ${status.text}: ${status.fact.meaning}`
        : "The payer waits for information.";
  return {
    items:
      items.length > 0
        ? listOf([...new Set(items)].slice(0, 3))
        : (status?.fact?.item ?? documentInWords((input.reasons ?? []).join(" ")) ?? ""),
    evidence,
  };
}

/** True where what the payer waits for is the member's word on other coverage. */
function asksForCoverage({ input, options }: Case): boolean {
  const codes = [...(input.remarks ?? []), ...(input.lines ?? []).flatMap((line) => line.remarks ?? [])];
  const words = [...(input.reasons ?? []), ...(input.lines ?? []).flatMap((line) => line.reasons ?? [])];
  return (
    codes.some((code) => rarc(code)?.rootCause === "coordination-of-benefits" && !rarc(code)?.alert) ||
    words.some((text) => options.classify?.(text)?.rootCause === "coordination-of-benefits")
  );
}

/** The patient has to answer first; the request's own limit holds. */
function coverageAnswer(claim: Case, evidence: string, request: Action): Action {
  const map = values(claim, undefined);
  const { deadline, deadlineBasis } = request;
  return {
    kind: "update-coordination",
    title: fill(updateCob.title, map),
    why: `${evidence} The claim is not decided until ${claim.payer.name} knows which plan comes first.`,
    steps: updateCob.steps.map((step) => sentence(fill(step, map))),
    documents: [...(updateCob.documents ?? [])],
    ...(deadline ? { deadline } : {}),
    ...(deadlineBasis ? { deadlineBasis } : {}),
  };
}

/** Records or answers asked for before a decision. */
export function informationWanted(claim: Case): Core {
  const { input, options, payer } = claim;
  const { items, evidence } = wanted(claim);
  let limit = limitOf(claim, "records", false);
  if (!limit) {
    // The page shows no date of the request: count from the day it was first seen, which is the latest it can have been.
    const seen = input.history?.find((record) => record.status === "information-requested")?.capturedAt.slice(0, 10);
    if (seen) {
      const counted = limitOf({ ...claim, days: { ...claim.days, remittanceDate: seen } }, "records", false);
      limit = counted && { ...counted, basis: { ...counted.basis, from: { field: "history.capturedAt", date: seen } } };
    }
  }
  const action = withLimit(
    {
      kind: "submit-records",
      title: `Send ${payer.name} what it asked for${items ? `: ${items}` : ""}`,
      why: `${evidence} The claim is not decided until it has an answer.`,
      steps: [
        "Find the request letter: which document, which dates, where to send it.",
        `Put the letter on top and send exactly that${input.claimNumber ? `, with claim ${input.claimNumber} on every page` : ""}.`,
        "Keep the fax or portal confirmation and look again in 10 business days.",
      ],
      documents: [items || "what the request names", "copy of the request letter"],
    },
    limit,
    options.today,
  );
  const late = limit !== undefined && limit.date < options.today;
  const { overdue } = waitingOf(claim);
  const actions = asksForCoverage(claim) ? [coverageAnswer(claim, evidence, action), action] : [action];
  return { denials: [], atStake: late || overdue ? billedOf(claim) : 0, actions };
}

function resubmission(claim: Case, title: string, evidence: string): Action[] {
  const { options } = claim;
  const map = values(claim, undefined);
  const limit = limitOf(claim, "filing", false);
  const action: Action = {
    kind: "corrected-claim",
    title,
    why: `${evidence} It counts as never filed, so the filing limit runs from the date of service.`,
    steps: [],
    documents: ["new claim", "acceptance report (277CA)"],
  };
  action.steps.push(...newClaim.steps.map((step) => sentence(fill(step, map))));
  withLimit(action, limit, options.today);
  const actions = [action];
  if (limit && limit.date < options.today)
    actions.push({
      kind: "call-payer",
      title: "Filing limit passed: look for proof that it was filed in time",
      why: `The filing limit ended on ${formatDate(limit.date)}; an earlier accepted claim or an exception is all that helps.`,
      steps: [
        "Search the clearinghouse for an acceptance report inside the limit.",
        "Found: send it with the claim and ask for an exception.",
        "Nothing: write it off; the patient may not be billed.",
      ],
      documents: ["acceptance report (277CA) inside the limit"],
    });
  return actions;
}

/** Rejected before adjudication: nothing was decided, so a new claim is due. */
export function rejected(claim: Case, found: Found, denials: Denial[]): Core {
  const [main] = found.findings;
  const items = itemsOf(main);
  const item =
    items.length > 0
      ? itemText(items)
      : main?.rootCause === "eligibility-coverage"
        ? "the member's ID, name and birth date"
        : "the rejected field";
  const shown =
    main && main.evidence !== claim.input.status
      ? `Rejected: ${main.evidence.slice(0, 120)}.`
      : "The payer's front end rejected the claim.";
  const rootCause = main && main.rootCause !== "other" ? main.rootCause : "missing-invalid-info";
  return {
    rootCause,
    denials,
    atStake: billedOf(claim),
    actions: resubmission(claim, `Correct ${item} and send a new claim`, shown),
  };
}

/** The payer has no such claim. */
export function notFound(claim: Case): Core {
  const actions = resubmission(
    claim,
    "Check that the claim was accepted, else send it now",
    "The payer has no claim on file.",
  );
  actions[0]?.steps.unshift(
    "Look in the clearinghouse for the payer's acceptance report (277CA) and the payer ID used.",
  );
  actions[0]?.steps.splice(1, 1, "Check member ID, birth date and date of service as you searched for them.");
  return { denials: [], atStake: billedOf(claim), actions };
}

/** A status that says nothing, and nothing else that does. */
export function unclear(claim: Case): Core {
  const { input, payer } = claim;
  return {
    denials: [],
    atStake: 0,
    actions: [
      {
        kind: "call-payer",
        title: `Find out where the claim stands with ${payer.name}`,
        why: input.statusText
          ? `“${input.statusText.slice(0, 80)}” says neither paid nor denied, and the page shows no code.`
          : "The page shows neither a status nor a payment nor a code.",
        steps: [
          "Open the claim's detail page or the remittance and capture it.",
          "Not there: ask provider services for status, codes and dates; note the reference.",
        ],
        documents: ["claim number and date of service"],
      },
    ],
  };
}
