import type { IsoDate } from "../../claims/record.ts";
import type { ClaimSummary } from "../../claims/work.ts";
import { summarize } from "../../followup/summary.ts";
import type { SessionStore } from "../../vault/api.ts";
import { openVault, type Vault, VaultError } from "../../vault/index.ts";
import type { Query } from "../model.ts";
import { eraAnswers } from "./era.ts";
import { exportAnswers } from "./export/answers.ts";
import { figuresOf } from "./figures.ts";
import { importAnswers } from "./import/answers.ts";
import { answer, callBundles, makeRow, type Row } from "./rows.ts";
import { sampleAnswers } from "./samples.ts";
import type { Answers, Context } from "./serve.ts";

/** What the worker holds between requests. The page ends the worker when the vault locks, and all of it goes. */
export interface Desk {
  vault(): Promise<Vault>;
  rows: Map<string, Row>;
  /** Claims behind each figure and pattern, for the click through. */
  sets: Map<string, ReadonlySet<string>>;
  figures(today: IsoDate, context: Context): ReturnType<typeof figuresOf>;
}

/** Answers to everything the page asks. */
export function openDesk(session: SessionStore): Answers {
  let opening: Promise<Vault> | undefined;
  const vault = () => {
    opening ??= openVault({ session, deriveSummary: summarize });
    return opening;
  };
  let matched: Row[] = [];
  let version = 0;

  const desk: Desk = {
    vault,
    rows: new Map(),
    sets: new Map(),
    async figures(today, context) {
      const result = await figuresOf(await vault(), desk.rows, today, context);
      desk.sets = new Map([...desk.sets, ...result.sets]);
      return result;
    },
  };

  async function load(): Promise<{ count: number }> {
    const fresh = new Map<string, Row>();
    for await (const block of (await vault()).summaries()) {
      for (const summary of block) fresh.set(summary.id, keepOrMake(summary));
    }
    desk.rows = fresh;
    return { count: fresh.size };
  }

  /** A row that says the same as before keeps its worked-out text. */
  function keepOrMake(summary: ClaimSummary): Row {
    const known = desk.rows.get(summary.id);
    const same = known && known.summary.lastSeenAt === summary.lastSeenAt && known.summary.asOf === summary.asOf;
    return same && JSON.stringify(known.summary) === JSON.stringify(summary) ? known : makeRow(summary);
  }

  async function setOf(query: Query, today: IsoDate, context: Context): Promise<ReadonlySet<string> | undefined> {
    if (query.set === undefined) return undefined;
    if (!desk.sets.has(query.set)) await desk.figures(today, context);
    return desk.sets.get(query.set) ?? new Set();
  }

  return {
    load,
    async status() {
      return { unlocked: (await (await vault()).status()).state === "unlocked" };
    },
    async query({ query, today }, context) {
      const set = await setOf(query, today, context);
      const { matched: found, result } = answer([...desk.rows.values()], query, today, set);
      matched = found;
      version += 1;
      return { ...result, version };
    },
    rows: ({ from, to }) => ({ rows: matched.slice(from, to).map((row) => row.summary), version }),
    ids: ({ limit }) => matched.slice(0, limit).map((row) => row.summary.id),
    byIds: ({ ids }) => ids.flatMap((id) => desk.rows.get(id)?.summary ?? []),
    neighbour({ id, step }) {
      const at = matched.findIndex((row) => row.summary.id === id);
      return matched[at + step]?.summary.id ?? null;
    },
    upsert({ rows }) {
      for (const summary of rows) desk.rows.set(summary.id, makeRow(summary));
      return null;
    },
    keepSet({ set, ids }) {
      desk.sets.set(set, new Set(ids));
      return null;
    },
    calls: ({ today }) => callBundles([...desk.rows.values()], today),
    async figures({ today }, context) {
      return (await desk.figures(today, context)).figures;
    },
    async getSetting({ key }) {
      return (await (await vault()).getSetting(key)) ?? null;
    },
    async setSetting({ key, value }) {
      if (!key.startsWith("desk.")) throw new VaultError("invalid");
      await (await vault()).setSetting(key, value);
      return null;
    },
    async audit(event) {
      await (await vault()).audit.note(event);
      return null;
    },
    ...exportAnswers(desk),
    ...importAnswers(desk),
    ...eraAnswers(desk),
    ...sampleAnswers(desk),
  };
}
