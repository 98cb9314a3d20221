import type { EligibilityEntry } from "../claims/history.ts";
import type { ClaimRecord } from "../claims/record.ts";
import { basicSummary, type ClaimEntry, type ClaimSummary } from "../claims/work.ts";
import type { TimedEvent } from "./audit.ts";
import type { Book } from "./books.ts";
import { blind } from "./crypto.ts";
import { VaultError } from "./errors.ts";
import { BLOCK_SIZE, copyManifest, dueSteps, type Manifest, recount } from "./manifest.ts";
import { type BlockLine, linesFromClaims, openBlock, openClaim, type StoredClaim, type View } from "./rows.ts";
import type { BlockRow, ClaimRow, Head, StoreName } from "./schema.ts";

export interface Loaded {
  entry: ClaimEntry;
  block: number;
  /** Blind index keys. */
  keys: string[];
}

/** Under this key lies when something was last set aside or missed, until the user has read of it. */
export const SET_ASIDE = "vault.set-aside";

/** A row to write or delete beside claims and blocks. `value` undefined deletes. */
export interface Write {
  store: StoreName;
  key?: string | number;
  value?: unknown;
}

/**
 * A working copy on the way to one commit: reads what is needed, keeps what changed, writes nothing.
 * Reads are transactions of their own; the commit checks that no other writer came between.
 */
export class Draft {
  readonly manifest: Manifest;
  readonly head: Head;
  readonly events: TimedEvent[] = [];
  readonly writes: Write[] = [];
  readonly claims = new Map<string, Loaded>();
  readonly blocks = new Map<number, BlockLine[]>();
  readonly dirty = new Set<string>();
  readonly removed = new Set<string>();
  readonly dirtyBlocks = new Set<number>();
  readonly books = new Map<string, Book>();
  readonly dirtyBooks = new Set<string>();
  /** Eligibility entries of this draft, by blind key. */
  readonly eligibility = new Map<string, EligibilityEntry>();
  /** Sightings that this draft takes in, with the claims they go to. */
  readonly accepted = new Map<string, string>();
  setAsideCount = 0;
  private readonly blinded = new Map<string, Promise<string>>();
  /** The due counts cannot be trusted: they are to be made anew out of all blocks. */
  private recountAll = false;

  constructor(readonly view: View) {
    this.manifest = copyManifest(view.manifest);
    this.head = structuredClone(view.head);
  }

  get generation(): number {
    return this.view.head.g + 1;
  }

  /** True where there is nothing to commit. */
  get isEmpty(): boolean {
    const { dirty, dirtyBlocks, dirtyBooks, writes, events } = this;
    return dirty.size + dirtyBlocks.size + dirtyBooks.size + writes.length + events.length === 0;
  }

  note(event: Omit<TimedEvent, "at">, at = this.view.now): void {
    this.events.push({ at, ...event });
  }

  /** The blind index key of a text. A page asks for most of them twice: as it looks for claims and as it puts them. */
  blind(text: string): Promise<string> {
    const known = this.blinded.get(text) ?? blind(this.view.keys.index, text);
    this.blinded.set(text, known);
    return known;
  }

  /** For each list of blind keys the ids of stored and drafted claims under any of them. */
  async find(lists: readonly (readonly string[])[]): Promise<string[][]> {
    const index = this.view.db.transaction("claims").store.index("k");
    const wanted = [...new Set(lists.flat())];
    const stored = await Promise.all(wanted.map((key) => index.getAllKeys(key)));
    const ids = new Map(wanted.map((key, i) => [key, [...(stored[i] ?? [])]]));
    for (const id of this.dirty) {
      for (const key of this.claims.get(id)?.keys ?? []) ids.get(key)?.push(id);
    }
    return lists.map((keys) =>
      [...new Set(keys.flatMap((key) => ids.get(key) ?? []))].filter((id) => !this.removed.has(id)),
    );
  }

