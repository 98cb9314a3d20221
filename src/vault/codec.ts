import { type Bytes, fromUtf8, pad, unpad, utf8 } from "./bytes.ts";
import { decrypt, encrypt } from "./crypto.ts";
import { VaultError } from "./errors.ts";

/** A value as it lies on disk: JSON, padded, sealed under its place and generation. */

/** Version of what is inside sealed values; it is part of their additional data. */
export const RECORD_VERSION = 1;

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

export async function sealValue(key: CryptoKey, slot: Slot, value: unknown): Promise<Bytes> {
  return encrypt(key, pad(utf8(JSON.stringify(value)), PAD_STEP), aad(slot, RECORD_VERSION));
}

/** @throws corrupt where it was sealed for another place, key or generation, or was damaged. */
export async function openValue<T>(key: CryptoKey, slot: Slot, sealed: Uint8Array): Promise<T> {
  const padded = await decrypt(key, sealed, aad(slot, RECORD_VERSION));
  try {
    return JSON.parse(fromUtf8(unpad(padded))) as T;
  } catch {
    throw new VaultError("corrupt");
  }
}
