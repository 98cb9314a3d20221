import { type Bytes, fromUtf8, pad, unpad, utf8 } from "./bytes.ts";
import { decrypt, encrypt } from "./crypto.ts";
import { VaultError } from "./errors.ts";

/** A value as it lies on disk: JSON, padded, sealed under its place and generation. */

/** Version of what is inside sealed values: their first byte, and part of their additional data. */
export const RECORD_VERSION = 1;

/**
 * Step `i` brings a value from version `i + 1` to `i + 2`. Values are brought forward as they are read and are written
 * in the newest form, so that no migration has to touch the whole vault at once.
 */
const STEPS: readonly ((store: string, value: unknown) => unknown)[] = [];

/** Sizes on disk are multiples of this. */
const PAD_STEP = 256;

/** The place of a sealed value: moving it elsewhere, or putting an older one back, makes it unreadable. */
export interface Slot {
  store: string;
  key: string | number;
  generation: number;
}

function aad(slot: Slot, version: number): Bytes {
  return utf8(JSON.stringify([slot.store, slot.key, version, slot.generation]));
}

/** Version (1 byte), IV, ciphertext and tag. */
export async function sealValue(key: CryptoKey, slot: Slot, value: unknown): Promise<Bytes> {
  const version = new Uint8Array([RECORD_VERSION]);
  return encrypt(key, pad(utf8(JSON.stringify(value)), PAD_STEP), aad(slot, RECORD_VERSION), version);
}

/**
 * @throws corrupt where it was sealed for another place, key or generation, or was damaged. What a later build writes
 *   never comes here: that build raises the version of the database too, and this one refuses to open it.
 */
export async function openValue<T>(key: CryptoKey, slot: Slot, sealed: Bytes): Promise<T> {
  const version = sealed[0] ?? 0;
  if (version > RECORD_VERSION) throw new VaultError("corrupt");
  const padded = await decrypt(key, sealed.subarray(1), aad(slot, version));
  try {
    const value: unknown = JSON.parse(fromUtf8(unpad(padded)));
    return STEPS.slice(version - 1).reduce((older, step) => step(slot.store, older), value) as T;
  } catch {
    throw new VaultError("corrupt");
  }
}