  /** Reads claims that the draft does not hold yet; one that cannot be read is set aside and stays absent. */
  async load(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.claims.has(id) && !this.removed.has(id));
    if (missing.length === 0) return;
    const store = this.view.db.transaction("claims").store;
    const rows = await Promise.all(missing.map((id) => store.get(id)));
    const opened = await Promise.all(rows.map((row) => (row ? openClaim(this.view.keys, row) : undefined)));
    await this.loadBlocks(opened.flatMap((stored) => (stored ? [stored.b] : [])));
    for (const [i, row] of rows.entries()) if (row) await this.admit(row, opened[i]);
  }

  private async admit(row: ClaimRow, stored: StoredClaim | undefined): Promise<void> {
    const line = stored && this.blocks.get(stored.b)?.find((candidate) => candidate.id === row.id);
    if (stored && line?.g === row.g) {
      this.claims.set(row.id, { entry: stored.e, block: stored.b, keys: row.k });
      return;
    }
    this.setAside("claims", row.id, row);
    this.removed.add(row.id);
    await this.dropLine(row.id);
  }

  /** Takes out the line of a claim that is gone; where the block is not given, only the lost row knew it. */
  private async dropLine(id: string, block?: number): Promise<void> {
    for (const b of block === undefined ? this.manifest.blocks.keys() : [block]) {
      await this.loadBlocks([b]);
      const lines = this.blocks.get(b) ?? [];
      const at = lines.findIndex((line) => line.id === id);
      if (at < 0) continue;
      recount(this.manifest, lines[at]?.s, undefined);
      lines.splice(at, 1);
      this.dirtyBlocks.add(b);
      this.manifest.claims -= 1;
      return;
    }
  }

  /** The claims of some blocks in full, in the order of their lines. Those whose row is gone are noted and leave the lists. */
  async claimsOf(numbers: readonly number[]): Promise<ClaimEntry[]> {
    await this.loadBlocks(numbers);
    const ids = new Map(numbers.map((b) => [b, (this.blocks.get(b) ?? []).map((line) => line.id)]));
    await this.load([...ids.values()].flat());
    for (const [b, inBlock] of ids) {
      const lost = inBlock.filter((id) => !this.claims.has(id) && !this.removed.has(id));
      for (const id of lost) await this.dropLine(id, b);
      if (lost.length > 0) this.noteMissing("claims", lost.length, lost);
    }
    return [...ids.values()].flat().flatMap((id) => this.claims.get(id)?.entry ?? []);
  }

  /** Reads blocks that the draft does not hold yet. One that cannot be read is worked out anew from its claims. */
  async loadBlocks(numbers: readonly number[]): Promise<void> {
    const missing = [...new Set(numbers)].filter((b) => !this.blocks.has(b));
    if (missing.length === 0) return;
    await this.admitBlocks(missing, await this.blockRows(missing));
  }

  /** One request where the blocks stand in a row, as when all are read. */
  private async blockRows(numbers: readonly number[]): Promise<(BlockRow | undefined)[]> {
    const { store } = this.view.db.transaction("summaries");
    const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
    if (to - from >= numbers.length) return Promise.all(numbers.map((b) => store.get(b)));
    const rows = new Map((await store.getAll(IDBKeyRange.bound(from, to))).map((row) => [row.b, row]));
    return numbers.map((b) => rows.get(b));
  }

  private async admitBlocks(numbers: readonly number[], rows: readonly (BlockRow | undefined)[]): Promise<void> {
    const opened = await Promise.all(numbers.map((b, i) => openBlock(this.view, b, rows[i]).catch(() => undefined)));
    for (const [i, b] of numbers.entries()) {
      const lines = opened[i];
      if (lines) this.blocks.set(b, lines);
      else await this.rebuildBlock(b, rows[i]);
    }
  }

  private async rebuildBlock(b: number, row: BlockRow | undefined): Promise<void> {
    this.setAside("summaries", b, row);
    const lines = await linesFromClaims(this.view, b);
    this.blocks.set(b, lines);
    await this.load(lines.map((line) => line.id));
    await this.load(lines.flatMap((line) => this.claims.get(line.id)?.entry.links ?? []));
    for (const line of lines) {
      const entry = this.claims.get(line.id)?.entry;
      if (entry) line.s = this.summaryOf(entry);
    }
    this.dirtyBlocks.add(b);
    this.recountAll = true;
  }

  /** Moves an unreadable row out of the way, as it is. A claim's line in its block goes with it. */
  setAside(store: StoreName, key: string | number, row: unknown): void {
    this.setAsideCount += 1;
    this.writes.push({ store: "plain", key: SET_ASIDE, value: this.view.now });
    this.writes.push({ store: "quarantine", value: { store, key, row, at: this.view.now } });
    this.writes.push({ store, key });
    this.note({ kind: "set-aside", detail: { store }, ...(store === "claims" ? { claims: [String(key)] } : {}) });
  }

  /** Says that rows are gone which must be there. */
  noteMissing(store: StoreName, missing: number, claims?: string[]): void {
    this.setAsideCount += missing;
    this.writes.push({ store: "plain", key: SET_ASIDE, value: this.view.now });
    this.note({ kind: "set-aside", detail: { store, missing }, ...(claims ? { claims } : {}) });
  }

  line(id: string): ClaimSummary | undefined {
    const block = this.claims.get(id)?.block;
    return block === undefined ? undefined : this.blocks.get(block)?.find((line) => line.id === id)?.s;
  }

  /** Puts a claim, new or changed, with every blind key under which it is to be found. */
  async put(entry: ClaimEntry, blindKeys: readonly string[]): Promise<void> {
    const id = entry.history.id;
    const known = this.claims.get(id);
    const block = known?.block ?? (await this.roomyBlock());
    const keys = [...new Set([...(known?.keys ?? []), ...blindKeys])];
    this.claims.set(id, { entry, block, keys });
    this.dirty.add(id);
    if (!known) {
      this.manifest.claims += 1;
      this.lines(block).push({ id, g: 0, s: basicSummary(entry, this.view.today) });
    }
  }

  /** Takes a loaded claim out. */
  remove(id: string): void {
    const known = this.claims.get(id);
    if (!known) return;
    const lines = this.lines(known.block);
    const at = lines.findIndex((line) => line.id === id);
    if (at >= 0) recount(this.manifest, lines[at]?.s, undefined);
    if (at >= 0) lines.splice(at, 1);
    this.claims.delete(id);
    this.dirty.delete(id);
    this.removed.add(id);
    this.manifest.claims -= 1;
    this.writes.push({ store: "claims", key: id });
  }

  /** The lines of a loaded block, which counts as changed from now on. */
  private lines(block: number): BlockLine[] {
    let lines = this.blocks.get(block);
    if (!lines) {
      lines = [];
      this.blocks.set(block, lines);
    }
    this.dirtyBlocks.add(block);
    return lines;
  }

  private async roomyBlock(): Promise<number> {
    const last = Math.max(this.manifest.blocks.length, ...[...this.blocks.keys()].map((b) => b + 1)) - 1;
    if (last >= 0 && (this.blocks.get(last)?.length ?? this.manifest.blocks[last]?.[1] ?? 0) < BLOCK_SIZE) {
      await this.loadBlocks([last]);
      return last;
    }
    this.blocks.set(last + 1, []);
    return last + 1;
  }

  /** Works out the lines of all changed claims; call once, before the commit. */
  async summarize(): Promise<void> {
    await this.load([...this.dirty].flatMap((id) => this.claims.get(id)?.entry.links ?? []));
    for (const id of this.dirty) {
      const loaded = this.claims.get(id);
      if (!loaded) continue;
      const line = this.lines(loaded.block).find((candidate) => candidate.id === id);
      if (!line) throw new VaultError("corrupt");
      const summary = this.summaryOf(loaded.entry);
      recount(this.manifest, line.g === 0 ? undefined : line.s, summary);
      line.s = summary;
      line.g = this.generation;
    }
    for (const b of this.dirtyBlocks) {
      const lines = this.blocks.get(b) ?? [];
      const steps = dueSteps(lines.map((line) => line.s));
      this.manifest.blocks[b] = [this.generation, lines.length, ...steps];
    }
    if (this.recountAll) await this.countAnew();
  }

  private async countAnew(): Promise<void> {
    await this.loadBlocks([...this.manifest.blocks.keys()]);
    const lines = [...this.blocks.values()].flat();
    this.manifest.due = {};
    this.manifest.claims = lines.length;
    for (const line of lines) recount(this.manifest, undefined, line.s);
  }

  private summaryOf(entry: ClaimEntry): ClaimSummary {
    const { deriveSummary, today } = this.view;
    if (!deriveSummary) return basicSummary(entry, today);
    try {
      return deriveSummary(entry, today, this.related(entry));
    } catch {
      return basicSummary(entry, today);
    }
  }

  /** Current records of the loaded claims that `entry` is linked with. */
  related(entry: ClaimEntry): ClaimRecord[] {
    return entry.links.flatMap((id) => this.claims.get(id)?.entry.history.current ?? []);
  }
}
