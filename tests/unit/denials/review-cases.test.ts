import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Action, Advice, AdviceInput } from "../../../src/claims/advice.ts";
import { adviceInputSchema, adviceSchema } from "../../../src/claims/schema/advice.ts";
import { adviseClaim } from "../../../src/followup/index.ts";

/**
 * Cases that a second denial specialist wrote from the advice contract and the field guide before looking at the
 * code. Where the contract leaves a choice, every sensible answer is listed.
 */

interface DeadlineExpectation {
  /** Action kinds that may carry it; `*` for any. */
  kinds: string[];
  date?: string;
  dates?: string[];
  days?: number;
  unit?: string;
  presumed?: number;
  /** How the field that the clock counts from begins. */
  field?: string;
  assumed?: boolean;
  absent?: true;
  /** The payer's rule is not known: no date, or one marked as assumed. */
  assumedOrAbsent?: true;
  /** Numbers of another payer's or line's rule. */
  notDays?: number[];
  allowAssumed?: true;
}

interface Expectation {
  error?: true;
  /** null: absent. */
  rootCause?: string | null | (string | null)[];
  first?: string[];
  not?: string[];
  notFirst?: string[];
  has?: string[];
  denials?: number | number[];
  denialLines?: number[][];
  denialGroups?: string[];
  /** Cents, or least and most. */
  atStake?: number | [number, number];
  level?: string;
  mentions?: string;
  saysPassed?: true;
  confidenceMin?: number;
  deadline?: DeadlineExpectation;
  task?: {
    kinds: string[];
    due?: string;
    after?: string;
    notBefore?: string;
    notAfter?: string;
    minPriority?: number;
    maxPriority?: number;
  };
  noTask?: string[];
  taskMaxPriority?: number;
}

interface Case {
  id: string;
  today: string;
  record: unknown;
  expect: Expectation;
}

