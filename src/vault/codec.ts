import { type Bytes, fromUtf8, pad, unpad, utf8 } from "./bytes.ts";
import { decrypt, encrypt } from "./crypto.ts";
import { VaultError } from "./errors.ts";
import { VERSIONS } from "./versions.ts";

/** A value as it lies on disk: JSON, padded, sealed under its place and generation. */

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

/** Schema version (1 byte, part of the additional data too), IV, ciphertext and tag. */
export async function sealValue(key: CryptoKey, slot: Slot, value: unknown): Promise<Bytes> {
  const version = new Uint8Array([VERSIONS.length]);
  return encrypt(key, pad(utf8(JSON.stringify(value)), PAD_STEP), aad(slot, VERSIONS.length), version);
}

/**
 * The value in this build's form.
 * @throws corrupt where it was sealed for another place, key or generation, or was damaged; migration-failed. What a later build writes
 *   never comes here: that build raises the version of the database too, and this one refuses to open it.
 */
export async function openValue<T>(key: CryptoKey, slot: Slot, sealed: Bytes): Promise<T> {
  const version = sealed[0] ?? 0;
  if (version > VERSIONS.length) throw new VaultError("corrupt");
  const padded = await decrypt(key, sealed.subarray(1), aad(slot, version));
  return broughtForward(slot, version, parsed(padded)) as T;
}

function parsed(padded: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(unpad(padded)));
  } catch {
    throw new VaultError("corrupt");
  }
}

/** A failing step is a fault of the build: the value must not be set aside as damaged. */
function broughtForward({ store, key }: Slot, version: number, value: unknown): unknown {
  try {
    return VERSIONS.slice(version).reduce((older, step) => step.value?.(store, older, key) ?? older, value);
  } catch {
    throw new VaultError("migration-failed");
  }
}
