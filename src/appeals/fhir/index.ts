import type { ClaimEntry, ClaimSummary, KeyedTask } from "../../claims/work.ts";
import { deidentified } from "./deidentify.ts";
import { compact, toEob } from "./eob.ts";
import type { Bundle, Task } from "./types.ts";

export type { Bundle } from "./types.ts";

/** A view of claims as a FHIR R4 Bundle: one ExplanationOfBenefit a claim, one Task an open task. Pure. */

export interface FhirClaim {
  entry: Pick<ClaimEntry, "history">;
  summary: Pick<ClaimSummary, "tasks">;
}

export interface FhirOptions {
  /** Removes the identifiers of 45 CFR 164.514(b)(2) (Safe Harbor). */
  deidentify: boolean;
}

const TASK_SYSTEM = "https://claimtrail.example/fhir/task-kind";
const BASE = "https://claimtrail.example/fhir";

function priorityOf(task: KeyedTask): Task["priority"] {
  return task.priority >= 75 ? "asap" : task.priority >= 50 ? "urgent" : "routine";
}

function toTask(task: KeyedTask, id: string, focus: string, plain: boolean): Task {
  return compact<Task>({
    resourceType: "Task",
    id,
    status: task.snoozedUntil ? "on-hold" : "requested",
    intent: "plan",
    priority: priorityOf(task),
    code: { coding: [{ system: TASK_SYSTEM, code: task.kind }] },
    description: plain ? task.title : undefined,
    focus: { reference: focus },
    restriction: { period: { end: plain ? task.due : task.due.slice(0, 4) } },
  } as Task);
}

/** The bundle of these claims, in their order. Ids are those of the bundle alone, not the vault's. */
export function toBundle(claims: Iterable<FhirClaim>, { deidentify }: FhirOptions): Bundle {
  const bundle: Bundle = { resourceType: "Bundle", type: "collection", entry: [] };
  let number = 0;
  for (const { entry, summary } of claims) {
    number += 1;
    const id = `claim-${number}`;
    const { current, lastSeenAt } = entry.history;
    const seen = lastSeenAt.slice(0, 10);
    const resource = deidentify ? deidentified(id, current, seen) : toEob(id, current, seen);
    const fullUrl = `${BASE}/ExplanationOfBenefit/${id}`;
    bundle.entry.push({ fullUrl, resource });
    summary.tasks.forEach((task, at) => {
      const taskId = `${id}-task-${at + 1}`;
      bundle.entry.push({ fullUrl: `${BASE}/Task/${taskId}`, resource: toTask(task, taskId, fullUrl, !deidentify) });
    });
  }
  return bundle;
}