const cases: Case[] = readFileSync(new URL("./review-cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

function checkDeadline(actions: readonly Action[], wanted: DeadlineExpectation): void {
  const asked = actions.filter(({ kind }) => wanted.kinds.includes("*") || wanted.kinds.includes(kind));
  const dated = asked.filter(({ deadline }) => deadline !== undefined);
  if (wanted.absent) expect(dated).toEqual([]);
  if (wanted.absent) return;
  const bases = dated.flatMap(({ deadlineBasis }) => (deadlineBasis ? [deadlineBasis] : []));
  if (wanted.assumedOrAbsent) expect(bases.every(({ assumed }) => assumed)).toBe(true);
  for (const days of wanted.notDays ?? [])
    expect(bases.filter((basis) => !basis.assumed && basis.days === days)).toEqual([]);
  const dates = wanted.dates ?? (wanted.date ? [wanted.date] : undefined);
  if (!dates) return;
  if (wanted.allowAssumed && bases.every(({ assumed }) => assumed)) return;
  const hit = dated.find(({ deadline }) => deadline !== undefined && dates.includes(deadline));
  expect(hit, `${dates} among ${JSON.stringify(actions.map(({ kind, deadline }) => [kind, deadline]))}`).toBeDefined();
  const basis = hit?.deadlineBasis;
  if (wanted.days !== undefined) expect(basis?.days).toBe(wanted.days);
  if (wanted.unit !== undefined) expect(basis?.unit).toBe(wanted.unit);
  if (wanted.presumed !== undefined) expect(basis?.presumedDays).toBe(wanted.presumed);
  if (wanted.field !== undefined) expect(basis?.from.field.startsWith(wanted.field)).toBe(true);
  if (wanted.assumed !== undefined) expect(basis?.assumed).toBe(wanted.assumed);
}

function checkTasks({ tasks }: Advice, wanted: Expectation): void {
  const { task } = wanted;
  if (task) {
    const fitting = tasks.filter(
      (each) =>
        task.kinds.includes(each.kind) &&
        (task.due === undefined || each.due === task.due) &&
        (task.after === undefined || each.due > task.after) &&
        (task.notBefore === undefined || each.due >= task.notBefore) &&
        (task.notAfter === undefined || each.due <= task.notAfter) &&
        (task.minPriority === undefined || each.priority >= task.minPriority) &&
        (task.maxPriority === undefined || each.priority <= task.maxPriority),
    );
    expect(fitting, JSON.stringify(tasks)).not.toEqual([]);
  }
  for (const kind of wanted.noTask ?? []) expect(tasks.map((each) => each.kind)).not.toContain(kind);
  for (const each of tasks) expect(each.priority).toBeLessThanOrEqual(wanted.taskMaxPriority ?? 100);
}

function check(advice: Advice, wanted: Expectation): void {
  const kinds: string[] = advice.actions.map(({ kind }) => kind);
  const all = JSON.stringify(advice);
  if (wanted.rootCause !== undefined) expect([wanted.rootCause].flat()).toContain(advice.rootCause ?? null);
  if (wanted.first) expect(wanted.first).toContain(kinds[0]);
  for (const kind of wanted.not ?? []) expect(kinds).not.toContain(kind);
  for (const kind of wanted.notFirst ?? []) expect(kinds[0]).not.toBe(kind);
  for (const kind of wanted.has ?? []) expect(kinds).toContain(kind);
  if (wanted.denials !== undefined) expect([wanted.denials].flat()).toContain(advice.denials.length);
  if (wanted.denialLines) expect(advice.denials.map(({ lines }) => lines)).toEqual(wanted.denialLines);
  if (wanted.denialGroups) expect(advice.denials.map(({ group }) => group)).toEqual(wanted.denialGroups);
  const [least, most] = typeof wanted.atStake === "number" ? [wanted.atStake, wanted.atStake] : (wanted.atStake ?? []);
  expect(advice.atStake).toBeGreaterThanOrEqual(least ?? 0);
  expect(advice.atStake).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
  if (wanted.level) expect(advice.actions[0]?.level).toMatch(new RegExp(wanted.level, "i"));
  if (wanted.mentions) expect(all).toMatch(new RegExp(wanted.mentions));
  if (wanted.saysPassed) expect(all).toMatch(/limit (?:passed|ended)/i);
  if (wanted.confidenceMin) expect(advice.denials[0]?.confidence).toBeGreaterThanOrEqual(wanted.confidenceMin);
  if (wanted.deadline) checkDeadline(advice.actions, wanted.deadline);
  checkTasks(advice, wanted);
}

/** What holds for any advice, whatever the case. */
function checkAny(advice: Advice, today: string): void {
  expect(adviceSchema.safeParse(advice).success).toBe(true);
  expect(advice.actions).not.toEqual([]);
  for (const { title, why, steps, documents, deadline, deadlineBasis } of advice.actions) {
    const texts = [title, why, ...steps, ...documents];
    expect(texts.join(" ")).not.toMatch(/[{}]|\bundefined\b|\b(\w+) \1\b|\.\.|\bthe what\b|: *$/);
    for (const text of [title, why, ...steps]) expect(text).toMatch(/^[A-Z“0-9]/);
    expect(deadline === undefined).toBe(deadlineBasis === undefined);
  }
  for (const { due } of advice.tasks) expect(due >= today).toBe(true);
}

describe("a second specialist's cases", () => {
  it("are many", () => expect(cases.length).toBeGreaterThan(500));

  it.each(cases.map((each) => [each.id, each] as const))("%s", (_, { record, today, expect: wanted }) => {
    const parsed = adviceInputSchema.safeParse(record);
    expect(parsed.success).toBe(wanted.error !== true);
    if (!parsed.success) return;
    const input: AdviceInput = parsed.data;
    const advice = adviseClaim(input, { today });
    check(advice, wanted);
    checkAny(advice, today);
  });
});
