import type { Action, Task, TaskKind } from "../claims/advice.ts";
import { addDays, formatDate } from "../claims/dates.ts";
import { formatMoney } from "../claims/money.ts";
import type { IsoDate } from "../claims/record.ts";
import type { Case } from "../denials/case.ts";
import { earlierOf, laterOf } from "../denials/deadlines/calendar.ts";
import { waitingOf } from "../denials/pace.ts";
import { appealAnswerDue } from "../denials/situations.ts";
import type { Core } from "../denials/types.ts";
import { type PriorityQuestion, prioritize } from "./priority.ts";

/** Advice -> follow-up tasks: what to do today, what to watch, what to decide before a limit. */

/** Days before a limit at which an undecided dispute comes up. */
const ESCALATE_DAYS = 14;
/** Days after the decision in which a payment should have arrived. */
const PAYMENT_DAYS = 14;
/** Days after which a forwarded or held claim is looked at again. */
const LOOK_AGAIN_DAYS = 30;

/** Money that a claim is about, also where nothing is at stake yet. */
function moneyOf(claim: Case, core: Core): Pick<PriorityQuestion, "money" | "label"> {
  const { input } = claim;
  if (core.atStake > 0) return { money: core.atStake, label: "at stake" };
  if (core.rootCause === "patient-responsibility")
    return { money: input.patientResponsibility ?? 0, label: "left to the patient" };
  if (input.status === "pending" || input.status === "acknowledged" || input.status === "information-requested")
    return { money: Math.max(0, input.billed ?? 0), label: "billed" };
  return { money: Math.max(0, input.paid ?? 0), label: "paid" };
}

function passedOf(action: Action, core: Core, today: IsoDate): { left: boolean } | undefined {
  if (!action.deadline || action.deadline >= today) return undefined;
  // A cautious default that has passed is a reason to hurry, not to give up.
  if (action.deadlineBasis?.assumed && core.atStake > 0) return undefined;
  return { left: core.atStake > 0 && action.kind !== "write-off" };
}

/** The tasks that follow from advice. `due` is never before today nor after an open limit. */
export function tasksFor(claim: Case, core: Core): Task[] {
  const [first, ...rest] = core.actions;
  if (!first || first.kind === "none") return [];
  const { today, statistics } = claim.options;
  const money = moneyOf(claim, core);
  const make = (kind: TaskKind, title: string, due: IsoDate, action: Action): Task => {
    const passed = passedOf(action, core, today);
    const limit = action.deadline;
    const day = laterOf(limit ? earlierOf(due, limit) : due, today);
    const { priority, why } = prioritize({
      kind,
      ...money,
      deadline: limit,
      today,
      // A rejected claim was not decided: there are no odds of overturning it.
      rootCause: claim.input.status === "rejected" ? undefined : core.rootCause,
      statistics,
      passed,
    });
    return { kind, title, due: day, priority, why };
  };
  const tasks: Task[] = [];
  if (first.kind === "wait") tasks.push(waitTask(claim, first, make));
  else if (first.kind === "check-payment" && !core.rootCause?.startsWith("recoup"))
    tasks.push(paymentTask(claim, first, make));
  else {
    const overdue =
      first.kind === "call-payer" && (claim.input.status === "pending" || claim.input.status === "acknowledged");
    if (overdue) {
      const appeal = appealAnswerDue(claim);
      tasks.push(
        make(
          appeal ? "decision-due" : "check-status",
          appeal ? "Appeal decision is overdue: ask for it" : "Overdue: look the claim up again",
          today,
          first,
        ),
      );
    }
    tasks.push(make(first.kind, first.title, today, first));
  }
  const starts = core.actions.slice(1, core.leads ?? 1);
  for (const start of starts)
    if (start.kind !== "none" && start.kind !== "write-off" && !tasks.some((task) => task.kind === start.kind))
      tasks.push(make(start.kind, start.title, start.kind === "wait" ? addDays(today, LOOK_AGAIN_DAYS) : today, start));
  const fallback = rest
    .slice(starts.length)
    .find(
      (action) =>
        (action.kind === "appeal" || action.kind === "reconsideration" || action.kind === "reopening") &&
        action.deadline !== undefined &&
        action.deadline >= today,
    );
  if (fallback?.deadline && core.denials.length > 0 && fallback.kind !== first.kind)
    tasks.push(
      make(
        fallback.kind,
        `${fallback.title} (limit ${formatDate(fallback.deadline)})`,
        addDays(fallback.deadline, -ESCALATE_DAYS),
        fallback,
      ),
    );
  const wait = rest.find((action) => action.kind === "wait");
  if (wait && core.denials.length === 0) tasks.push(waitTask(claim, wait, make));
  const bill = wait ? undefined : rest.find((action) => action.kind === "bill-patient");
  if (bill && core.denials.length === 0) tasks.push(make("bill-patient", bill.title, today, bill));
  return tasks;
}

type Make = (kind: TaskKind, title: string, due: IsoDate, action: Action) => Task;

function waitTask(claim: Case, action: Action, make: Make): Task {
  const { status, processedDate } = claim.input;
  const { today } = claim.options;
  const appeal = appealAnswerDue(claim);
  if (appeal) return make("decision-due", "Appeal decision due: look for it", laterOf(appeal, today), action);
  if (status === "pending" || status === "acknowledged")
    return make("wait", action.title, waitingOf(claim).lookAgain, action);
  const from = addDays(processedDate ?? today, LOOK_AGAIN_DAYS);
  return make("wait", action.title, from > today ? from : addDays(today, 7), action);
}

/** A payment that is promised or on its way is watched; one that should be there is posted or traced. */
function paymentTask(claim: Case, action: Action, make: Make): Task {
  const { paid, paymentDate, paymentNumber, processedDate } = claim.input;
  const { today } = claim.options;
  if ((paid ?? 0) > 0 && paymentDate !== undefined && paymentDate > today)
    return make("payment-due", `Payment of ${formatMoney(paid ?? 0)} due`, paymentDate, action);
  if ((paid ?? 0) > 0 && paymentDate === undefined && paymentNumber === undefined && processedDate !== undefined) {
    const expected = addDays(processedDate, PAYMENT_DAYS);
    if (expected > today)
      return make("payment-due", `Payment of ${formatMoney(paid ?? 0)} should arrive`, expected, action);
    return make("check-payment", `No payment shown for ${formatMoney(paid ?? 0)}: trace it`, today, action);
  }
  return make("check-payment", action.title, today, action);
}
