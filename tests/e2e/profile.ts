import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { decompressBlock } from "lz4js";
import { uncompress } from "snappyjs";
import initSqlJs, { type SqlJsStatic } from "sql.js";

/**
 * What lies in a browser's profile folder: every file as it is, and what browsers compress taken apart: Firefox's
 * *.jsonlz4, the snappy values in its SQLite files, the snappy blocks in Chromium's LevelDB tables, gzip.
 */
export interface Piece {
  where: string;
  bytes: Buffer;
}

const MAX_FILE = 256 * 1024 * 1024;

export function filesOf(folder: string): Piece[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath ?? entry.path, entry.name);
    try {
      const bytes = readFileSync(path);
      return bytes.length > MAX_FILE ? [] : [{ where: relative(folder, path), bytes }];
    } catch {
      // a file that went away while we looked
      return [];
    }
  });
}

/** All files, and all that could be taken out of them. */
export async function piecesOf(folder: string): Promise<Piece[]> {
  const files = filesOf(folder);
  const sql = await initSqlJs();
  return [...files, ...files.flatMap((file) => insideOf(file, sql))];
}

function insideOf(file: Piece, sql: SqlJsStatic): Piece[] {
  const { where, bytes } = file;
  const piece = (what: string, inner: Uint8Array | undefined): Piece[] =>
    inner ? [{ where: `${where} (${what})`, bytes: Buffer.from(inner) }] : [];
  if (bytes.subarray(0, 8).toString("latin1") === "mozLz40\0") return piece("lz4", mozLz4(bytes));
  if (bytes.subarray(0, 15).toString("latin1") === "SQLite format 3")
    return sqliteValues(bytes, sql).flatMap((v) => piece("value", v));
  if (/\.ldb$|\.sst$/.test(where)) return levelDbBlocks(bytes).flatMap((block) => piece("block", block));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return piece(
      "gzip",
      attempt(() => gunzipSync(bytes)),
    );
  return piece(
    "snappy",
    attempt(() => snappyFrames(bytes)),
  );
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** `mozLz40\0`, the length of what comes out, one LZ4 block. */
function mozLz4(bytes: Buffer): Uint8Array | undefined {
  const out = new Uint8Array(bytes.readUInt32LE(8));
  return attempt(() => {
    decompressBlock(bytes.subarray(12), out, 0, bytes.length - 12, 0);
    return out;
  });
}

/** Every text and blob of every table; blobs also as snappy would read them. */
function sqliteValues(bytes: Buffer, sql: SqlJsStatic): Uint8Array[] {
  const found: Uint8Array[] = [];
  const db = attempt(() => new sql.Database(bytes));
  if (!db) return found;
  const tables = attempt(() => db.exec("select name from sqlite_master where type = 'table'"))?.[0]?.values ?? [];
  for (const [name] of tables) {
    for (const { values } of attempt(() => db.exec(`select * from "${String(name)}"`)) ?? []) {
      for (const value of values.flat()) {
        if (typeof value === "string") found.push(Buffer.from(value));
        if (!(value instanceof Uint8Array)) continue;
        found.push(value);
        const inner = attempt(() => uncompress(value, 64 * 1024 * 1024));
        if (inner) found.push(inner);
      }
    }
  }
  db.close();
  return found;
}

/** A LevelDB table: the footer names the index, the index names the blocks, each raw or snappy. */
function levelDbBlocks(bytes: Buffer): Uint8Array[] {
  const footer = bytes.subarray(-48);
  let at = 0;
  const varint = (from: Buffer): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = from[at] ?? 0;
      at += 1;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128 || shift > 49) return value;
    }
  };
  const block = (offset: number, size: number): Buffer | undefined => {
    const raw = bytes.subarray(offset, offset + size);
    return bytes[offset + size] === 1 ? attempt(() => Buffer.from(uncompress(raw))) : raw;
  };
  varint(footer);
  varint(footer);
  const index = block(varint(footer), varint(footer));
  if (!index) return [];
  const found: Uint8Array[] = [];
  const restarts = index.readUInt32LE(index.length - 4);
  at = 0;
  while (at < index.length - 4 - restarts * 4) {
    varint(index);
    const unshared = varint(index);
    const length = varint(index);
    at += unshared;
    const next = at + length;
    const inner = block(varint(index), varint(index));
    if (inner) found.push(inner);
    at = next;
  }
  return found;
}

