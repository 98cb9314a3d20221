import { type Bytes, randomBytes, utf8 } from "./bytes.ts";
import { decrypt, encrypt, passphraseKey } from "./crypto.ts";
import { VaultError } from "./errors.ts";

/** The keyring: the random vault key, wrapped by the passphrase and, where wanted, by a printed recovery key. */

export type SecretKind = "passphrase" | "recovery-key";

export interface Wrap {
  kind: SecretKind;
  rounds: number;
  salt: Bytes;
  d: Bytes;
}
export interface Keyring {
  version: 1;
  wraps: Wrap[];
}

const VAULT_KEY_LENGTH = 32;

export function newVaultKey(): Bytes {
  return randomBytes(VAULT_KEY_LENGTH);
}

/** Version and KDF parameters are additional data: none of them can be changed without the secret. */
function wrapAad(kind: SecretKind, rounds: number, salt: Bytes): Bytes {
  return utf8(JSON.stringify(["wrap", 1, kind, "PBKDF2-HMAC-SHA-256", rounds, [...salt]]));
}

/** @throws weak-kdf below 600,000 rounds. */
export async function wrapVaultKey(secret: string, kind: SecretKind, vaultKey: Bytes, rounds: number): Promise<Wrap> {
  const salt = randomBytes(16);
  const key = await passphraseKey(secretText(secret, kind), salt, rounds);
  return { kind, rounds, salt, d: await encrypt(key, vaultKey, wrapAad(kind, rounds, salt)) };
}

/** The vault key; the caller zeroes it. @throws wrong-passphrase, weak-kdf, newer-version. */
export async function unwrapVaultKey(keyring: Keyring, secret: string, kind: SecretKind): Promise<Bytes> {
  if (keyring.version !== 1) throw new VaultError("newer-version");
  const wrap = keyring.wraps.find((candidate) => candidate.kind === kind);
  if (!wrap) throw new VaultError("wrong-passphrase");
  const key = await passphraseKey(secretText(secret, kind), wrap.salt, wrap.rounds);
  try {
    return await decrypt(key, wrap.d, wrapAad(kind, wrap.rounds, wrap.salt));
  } catch {
    throw new VaultError("wrong-passphrase");
  }
}

/** The keyring with one kind of wrap replaced. */
export function withWrap(keyring: Keyring, wrap: Wrap): Keyring {
  return { ...keyring, wraps: [...keyring.wraps.filter((old) => old.kind !== wrap.kind), wrap] };
}

/** Letters and digits that are not mistaken for each other on paper (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 160 random bits as eight groups of four, for printing. */
export function newRecoveryKey(): string {
  const letters = [...randomBytes(32)].map((byte) => ALPHABET[byte & 31]).join("");
  return letters.match(/.{4}/g)?.join("-") ?? letters;
}

/** What a secret may be: what looks printed may still be a passphrase. */
export function kindsOf(secret: string): readonly [SecretKind, ...SecretKind[]] {
  const looksPrinted = secret.replace(/[^0-9a-z]/gi, "").length === 32;
  return looksPrinted ? ["recovery-key", "passphrase"] : ["passphrase"];
}

/** What people type from paper: any case, spaces or dashes; O, I and L read as digits. */
function secretText(secret: string, kind: SecretKind): string {
  if (kind === "passphrase") return secret;
  return secret
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
