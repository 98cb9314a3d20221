import { z } from "zod";
import { ACTION_KINDS, LINES_OF_BUSINESS, ROOT_CAUSES } from "../../claims/advice.ts";
import { GROUP_CODES } from "../../claims/record.ts";
import { carc, rarc } from "../codes/index.ts";
import { PAYER_IDS } from "../payers.ts";
import { type Condition, FACTS, type Playbook } from "./types.ts";

/** The playbook compiler's checks. They run in the tests, so that nothing of this is in the product's bundle. */

const text = z.string().min(3).max(400);

const conditionSchema = z.strictObject({
  carc: z
    .array(z.string().refine((code) => carc(code)?.code === code, "no such CARC"))
    .min(1)
    .optional(),
  remark: z
    .array(z.string().refine((code) => rarc(code)?.code === code, "no such RARC"))
    .min(1)
    .optional(),
  group: z.array(z.enum(GROUP_CODES)).min(1).optional(),
  line: z.array(z.enum(LINES_OF_BUSINESS)).min(1).optional(),
  facts: z.array(z.enum(FACTS)).min(1).optional(),
  payer: z.array(z.enum(PAYER_IDS)).min(1).optional(),
});

const placeholders = /\{(?!(?:payer|claim|service|amount|lines|item|codes|code|original|channel|records|document)\})/;
const filled = text.refine((value) => !placeholders.test(value), "unknown placeholder");

const actionSchema = z.strictObject({
  kind: z.enum([...ACTION_KINDS, "dispute"]),
  title: filled,
  why: filled,
  steps: z.array(filled).min(1),
  documents: z.array(filled).optional(),
  form: text.optional(),
  level: text.optional(),
  item: text.optional(),
  limit: z.enum(["filing", "corrected", "reopening", "1", "2", "records", "nsa"]).optional(),
  clinical: z.literal(true).optional(),
});

export const playbookSchema = z.strictObject({
  cause: z.enum([...ROOT_CAUSES, "any"]),
  never: z.array(text).min(1),
  rules: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        when: conditionSchema,
        actions: z.array(actionSchema).min(1),
        source: z.string().min(10),
        asOf: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/),
      }),
    )
    .min(1),
});

/** True where every case that `narrow` takes is one that `wide` takes. */
export function covers(wide: Condition, narrow: Condition): boolean {
  const within = (outer: readonly string[] | undefined, inner: readonly string[] | undefined) =>
    outer === undefined || (inner?.every((value) => outer.includes(value)) ?? false);
  return (
    within(wide.carc, narrow.carc) &&
    within(wide.group, narrow.group) &&
    within(wide.line, narrow.line) &&
    within(wide.payer, narrow.payer) &&
    (wide.remark === undefined || (narrow.remark?.every((code) => wide.remark?.includes(code)) ?? false)) &&
    (wide.facts ?? []).every((fact) => narrow.facts?.includes(fact))
  );
}

/** Facts that never hold together. */
const EXCLUSIVE = [
  ["original-paid", "original-denied"],
  ["original-paid", "original-open"],
  ["original-denied", "original-open"],
  ["in-network", "surprise-billing"],
] as const;

/** What is wrong with a playbook, in words; empty where nothing is. */
export function problemsOf(book: Playbook): string[] {
  const parsed = playbookSchema.safeParse(book);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${book.cause}: ${issue.path.join(".")}: ${issue.message}`);
  book.rules.forEach((rule, at) => {
    const before = book.rules.slice(0, at).find((earlier) => covers(earlier.when, rule.when));
    if (before) problems.push(`${rule.id} is never reached: ${before.id} takes all its cases`);
    for (const [a, b] of EXCLUSIVE)
      if (rule.when.facts?.includes(a) && rule.when.facts.includes(b))
        problems.push(`${rule.id} can never hold: ${a} and ${b}`);
    for (const code of rule.when.carc ?? []) {
      const fact = carc(code);
      // A code that needs a remark takes its cause from it, so it can come up under any cause; others only under their own.
      if (book.cause !== "any" && fact && !fact.requiresRarc && fact.rootCause !== book.cause)
        problems.push(`${rule.id} is never reached for ${code}: its cause is ${fact.rootCause}`);
    }
  });
  const last = book.rules[book.rules.length - 1];
  if (book.cause !== "any" && last && Object.keys(last.when).length > 0)
    problems.push(`${book.cause} has no rule for the rest`);
  return problems;
}
