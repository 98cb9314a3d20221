import { type Bytes, concat, randomBytes, toBase64Url, utf8 } from "./bytes.ts";
import { VaultError } from "./errors.ts";

/**
 * The vault's cryptography: FIPS-approved primitives of WebCrypto alone. PBKDF2-HMAC-SHA-256 for passphrases,
 * HKDF-SHA-256 for subkeys, AES-256-GCM for everything stored, HMAC-SHA-256 for index keys and the audit chain.
 */

/** OWASP's figure for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023 on). Fewer is refused. */
export const MIN_ROUNDS = 600_000;
/** More than this is a forged keyring that would hang the browser. */
const MAX_ROUNDS = 20_000_000;
const IV_LENGTH = 12;

/** One key per purpose, none of them extractable. */
export interface Keys {
  records: CryptoKey;
  summaries: CryptoKey;
  manifest: CryptoKey;
  eligibility: CryptoKey;
  settings: CryptoKey;
  inbox: CryptoKey;
  auditSeal: CryptoKey;
  /** HMAC keys. */
  index: CryptoKey;
  audit: CryptoKey;
  /** HKDF base of the file keys of backups. */
  backup: CryptoKey;
}

const AES_PURPOSES = ["records", "summaries", "manifest", "eligibility", "settings", "inbox", "auditSeal"] as const;
const HMAC_PURPOSES = ["index", "audit"] as const;

/** All subkeys of a vault key (32 bytes). The caller zeroes its copy. */
export async function deriveKeys(vaultKey: Bytes): Promise<Keys> {
  const base = await crypto.subtle.importKey("raw", vaultKey, "HKDF", false, ["deriveKey", "deriveBits"]);
  const aes = AES_PURPOSES.map(async (purpose) => [purpose, await subkey(base, purpose, AES, ["encrypt", "decrypt"])]);
  const mac = HMAC_PURPOSES.map(async (purpose) => [purpose, await subkey(base, purpose, HMAC, ["sign", "verify"])]);
  const derived = Object.fromEntries(await Promise.all([...aes, ...mac])) as Omit<Keys, "backup">;
  const bits = await crypto.subtle.deriveBits(hkdf("backup"), base, 256);
  const backup = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  return { ...derived, backup };
}

const AES = { name: "AES-GCM", length: 256 };
const HMAC = { name: "HMAC", hash: "SHA-256", length: 256 };

function hkdf(purpose: string, salt: Bytes = new Uint8Array(32)): HkdfParams {
  return { name: "HKDF", hash: "SHA-256", salt, info: utf8(`claimtrail/1/${purpose}`) };
}

function subkey(base: CryptoKey, purpose: string, type: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) {
  return crypto.subtle.deriveKey(hkdf(purpose), base, type, false, uses);
}

/** The one-file key of a backup, bound to that file's random salt. */
export function backupFileKey(keys: Keys, salt: Bytes): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf("backup-file", salt), keys.backup, AES, false, ["encrypt", "decrypt"]);
}

/** A one-use AES key out of an ECDH secret (sealed inbox). */
export async function inboxItemKey(secret: ArrayBuffer, info: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const params = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(params, base, AES, false, ["encrypt", "decrypt"]);
}

/** The key that wraps the vault key. @throws weak-kdf below 600,000 rounds. */
export async function passphraseKey(secret: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  if (!Number.isSafeInteger(rounds) || rounds < MIN_ROUNDS || rounds > MAX_ROUNDS) throw new VaultError("weak-kdf");
  const base = await crypto.subtle.importKey("raw", utf8(secret.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const params = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(params, base, AES, false, ["encrypt", "decrypt"]);
}

/** What goes before (a version byte, a public key), IV (12 random bytes), ciphertext, tag. */
export async function encrypt(key: CryptoKey, data: Bytes, aad: Bytes, before: Bytes = NOTHING): Promise<Bytes> {
  const iv = randomBytes(IV_LENGTH);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, data);
  return concat(before, iv, new Uint8Array(sealed));
}

const NOTHING: Bytes = new Uint8Array(0);

/** @throws corrupt where key, data or additional data are not those of {@link encrypt}. */
export async function decrypt(key: CryptoKey, data: Bytes, aad: Bytes): Promise<Bytes> {
  const iv = data.subarray(0, IV_LENGTH);
  const body = data.subarray(IV_LENGTH);
  try {
    const open = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: aad }, key, body);
    return new Uint8Array(open);
  } catch {
    throw new VaultError("corrupt");
  }
}

/** A full 256-bit MAC. */
export async function mac(key: CryptoKey, data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, data));
}

/** A blind index key: the first 128 bits of the HMAC, as text. */
export async function blind(key: CryptoKey, text: string): Promise<string> {
  return toBase64Url((await mac(key, utf8(text))).subarray(0, 16));
}
