import { z } from "zod";
import { AUDIT_KINDS } from "../claims/audit.ts";
import type { CapturedPage, CapturedSighting } from "../claims/history.ts";
import { canonicalJson, identityKeys, portalKey } from "../claims/identity.ts";
import type { ClaimRecord } from "../claims/record.ts";
import { capturedSightingSchema } from "../claims/schema/history.ts";
import { type Bytes, fromUtf8, pad, toBase64Url, unpad, utf8 } from "./bytes.ts";
import { blind, decrypt, encrypt, inboxItemKey, type Keys } from "./crypto.ts";
import { VaultError } from "./errors.ts";
import type { Db, Head, InboxRow } from "./schema.ts";

/**
 * The sealed inbox: while the vault is locked, sightings are encrypted to its public key, each under a key of its own.
 * What comes out is as untrusted as what a page sends.
 */

export const INBOX_LIMITS = { sightings: 5_000, bytes: 50 * 1024 * 1024, perOrigin: 4_000, events: 1_000 } as const;

const PAD_STEP = 1024;
const POINT_LENGTH = 65;
const ECDH = { name: "ECDH", namedCurve: "P-256" };

/** On disk: the public key in clear, the private key sealed under the vault's inbox key. */
export interface InboxKey {
  pub: Bytes;
  priv: Bytes;
}

export const inboxItemSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("sighting"),
    /** The same for all sightings of one page. */
    batch: z.string().max(64),
    portal: z.string().min(1).max(253),
    host: z.string().max(253),
    origin: z.string().max(300),
    sample: z.boolean().optional(),
    sighting: capturedSightingSchema,
  }),
  z.object({ type: z.literal("undo"), ids: z.array(z.string().max(64)).max(5_000) }),
  z.object({
    type: z.literal("event"),
    at: z.iso.datetime(),
    kind: z.enum(AUDIT_KINDS),
    claims: z.array(z.string().max(64)).max(5_000).optional(),
    detail: z.record(z.string().max(40), z.union([z.string().max(40), z.number(), z.boolean()])).optional(),
  }),
]);
export type InboxItem = z.infer<typeof inboxItemSchema>;

export async function newInboxKey(keys: Keys): Promise<InboxKey> {
  const pair = await crypto.subtle.generateKey(ECDH, true, ["deriveBits"]);
  const pub = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const priv = await encrypt(keys.inbox, pkcs8, pub);
  pkcs8.fill(0);
  return { pub, priv };
}

/** @throws corrupt where the private key was not sealed beside this public key. */
export async function openInboxKey(keys: Keys, stored: InboxKey): Promise<CryptoKey> {
  const pkcs8 = await decrypt(keys.inbox, stored.priv, stored.pub);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, ECDH, false, ["deriveBits"]);
  pkcs8.fill(0);
  return key;
}

function itemInfo(pub: Bytes, ephemeral: Bytes, id: string): Bytes {
  return utf8(JSON.stringify(["claimtrail-inbox", 1, toBase64Url(pub), toBase64Url(ephemeral), id]));
}

function itemAad(seq: number, id: string): Bytes {
  return utf8(JSON.stringify(["inbox", 1, seq, id]));
}

/** Ephemeral public key (65 bytes) + sealed item, bound to its number and id. */
export async function sealItem(pub: Bytes, item: InboxItem, seq: number, id: string): Promise<Bytes> {
  const receiver = await crypto.subtle.importKey("raw", pub, ECDH, false, []);
  const pair = await crypto.subtle.generateKey(ECDH, false, ["deriveBits"]);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: receiver }, pair.privateKey, 256);
  const key = await inboxItemKey(secret, itemInfo(pub, ephemeral, id));
  return encrypt(key, pad(utf8(JSON.stringify(item)), PAD_STEP), itemAad(seq, id), ephemeral);
}

/** @throws corrupt where the row was damaged, moved, renumbered or holds no valid item. */
export async function openItem(privateKey: CryptoKey, pub: Bytes, row: InboxRow): Promise<InboxItem> {
  try {
    const ephemeral = row.d.slice(0, POINT_LENGTH);
    const sender = await crypto.subtle.importKey("raw", ephemeral, ECDH, false, []);
    const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: sender }, privateKey, 256);
    const key = await inboxItemKey(secret, itemInfo(pub, ephemeral, row.id));
    const padded = await decrypt(key, row.d.slice(POINT_LENGTH), itemAad(row.seq, row.id));
    return inboxItemSchema.parse(JSON.parse(fromUtf8(unpad(padded))));
  } catch {
    throw new VaultError("corrupt");
  }
}

/** HMACs under the session's random key: of the claim that a sighting seems to be of, and of all that it shows. */
export async function dedupeTags(key: CryptoKey, page: CapturedPage, sighting: CapturedSighting) {
  const identity =
    sighting.pageKind === "eligibility"
      ? canonicalJson(sighting.record)
      : (identityKeys(sighting.record as ClaimRecord, page, sighting.pageKind)[0] ?? "");
  const [c, h] = await Promise.all([
    blind(key, JSON.stringify([sighting.pageKind, identity])),
    blind(key, JSON.stringify([sighting.pageKind, portalKey(page), canonicalJson(sighting.record)])),
  ]);
  return { c, h };
}

export interface Candidate {
  sighting: CapturedSighting;
  c: string;
  h: string;
}

/**
 * Leaves out what was sealed or stored already: the same sighting id, or a claim whose last sealed rows show just this.
 */
export async function withoutDuplicates(db: Db, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const tx = db.transaction(["inbox", "seen"]);
  const inbox = tx.objectStore("inbox");
  const seen = tx.objectStore("seen").index("ids");
  const known = await Promise.all(
    candidates.map(
      async ({ sighting }) => (await inbox.index("id").getKey(sighting.id)) ?? (await seen.getKey(sighting.id)),
    ),
  );
  const byClaim = new Map<string, Candidate[]>();
  candidates.forEach((candidate, i) => {
    if (known[i] === undefined) byClaim.set(candidate.c, [...(byClaim.get(candidate.c) ?? []), candidate]);
  });
  const lists = [...byClaim.values()];
  const last = await Promise.all(lists.map((list) => inbox.index("c").getAll(list[0]?.c ?? "")));
  const repeated = new Set<Candidate>();
  lists.forEach((list, i) => {
    const rows = (last[i] ?? []).slice(-list.length);
    const same = rows.length === list.length && rows.every((row, j) => row.h === list[j]?.h);
    if (same) for (const candidate of list) repeated.add(candidate);
  });
  return candidates.filter((candidate, i) => known[i] === undefined && !repeated.has(candidate));
}

/** The head after adding sealed rows. @throws inbox-full where a limit would be passed; nothing is cut off silently. */
export function admit(head: Head, rows: readonly InboxRow[], host: string): Head {
  const inbox = head.inbox;
  const bytes = inbox.bytes + rows.reduce((sum, row) => sum + row.d.length, 0);
  const sightings = inbox.sightings + rows.length;
  const ofHost = (inbox.origins[host] ?? 0) + rows.length;
  if (sightings > INBOX_LIMITS.sightings || bytes > INBOX_LIMITS.bytes || ofHost > INBOX_LIMITS.perOrigin) {
    throw new VaultError("inbox-full");
  }
  return {
    ...head,
    seq: head.seq + rows.length,
    inbox: { ...inbox, sightings, bytes, origins: { ...inbox.origins, [host]: ofHost } },
  };
}
