import type { IsoInstant } from "../../../claims/record.ts";
import { OPEN_CLAIMS as LIST, OPEN_CLAIMS_MARKS as MARKS } from "../../../followup/stored.ts";
import type { ImportResult, Mapping, OpenClaim, OpenState } from "../../model.ts";
import type { Desk } from "../desk.ts";
import type { Answers } from "../serve.ts";
import { type Body, readClaims } from "./claims.ts";
import { findHeader, guessMapping, normalHeading } from "./mapping.ts";
import { indexClaims, type Marks, rowOf } from "./match.ts";
import { ImportError } from "./problem.ts";
import { readGrid, turn } from "./read.ts";

/** The practice's list of open claims: read, checked, kept encrypted as one setting, so that it changes whole or not at all. */

const MAPPINGS = "desk.import.mappings";
const MAX_MAPPINGS = 20;

interface StoredList {
  importedAt: IsoInstant;
  claims: OpenClaim[];
}

export function importAnswers(
  desk: Desk,
): Pick<Answers, "preview" | "check" | "import" | "openClaims" | "markOpen" | "undoImport"> {
  let body: Body | undefined;
  let replaced: { list: StoredList | null; marks: Marks | null } | undefined;
  const setting = async <T>(key: string) => (await (await desk.vault()).getSetting(key)) as T | undefined;
  const store = async (key: string, value: unknown) => (await desk.vault()).setSetting(key, value, key === LIST);
  const theBody = () => {
    if (!body) throw new ImportError("empty");
    return body;
  };
  const signature = (headings: readonly string[]) => headings.map(normalHeading).join("|");

  return {
    async preview({ file }, context) {
      body = undefined;
      const grid = await readGrid(file, context);
      const header = findHeader(grid);
      const headings = grid.rows[header] ?? [];
      body = { headings, rows: grid.rows.slice(header + 1), lines: grid.lines.slice(header + 1) };
      if (body.rows.length === 0) throw new ImportError("empty");
      const known = (await setting<Record<string, Mapping>>(MAPPINGS))?.[signature(headings)];
      return {
        columns: headings.map((heading, index) => heading || `#${index + 1}`),
        sample: body.rows.slice(0, 5),
        rows: body.rows.length,
        headerLine: grid.lines[header] ?? 1,
        mapping: known ?? guessMapping(headings, body.rows),
        remembered: known !== undefined,
      };
    },

    check: ({ mapping }) => readClaims(theBody(), mapping).check,

    async import({ mapping }, { signal }) {
      const { good } = readClaims(theBody(), mapping);
      if (good.length === 0) throw new ImportError("empty");
      await turn();
      signal.throwIfAborted();
      const before = await setting<StoredList>(LIST);
      const marks = await setting<Marks>(MARKS);
      replaced = { list: before ?? null, marks: marks ?? null };
      await store(LIST, { importedAt: new Date().toISOString(), claims: good } satisfies StoredList);
      await rememberMapping(mapping);
      if (marks) await store(MARKS, keepMarks(marks, good));
      body = undefined;
      return compare(before?.claims ?? [], good);
    },

    async openClaims({ today }) {
      const counts: Record<OpenState, number> = { waiting: 0, seen: 0, earlier: 0, unknown: 0 };
      const list = await setting<StoredList>(LIST);
      if (!list) return { rows: [], counts };
      const marks = (await setting<Marks>(MARKS)) ?? { copied: {}, unknown: {} };
      const find = indexClaims([...desk.rows.values()].map((row) => row.summary));
      const rows = list.claims.map((claim) => rowOf(claim, find(claim), marks, today));
      for (const row of rows) counts[row.state] += 1;
      return { importedAt: list.importedAt, rows, counts };
    },

    async markOpen({ id, mark }) {
      const marks = (await setting<Marks>(MARKS)) ?? { copied: {}, unknown: {} };
      const now = new Date().toISOString();
      if (mark === "copied") marks.copied[id] = now;
      else if (mark === "unknown") marks.unknown[id] = now;
      else delete marks.unknown[id];
      await store(MARKS, marks);
      return null;
    },

    async undoImport() {
      if (!replaced) return null;
      await store(LIST, replaced.list);
      await store(MARKS, replaced.marks);
      replaced = undefined;
      return null;
    },
  };

  async function rememberMapping(mapping: Mapping): Promise<void> {
    const { headings } = theBody();
    const others = Object.entries((await setting<Record<string, Mapping>>(MAPPINGS)) ?? {}).filter(
      ([key]) => key !== signature(headings),
    );
    await store(MAPPINGS, Object.fromEntries([...others.slice(-MAX_MAPPINGS + 1), [signature(headings), mapping]]));
  }
}

function keepMarks(marks: Marks, claims: readonly OpenClaim[]): Marks {
  const ids = new Set(claims.map((claim) => claim.id));
  const kept = (of: Record<string, IsoInstant>) => Object.fromEntries(Object.entries(of).filter(([id]) => ids.has(id)));
  return { copied: kept(marks.copied), unknown: kept(marks.unknown) };
}

/** What an import changed, against the list before it. */
export function compare(before: readonly OpenClaim[], after: readonly OpenClaim[]): ImportResult {
  const known = new Map(before.map((claim) => [claim.id, JSON.stringify(claim)]));
  const result: ImportResult = { added: 0, updated: 0, unchanged: 0, gone: 0 };
  for (const claim of after) {
    const text = known.get(claim.id);
    if (text === undefined) result.added += 1;
    else if (text === JSON.stringify(claim)) result.unchanged += 1;
    else result.updated += 1;
    known.delete(claim.id);
  }
  result.gone = known.size;
  return result;
}