/** Snappy's framing format, which Firefox uses for large IndexedDB values in files of their own. */
function snappyFrames(bytes: Buffer): Uint8Array | undefined {
  if (bytes.subarray(4, 10).toString("latin1") !== "sNaPpY") return undefined;
  const parts: Uint8Array[] = [];
  for (let at = 10; at + 8 <= bytes.length; ) {
    const length = bytes.readUIntLE(at + 1, 3);
    const body = bytes.subarray(at + 8, at + 4 + length);
    if (bytes[at] === 0) parts.push(uncompress(body));
    if (bytes[at] === 1) parts.push(body);
    at += 4 + length;
  }
  return Buffer.concat(parts);
}

/** The forms in which a text can lie on a disk: UTF-8, UTF-16 both ways, base64 in its three phases, either case. */
export function formsOf(text: string): Buffer[] {
  const plain = Buffer.from(text);
  const base64 = [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift, 0x20), plain]);
    const whole = padded.subarray(0, padded.length - (padded.length % 3));
    const encoded = whole.toString("base64").slice(shift === 0 ? 0 : 4);
    return [encoded, encoded.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [
    plain,
    Buffer.from(text.toLowerCase()),
    Buffer.from(text.toUpperCase()),
    Buffer.from(text, "utf16le"),
    Buffer.from(text, "utf16le").swap16(),
    ...base64.filter((form) => form.length >= 8).map((form) => Buffer.from(form)),
  ];
}

interface Needle {
  label: string;
  bytes: Buffer;
}

/** Where any of many byte strings (four bytes or more) lie, in one pass over each piece. */
function scan(pieces: readonly Piece[], needles: readonly Needle[]): string[] {
  const byHead = new Map<number, Needle[]>();
  const heads = new Uint8Array(1 << 24);
  for (const needle of needles) {
    const head = needle.bytes.readUInt32BE(0);
    byHead.set(head, [...(byHead.get(head) ?? []), needle]);
    heads[head >>> 8] = 1;
  }
  const hits = new Set<string>();
  for (const { where, bytes } of pieces) {
    let last = 0;
    for (let i = 0; i < bytes.length; i += 1) {
      last = ((last << 8) | (bytes[i] as number)) >>> 0;
      if (heads[last >>> 8] === 0 || i < 3) continue;
      for (const needle of byHead.get(last) ?? []) {
        if (bytes.subarray(i - 3, i - 3 + needle.bytes.length).equals(needle.bytes))
          hits.add(`${needle.label} in ${where}`);
      }
    }
  }
  return [...hits].sort();
}

/** Which texts lie where, in any form. */
export function search(pieces: readonly Piece[], texts: readonly string[]): string[] {
  return scan(
    pieces,
    texts.flatMap((label) => formsOf(label).map((bytes) => ({ label, bytes }))),
  );
}

/** Which of these byte strings have a run of 32 bytes, at a multiple of 32, somewhere in the pieces. */
export function searchRuns(pieces: readonly Piece[], secrets: readonly Buffer[]): string[] {
  const RUN = 32;
  const needles = secrets.flatMap((secret, i) =>
    Array.from({ length: Math.floor(secret.length / RUN) }, (_, n) => ({
      label: `ciphertext ${i}`,
      bytes: secret.subarray(n * RUN, (n + 1) * RUN),
    })),
  );
  return scan(pieces, needles);
}
