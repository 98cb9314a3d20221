/** Field scores of what the reader gave against what a page's expectation says. */

type Json = Record<string, unknown>;

export interface Expected {
  pageKind: string;
  records: Json[];
  /** Field path -> other right values; `null`: the field may be absent. */
  accept?: Record<string, unknown[]>;
}

export interface Actual {
  pageKind: string;
  records: Json[];
}

export interface Score {
  tp: number;
  fp: number;
  fn: number;
  /** Records found, missed, spurious. */
  found: number;
  missed: number;
  spurious: number;
  kindRight: boolean;
  /** One line for each value that is missing, wrong or too much. */
  faults: string[];
}

type Value = [field: string, value: unknown];

const fold = (v: unknown): unknown => (typeof v === "string" ? v.replace(/\s+/g, " ").trim() : v);
const key = ([field, value]: Value): string => `${field}\u0001${String(value)}`;

function adjustmentValues(list: unknown): Value[] {
  const out: Value[] = [];
  const seen = new Map<string, number>();
  for (const a of Array.isArray(list) ? (list as Json[]) : []) {
    const code = String(a.code);
    const n = (seen.get(code) ?? 0) + 1;
    seen.set(code, n);
    const name = n > 1 ? `${code}#${n}` : code;
    out.push(["adjustments", name]);
    if (a.group != null) out.push(["adjustments.group", `${name}:${String(a.group)}`]);
    if (a.amount != null) out.push(["adjustments.amount", `${name}:${String(a.amount)}`]);
  }
  return out;
}

/** An object's own fields as single values; lists give one value for each entry. */
function flatten(part: Json): Value[] {
  const out: Value[] = [];
  for (const [k, v] of Object.entries(part)) {
    if (k === "lines" || v === undefined || v === null) continue;
    if (k === "adjustments") out.push(...adjustmentValues(v));
    else if (Array.isArray(v))
      for (const x of new Set(v.map(fold))) out.push([k, typeof x === "object" ? JSON.stringify(x) : x]);
    else out.push([k, typeof v === "object" ? JSON.stringify(v) : fold(v)]);
  }
  return out;
}

const equal = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a === b;

function overlap(a: Json, b: Json): number {
  const have = new Set(flatten(a).map((v) => v.join("=")));
  return flatten(b).filter((v) => have.has(v.join("="))).length;
}

/** Pairs expected with actual objects: by the steps' tests in turn, then by how many values agree. */
function pairUp(expected: Json[], actual: Json[], steps: ((e: Json, a: Json) => boolean)[]) {
  const left = new Set(expected.keys());
  const right = new Set(actual.keys());
  const pairs: [number, number][] = [];
  const take = (i: number, j: number): void => {
    if (!left.has(i) || !right.has(j)) return;
    pairs.push([i, j]);
    left.delete(i);
    right.delete(j);
  };
  for (const step of steps)
    for (const i of [...left]) for (const j of [...right]) if (step(expected[i] ?? {}, actual[j] ?? {})) take(i, j);
  const rest: [number, number, number][] = [];
  for (const i of left)
    for (const j of right) {
      const n = overlap(expected[i] ?? {}, actual[j] ?? {});
      if (n > 0) rest.push([n, i, j]);
    }
  rest.sort((x, y) => y[0] - x[0] || Math.abs(x[1] - x[2]) - Math.abs(y[1] - y[2]));
  for (const [, i, j] of rest) take(i, j);
  return { pairs, missed: [...left], extra: [...right] };
}

