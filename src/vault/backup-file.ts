import { type Bytes, concat, fromBase64Url, fromUtf8, randomBytes, sameBytes, toBase64Url, utf8 } from "./bytes.ts";
import { backupFileKey, decrypt, deriveKeys, encrypt, type Keys } from "./crypto.ts";
import { VaultError } from "./errors.ts";
import { type Keyring, kindsOf, type SecretKind, unwrapVaultKey } from "./keys.ts";

/**
 * The backup file: mark, version, header (wrapped keys, salt), a plain checksum of all that, then frames.
 * The checksum tells a damaged header from a wrong passphrase. Each frame is sealed under its place in the file, the
 * last one says that it is the last: a cut, a swap and a flipped bit are told apart from each other.
 */

const MARK = utf8("CLAIMTRAIL-BACKUP");
const VERSION = 1;
const OLDEST_VERSION = 1;
const MAX_HEADER = 64 * 1024;
const MAX_FRAME = 16 * 1024 * 1024;

interface Header {
  wraps: { kind: SecretKind; rounds: number; salt: string; d: string }[];
  salt: string;
}

export interface FileWriter {
  /** What comes before the first frame. */
  start: Bytes;
  frame(items: unknown, last: boolean): Promise<Bytes>;
}

export async function fileWriter(keys: Keys, keyring: Keyring): Promise<FileWriter> {
  const salt = randomBytes(32);
  const header: Header = {
    salt: toBase64Url(salt),
    wraps: keyring.wraps.map((wrap) => ({ ...wrap, salt: toBase64Url(wrap.salt), d: toBase64Url(wrap.d) })),
  };
  const body = utf8(JSON.stringify(header));
  const plain = concat(MARK, new Uint8Array([VERSION]), u32(body.length), body);
  const digest = await sha256(plain);
  const key = await backupFileKey(keys, salt);
  let index = 0;
  return {
    start: concat(plain, digest),
    async frame(items, last) {
      const sealed = await encrypt(key, utf8(JSON.stringify(items)), frameAad(digest, index, last));
      index += 1;
      return concat(u32(sealed.length), u32(~sealed.length), sealed);
    },
  };
}

export interface FileReader {
  vaultKey: Bytes;
  keyring: Keyring;
  /** Each frame, in order: as it lies in the file and opened. @throws backup-truncated, backup-corrupt. */
  frames(): AsyncGenerator<{ sealed: Bytes; items: unknown }>;
  /** Opens a frame other than the last again. */
  open(sealed: Bytes, index: number): Promise<unknown>;
}

/** @throws not-a-backup, backup-older, backup-newer, backup-truncated, backup-corrupt, backup-wrong-passphrase. */
export async function fileReader(file: AsyncIterable<Uint8Array>, secret: string): Promise<FileReader> {
  const input = new ByteQueue(file);
  const mark = await input.take(MARK.length, "not-a-backup");
  if (!sameBytes(mark, MARK)) throw new VaultError("not-a-backup");
  const [version = 0] = await input.take(1, "backup-truncated");
  const length = readU32(await input.take(4, "backup-truncated"));
  if (length > MAX_HEADER) throw new VaultError("backup-corrupt");
  const body = await input.take(length, "backup-truncated");
  const digest = await input.take(32, "backup-truncated");
  const expected = await sha256(concat(mark, new Uint8Array([version]), u32(length), body));
  if (!sameBytes(digest, expected)) throw new VaultError("backup-corrupt");
  if (version > VERSION) throw new VaultError("backup-newer");
  if (version < OLDEST_VERSION) throw new VaultError("backup-older");
  const header = parseHeader(body);
  const keyring: Keyring = {
    version: 1,
    wraps: header.wraps.map((wrap) => ({ ...wrap, salt: fromBase64Url(wrap.salt), d: fromBase64Url(wrap.d) })),
  };
  const vaultKey = await openWith(keyring, secret);
  const key = await backupFileKey(await deriveKeys(vaultKey), fromBase64Url(header.salt));
  return {
    vaultKey,
    keyring,
    frames: () => readFrames(input, key, digest),
    open: async (sealed, index) => JSON.parse(fromUtf8(await decrypt(key, sealed, frameAad(digest, index, false)))),
  };
}

function parseHeader(body: Bytes): Header {
  try {
    return JSON.parse(fromUtf8(body)) as Header;
  } catch {
    throw new VaultError("backup-corrupt");
  }
}

async function openWith(keyring: Keyring, secret: string): Promise<Bytes> {
  for (const kind of kindsOf(secret)) {
    try {
      return await unwrapVaultKey(keyring, secret, kind);
    } catch (error) {
      if (!(error instanceof VaultError) || error.code !== "wrong-passphrase") throw error;
    }
  }
  throw new VaultError("backup-wrong-passphrase");
}

async function* readFrames(
  input: ByteQueue,
  key: CryptoKey,
  digest: Bytes,
): AsyncGenerator<{ sealed: Bytes; items: unknown }> {
  for (let index = 0; ; index += 1) {
    const length = readU32(await input.take(4, "backup-truncated"));
    const check = readU32(await input.take(4, "backup-truncated"));
    if (length !== ~check >>> 0 || length > MAX_FRAME) throw new VaultError("backup-corrupt");
    const sealed = await input.take(length, "backup-truncated");
    const middle = await decrypt(key, sealed, frameAad(digest, index, false)).catch(() => undefined);
    const last = middle ? undefined : await decrypt(key, sealed, frameAad(digest, index, true)).catch(() => undefined);
    const open = middle ?? last;
    if (!open) throw new VaultError("backup-corrupt");
    yield { sealed, items: JSON.parse(fromUtf8(open)) };
    if (!last) continue;
    if (!(await input.atEnd())) throw new VaultError("backup-corrupt");
    return;
  }
}

function frameAad(digest: Bytes, index: number, last: boolean): Bytes {
  return utf8(JSON.stringify(["backup", toBase64Url(digest), index, last]));
}

async function sha256(data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value >>> 0);
  return bytes;
}

function readU32(bytes: Bytes): number {
  return new DataView(bytes.buffer).getUint32(0);
}

/** Bytes in the amounts that are asked for, out of chunks of any size. */
class ByteQueue {
  private readonly source: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array(0);

  constructor(file: AsyncIterable<Uint8Array>) {
    this.source = file[Symbol.asyncIterator]();
  }

  /** @throws `code` where the file ends before. */
  async take(length: number, code: "not-a-backup" | "backup-truncated"): Promise<Bytes> {
    const parts: Uint8Array[] = [this.held];
    let have = this.held.length;
    while (have < length) {
      const next = await this.source.next();
      if (next.done) throw new VaultError(code);
      parts.push(next.value);
      have += next.value.length;
    }
    const all = concat(...parts);
    this.held = all.subarray(length);
    return all.slice(0, length);
  }

  async atEnd(): Promise<boolean> {
    while (this.held.length === 0) {
      const next = await this.source.next();
      if (next.done) return true;
      this.held = next.value;
    }
    return false;
  }
}
