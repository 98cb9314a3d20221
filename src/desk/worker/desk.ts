import type { IsoDate } from "../../claims/record.ts";
import { readKnowledge, type StoredKnowledge } from "../../followup/stored.ts";
import { summarize } from "../../followup/summary.ts";
import type { SessionStore } from "../../vault/api.ts";
import { openVault, type Vault, VaultError } from "../../vault/index.ts";
import { patternSet, type Query } from "../model.ts";
import { eraAnswers, undoBrokenImport } from "./era.ts";
import { exportAnswers } from "./export/answers.ts";
import { type Fact, figuresOf } from "./figures.ts";
import { importAnswers } from "./import/answers.ts";
import { answer, callBundles, ordered, prepareSearch, type Row } from "./rows.ts";
import { sampleAnswers } from "./samples.ts";
import type { Answers, Context } from "./serve.ts";

/** What the worker holds between requests. The page ends the worker when the vault locks, and all of it goes. */
export interface Desk {
  vault(): Promise<Vault>;
  rows: Map<string, Row>;
  /** The user's own rules and what was learned, as the background has them for the same claims. */
  knowledge: StoredKnowledge;
  /** What each claim adds to the figures, kept until something is written about it. */
  facts: Map<string, Fact>;
  /** For each reading of facts that is under way: the claims about which something was written since. */
  reading: Set<Set<string>>;
  /** Claims behind each figure and pattern, for the click through. */
  sets: Map<string, ReadonlySet<string>>;
  figures(today: IsoDate, context: Context): ReturnType<typeof figuresOf>;
}

/** When, after the first reading, the rows are made ready for search. */
const SEARCH_AFTER_MS = 1_000;

/** Answers to everything the page asks. */
export function openDesk(session: SessionStore): Answers {
  let opening: Promise<Vault> | undefined;
  const vault = () => {
    opening ??= openVault({
      session,
      deriveSummary: (entry, today, related) => summarize(entry, today, related, desk.knowledge),
    });
    return opening;
  };
  /** Stamp of each summary block that was read, and the claims in it. */
  const stamps = new Map<number, string>();
  const idsOf = new Map<number, string[]>();
  let matched: Row[] = [];
  let order: { by: string; rows: Row[] } | undefined;
  let version = 0;

  const desk: Desk = {
    vault,
    rows: new Map(),
    knowledge: {},
    facts: new Map(),
    reading: new Set(),
    sets: new Map(),
    async figures(today, context) {
      const result = await figuresOf(desk, today, context);
      desk.sets = new Map([...desk.sets, ...result.sets]);
      return result;
    },
  };

  /** Something may have been written about a claim: what it added to the figures counts no more. */
  function forget(id: string): void {
    desk.facts.delete(id);
    for (const written of desk.reading) written.add(id);
  }

  /** Reads what is not as it was read before: everything at first, then the few blocks in which something has changed. */
  async function load(): Promise<{ changed: boolean }> {
    const store = await vault();
    // once: what this desk imports itself is taken back by itself
    if (stamps.size === 0) await undoBrokenImport(store);
    desk.knowledge = await readKnowledge((name) => store.getSetting(name));
    const isFirst = stamps.size === 0;
    let changed = false;
    for await (const blocks of store.summariesSince(stamps)) {
      for (const { block, stamp, summaries } of blocks) {
        const ids = summaries.map(({ id }) => id);
        const stay = new Set(ids);
        for (const id of idsOf.get(block) ?? []) {
          // one that is in another block by now is not gone
          if (stay.has(id) || desk.rows.get(id)?.block !== block) continue;
          desk.rows.delete(id);
          forget(id);
          changed = true;
        }
        for (const summary of summaries) {
          const known = desk.rows.get(summary.id);
          forget(summary.id);
          if (known && JSON.stringify(known.summary) === JSON.stringify(summary)) known.block = block;
          else {
            desk.rows.set(summary.id, { summary, block });
            changed = true;
          }
        }
        idsOf.set(block, ids);
        stamps.set(block, stamp);
      }
    }
    if (changed) order = undefined;
    // the first rows come first
    if (isFirst) setTimeout(() => void prepareSearch(desk.rows.values()), SEARCH_AFTER_MS);
    return { changed };
  }

  /** All rows in the order of the query, kept until a row or the order changes: typing sorts nothing. */
  function inOrder(query: Query, today: IsoDate): readonly Row[] {
    const by = `${query.sort} ${query.down} ${today}`;
    if (order?.by !== by) order = { by, rows: ordered([...desk.rows.values()], query, today) };
    return order.rows;
  }

  async function setOf(query: Query, today: IsoDate, context: Context): Promise<ReadonlySet<string> | undefined> {
    if (query.set === undefined) return undefined;
    const rising = desk.knowledge.learned?.patterns.find(({ why }) => query.set === patternSet(why));
    if (rising) return new Set(rising.claimIds);
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
      const { matched: found, result } = answer(inOrder(query, today), query, today, set);
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
      for (const summary of rows) {
        desk.rows.set(summary.id, { summary, block: desk.rows.get(summary.id)?.block });
        forget(summary.id);
      }
      order = undefined;
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