function compare(
  e: Json,
  a: Json,
  prefix: string,
  accept: Record<string, unknown[]>,
  score: Score,
  where: string,
): void {
  const path = `records.*.${prefix === "" ? "" : "lines.*."}`;
  const open = new Map(flatten(a).map((v) => [key(v), v]));
  const shown = new Set(flatten(a).map(([f]) => f));
  for (const value of flatten(e)) {
    const [field] = value;
    if (open.delete(key(value))) {
      score.tp += 1;
      continue;
    }
    const others = accept[path + field];
    const isList = Array.isArray(e[field]);
    if (others) {
      const got = a[field];
      if (!isList && got !== undefined && others.some((x) => fold(x) === fold(got))) {
        open.delete(key([field, fold(got)]));
        score.tp += 1;
        continue;
      }
      if (others.includes(null) && (isList || !shown.has(field))) continue;
    }
    score.fn += 1;
    score.faults.push(
      `${where}: - ${prefix}${field}=${String(value[1])}${shown.has(field) && !isList ? ` got ${String(a[field])}` : ""}`,
    );
  }
  for (const [field, value] of open.values()) {
    if (field === "payerName" && e.payerName === undefined) continue;
    if (accept[path + field]?.some((x) => x !== null && fold(x) === value)) continue;
    score.fp += 1;
    score.faults.push(`${where}: + ${prefix}${field}=${String(value)}`);
  }
}

function countAll(part: Json, kind: "fp" | "fn", score: Score, withLines: boolean): void {
  score[kind] += flatten(part).length;
  if (withLines) for (const line of (part.lines as Json[] | undefined) ?? []) countAll(line, kind, score, false);
}

/** Scores one page. A page without output counts every expected value as missed. */
export function scorePage(expected: Expected, actual: Actual | undefined): Score {
  const score: Score = {
    tp: 0,
    fp: 0,
    fn: 0,
    found: 0,
    missed: 0,
    spurious: 0,
    kindRight: actual?.pageKind === expected.pageKind,
    faults: [],
  };
  const accept = expected.accept ?? {};
  const E = expected.records;
  const A = actual?.records ?? [];
  const number = (r: Json): unknown => (r.claimNumber ? fold(String(r.claimNumber)) : undefined);
  const { pairs, missed, extra } = pairUp(E, A, [
    (e, a) => equal(number(e), number(a)),
    (e, a) => (!number(e) || !number(a)) && equal(e.memberId, a.memberId),
  ]);
  for (const [i, j] of pairs) {
    const e = E[i] ?? {};
    const a = A[j] ?? {};
    const where = String(number(e) ?? e.memberId ?? `#${i}`);
    compare(e, a, "", accept, score, where);
    const L = (e.lines as Json[] | undefined) ?? [];
    const M = (a.lines as Json[] | undefined) ?? [];
    const lines = pairUp(L, M, [
      (x, y) => equal(x.lineNumber, y.lineNumber),
      (x, y) =>
        (x.lineNumber === undefined || y.lineNumber === undefined) &&
        equal(x.procedure ?? x.revenueCode, y.procedure ?? y.revenueCode),
    ]);
    for (const [x, y] of lines.pairs)
      compare(L[x] ?? {}, M[y] ?? {}, "lines.", accept, score, `${where} line ${x + 1}`);
    for (const x of lines.missed) {
      countAll(L[x] ?? {}, "fn", score, false);
      score.faults.push(`${where}: - line ${x + 1} missed`);
    }
    for (const y of lines.extra) {
      countAll(M[y] ?? {}, "fp", score, false);
      score.faults.push(`${where}: + line ${y + 1} spurious`);
    }
  }
  for (const i of missed) countAll(E[i] ?? {}, "fn", score, true);
  for (const j of extra) countAll(A[j] ?? {}, "fp", score, true);
  for (const i of missed) score.faults.push(`- record ${String(number(E[i] ?? {}) ?? i)} missed`);
  for (const j of extra) score.faults.push(`+ record ${String(number(A[j] ?? {}) ?? j)} spurious`);
  score.found = pairs.length;
  score.missed = missed.length;
  score.spurious = extra.length;
  return score;
}

export interface Sum {
  f1: number;
  precision: number;
  recall: number;
  /** Share of pages whose kind is right. */
  kinds: number;
  pages: number;
}

/** Micro averages over pages. */
export function sumUp(scores: readonly Score[]): Sum {
  const total = (f: (s: Score) => number): number => scores.reduce((n, s) => n + f(s), 0);
  const [tp, fp, fn] = [total((s) => s.tp), total((s) => s.fp), total((s) => s.fn)];
  const precision = tp + fp > 0 ? tp / (tp + fp) : 1;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return {
    f1,
    precision,
    recall,
    kinds: scores.length > 0 ? total((s) => Number(s.kindRight)) / scores.length : 1,
    pages: scores.length,
  };
}
