import { openValue, sealValue } from "./codec.ts";
import type { Draft, Write } from "./draft.ts";
import type { SealedRow, StoreName } from "./schema.ts";

/**
 * What vouches for coverage entries and settings, as the summary blocks do for claims: a book holds which rows of its
 * store there must be, each with its generation, and the manifest holds the generation of each book. Books are few and
 * small: a capture of claims rewrites none of them, one of coverage a single one.
 */

export type BoundStore = Extract<StoreName, "eligibility" | "settings">;
/** Key of each row, and its generation. */
export type Book = Map<string, number>;

/** A row of a bound store under its key. */
export interface BoundRow<Row extends SealedRow = SealedRow> {
  key: string;
  row: Row;
}

const PREFIX = "book.";
const COVERAGE = "eligibility.";
const SETTINGS = "settings";

/** Coverage entries go by the first character of their random id, so into 64 books; settings are few. */
export function bookOf(store: BoundStore, key: string): string {
  return store === "settings" ? SETTINGS : COVERAGE + key.slice(0, 1);
}

/** Where a book lies in the store `meta`. */
export function bookKey(name: string): string {
  return PREFIX + name;
}

/** The name of the book that lies under a key of the store `meta`; undefined where that is none. */
export function bookNamed(key: string): string | undefined {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
}

export function bookSlot(name: string, generation: number) {
  return { store: "meta", key: bookKey(name), generation };
}

/** Every row that a book speaks of, as it lies on disk. */
export async function rowsOf(draft: Pick<Draft, "view">, name: string): Promise<BoundRow[]> {
  const { db } = draft.view;
  if (name === SETTINGS) return (await db.getAll("settings")).map((row) => ({ key: row.k, row }));
  const first = name.slice(COVERAGE.length);
  const rows = await db.getAll("eligibility", IDBKeyRange.bound(first, `${first}\uffff`));
  return rows.map((row) => ({ key: row.id, row }));
}

/**
 * A book as the draft has it; undefined in a vault of an earlier build, until its rows are bound at the next unlock.
 * One that is damaged, lost or put back is made anew out of the rows that lie there, and that is noted.
 */
async function loadBook(draft: Draft, name: string): Promise<Book | undefined> {
  const generations = draft.manifest.books;
  if (!generations) return undefined;
  const known = draft.books.get(name);
  if (known) return known;
  const read = await readBook(draft, name, generations[name] ?? 0);
  const meanwhile = draft.books.get(name);
  if (meanwhile) return meanwhile;
  const book = read ?? new Map((await rowsOf(draft, name)).map(({ key, row }) => [key, row.g]));
  draft.books.set(name, book);
  if (!read) {
    draft.setAside("meta", bookKey(name), await draft.view.db.get("meta", bookKey(name)));
    draft.dirtyBooks.add(name);
  }
  return book;
}

async function readBook({ view }: Draft, name: string, generation: number): Promise<Book | undefined> {
  if (generation === 0) return new Map();
  const row = (await view.db.get("meta", bookKey(name))) as SealedRow | undefined;
  return row?.g === generation ? openBook(view, name, row) : undefined;
}

/** What a stored book says, at the generation that it claims; undefined where it cannot be read. */
export async function openBook(
  { keys }: Pick<Draft["view"], "keys">,
  name: string,
  row: SealedRow,
): Promise<Book | undefined> {
  const lines = openValue<[string, number][]>(keys.manifest, bookSlot(name, row.g), row.d);
  return lines.then(
    (list) => new Map(list),
    () => undefined,
  );
}

/** Notes that a row is there from now on, at this generation; undefined: that it is gone. */
export async function enter(draft: Draft, store: BoundStore, key: string, generation: number | undefined) {
  const name = bookOf(store, key);
  const book = await loadBook(draft, name);
  if (!book) return;
  if (generation === undefined) book.delete(key);
  else book.set(key, generation);
  draft.dirtyBooks.add(name);
}

/** True where the row is the one that was last written; false where it was put back from an older copy, or added. */
export async function vouches(draft: Draft, store: BoundStore, key: string, row: SealedRow): Promise<boolean> {
  const book = await loadBook(draft, bookOf(store, key));
  return !book || book.get(key) === row.g;
}

/** Moves a row that cannot be trusted out of the way, and out of its book. */
export async function setRowAside(draft: Draft, store: BoundStore, key: string, row: SealedRow): Promise<void> {
  await enter(draft, store, key, undefined);
  if (store === "eligibility") draft.manifest.eligibility -= 1;
  draft.setAside(store, key, row);
}

/** Every row of a book that is as it was written and opens; the others are set aside, and missing ones are noted. */
export async function openShelf<Row extends SealedRow, Value>(
  draft: Draft,
  store: BoundStore,
  name: string,
  open: (row: Row) => Promise<Value>,
): Promise<(BoundRow<Row> & { value: Value })[]> {
  const rows = (await rowsOf(draft, name)) as BoundRow<Row>[];
  const opened = await Promise.all(
    rows.map(async ({ key, row }) =>
      (await vouches(draft, store, key, row)) ? open(row).catch(() => undefined) : undefined,
    ),
  );
  const found: (BoundRow<Row> & { value: Value })[] = [];
  for (const [i, { key, row }] of rows.entries()) {
    const value = opened[i];
    if (value === undefined) await setRowAside(draft, store, key, row);
    else found.push({ key, row, value });
  }
  await noteMissing(draft, store, name, new Set(rows.map(({ key }) => key)));
  return found;
}

async function noteMissing(draft: Draft, store: BoundStore, name: string, there: ReadonlySet<string>): Promise<void> {
  const book = await loadBook(draft, name);
  const missing = [...(book?.keys() ?? [])].filter((key) => !there.has(key));
  if (missing.length === 0) return;
  for (const key of missing) await enter(draft, store, key, undefined);
  if (store === "eligibility") draft.manifest.eligibility -= missing.length;
  draft.noteMissing(store, missing.length);
}

/** Names of all books that rows of the vault are in or should be in. */
export async function bookNames(draft: Draft): Promise<{ store: BoundStore; name: string }[]> {
  const there = (await draft.view.db.getAllKeys("eligibility")).map((id) => bookOf("eligibility", id));
  const names = new Set([SETTINGS, ...there, ...Object.keys(draft.manifest.books ?? {})]);
  return [...names].map((name) => ({ store: name === SETTINGS ? "settings" : "eligibility", name }));
}

/** Binds every row as it lies there: once, in a vault that an earlier build wrote. */
export async function bindAll(draft: Draft): Promise<void> {
  draft.manifest.books ??= {};
  for (const { store, name } of await bookNames(draft))
    for (const { key, row } of await rowsOf(draft, name)) await enter(draft, store, key, row.g);
}

/** The changed books of a draft as rows of the store `meta`. */
export function sealBooks(draft: Draft): Promise<Write>[] {
  const g = draft.generation;
  return [...draft.dirtyBooks].map((name) =>
    sealBook(draft.view.keys, name, g, draft.books.get(name) ?? new Map()).then((value) => ({
      store: "meta" as const,
      key: bookKey(name),
      value,
    })),
  );
}

export async function sealBook(keys: Draft["view"]["keys"], name: string, g: number, book: Book): Promise<SealedRow> {
  return { g, d: await sealValue(keys.manifest, bookSlot(name, g), [...book]) };
}
