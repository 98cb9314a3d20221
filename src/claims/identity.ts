import type { PortalRef } from "./history.ts";
import { normalizeClaimNumber } from "./identifiers.ts";
import type { ClaimRecord, EligibilityRecord, PageKind } from "./record.ts";

/**
 * Which records speak of the same claim (capture contract, "One claim, its history, and `current`").
 * Keys only find candidates; {@link sameClaim} decides.
 */

/** A claim as identity sees it: what is known of it and where it was seen. */
export interface Located {
  record: ClaimRecord;
  portals: readonly PortalRef[];
}

/** The portal's name in keys and comparisons: adapter id, else host. */
export function portalKey(ref: PortalRef): string {
  return ref.portal === "" || ref.portal === "generic" ? ref.host.toLowerCase() : ref.portal;
}

const MASK = /[*•●#]|[xX]{3,}/;

/** True for a value that the portal shows in part, such as `***-**-1234` or `XXXXX1234`. */
export function isMasked(text: string): boolean {
  return MASK.test(text);
}

/** The claim number in the form in which equal means same; undefined where it is absent, masked or has no digit or letter. */
export function claimNumberOf(record: ClaimRecord): string | undefined {
  return idText(record.claimNumber);
}

function idText(text: string | undefined): string | undefined {
  if (text === undefined || isMasked(text)) return undefined;
  const normal = normalizeClaimNumber(text);
  return /[A-Z0-9]/.test(normal) ? normal : undefined;
}

/** A person's name without order, case, punctuation and initials: `DOE, JANE A` and `Jane Doe` are equal. */
function nameText(name: string | undefined): string | undefined {
  if (name === undefined || isMasked(name)) return undefined;
  const words = wordsOf(name).filter((word) => word.length > 1);
  return words.length === 0 ? undefined : words.sort().join(" ");
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function equalShown<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && a === b;
}

/** Member id equal where both show one, else patient name equal. */
function samePerson(a: ClaimRecord, b: ClaimRecord): boolean {
  const ids = [idText(a.memberId), idText(b.memberId)] as const;
  if (ids[0] !== undefined && ids[1] !== undefined) return ids[0] === ids[1];
  return equalShown(nameText(a.patientName), nameText(b.patientName));
}

/** True where the record says enough to know the claim again. */
export function isIdentified(record: ClaimRecord): boolean {
  return claimNumberOf(record) !== undefined || hasFacts(record);
}

function hasFacts(record: ClaimRecord): boolean {
  return (
    idText(record.patientControlNumber) !== undefined &&
    (idText(record.memberId) !== undefined || nameText(record.patientName) !== undefined) &&
    record.serviceFrom !== undefined &&
    record.billed !== undefined
  );
}

/**
 * Texts under which a claim can be found again, most telling first. The vault stores only an HMAC of each.
 * A record with too few facts is found only by itself: its page kind and every value that it showed.
 */
export function identityKeys(record: ClaimRecord, ref: PortalRef, pageKind: PageKind): string[] {
  const portal = portalKey(ref);
  if (!isIdentified(record)) return [key("exact", portal, pageKind, canonicalJson(record))];
  const keys: string[] = [];
  const number = claimNumberOf(record);
  if (number !== undefined) keys.push(key("number", portal, number));
  if (record.serviceFrom === undefined || record.billed === undefined) return keys;
  if (number !== undefined) keys.push(key("cross", number, record.serviceFrom, record.billed));
  const control = idText(record.patientControlNumber);
  if (control !== undefined) keys.push(key("facts", portal, control, record.serviceFrom, record.billed));
  return keys;
}

function key(...parts: (string | number)[]): string {
  return JSON.stringify(parts);
}

/** The key under which one member's coverage at one portal is found again; undefined where no one is named. */
export function eligibilityKey(record: EligibilityRecord, ref: PortalRef): string | undefined {
  const member = idText(record.memberId);
  if (member !== undefined) return key("member", portalKey(ref), member);
  const name = nameText(record.patientName);
  if (name === undefined) return undefined;
  return key("person", portalKey(ref), name, record.patientBirthDate ?? "");
}

/** JSON with sorted keys and without undefined: equal records give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Whether two looks are at one claim. Symmetric. */
export function sameClaim(a: Located, b: Located): boolean {
  const numbers = [claimNumberOf(a.record), claimNumberOf(b.record)] as const;
  const onePortal = sharePortal(a.portals, b.portals);
  if (numbers[0] !== undefined && numbers[1] !== undefined) {
    if (numbers[0] !== numbers[1]) return false;
    return onePortal ? !contradicts(a.record, b.record) : sameAcrossPortals(a.record, b.record);
  }
  return onePortal && sameFacts(a.record, b.record) && !payersContradict(a.record.payerName, b.record.payerName);
}

/** Two claims of one service under different numbers: a replacement and its original, a duplicate. They are linked, not merged. */
export function linkedClaims(a: Located, b: Located): boolean {
  const numbers = [claimNumberOf(a.record), claimNumberOf(b.record)] as const;
  if (numbers[0] === undefined || numbers[1] === undefined || numbers[0] === numbers[1]) return false;
  return sharePortal(a.portals, b.portals) && sameFacts(a.record, b.record);
}

function sharePortal(a: readonly PortalRef[], b: readonly PortalRef[]): boolean {
  const keys = new Set(a.map(portalKey));
  return b.some((ref) => keys.has(portalKey(ref)));
}

function sameFacts(a: ClaimRecord, b: ClaimRecord): boolean {
  return (
    equalShown(idText(a.patientControlNumber), idText(b.patientControlNumber)) &&
    equalShown(a.serviceFrom, b.serviceFrom) &&
    equalShown(a.billed, b.billed) &&
    samePerson(a, b)
  );
}

function sameAcrossPortals(a: ClaimRecord, b: ClaimRecord): boolean {
  return (
    equalShown(a.serviceFrom, b.serviceFrom) &&
    equalShown(a.billed, b.billed) &&
    (equalShown(idText(a.memberId), idText(b.memberId)) || equalShown(nameText(a.patientName), nameText(b.patientName)))
  );
}

/** Two shown payer names, member ids or service dates that cannot belong to one claim. */
export function contradicts(a: ClaimRecord, b: ClaimRecord): boolean {
  return payersContradict(a.payerName, b.payerName) || membersContradict(a.memberId, b.memberId) || datesApart(a, b);
}

/** Words that tell no payer from another. */
const PAYER_NOISE = new Set(
  "THE OF AND INC LLC CORP CO COMPANY HEALTH HEALTHCARE CARE PLAN PLANS INSURANCE GROUP SERVICES".split(" "),
);

/**
 * A list often shortens what a detail page spells out, so one name may hold the other's words, or abbreviate it
 * (`UHC`, `BCBS TX`): that is no contradiction. `Aetna` and `Cigna`, or one plan's Texas and Illinois, are.
 */
function payersContradict(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return !within(a, b) && !within(b, a);
}

/** Every telling word of `short` is in `long`, or shortens what is. */
function within(short: string, long: string): boolean {
  const words = wordsOf(short);
  const telling = words.filter((word) => !PAYER_NOISE.has(word));
  const others = wordsOf(long);
  return (telling.length === 0 ? words : telling).every((word) => others.includes(word) || abbreviates(word, others));
}

/** `UHC` for United Healthcare, `BCBS` for Blue Cross Blue Shield, `TX` for Texas, `Cigna` for CignaHealth. */
function abbreviates(word: string, others: string[]): boolean {
  if (word.length > 4) return others.some((other) => other.startsWith(word));
  return others.some((_, start) => lettersInOrder(word, others.slice(start).join("")));
}

function lettersInOrder(word: string, text: string): boolean {
  if (word[0] !== text[0]) return false;
  let at = 0;
  for (const letter of text) if (letter === word[at]) at += 1;
  return at === word.length;
}

/** Masked ids contradict only in what they show; a dependent's suffix (`W123456789` and `W123456789 01`) is none. */
function membersContradict(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [left, right] = [a, b].map((id) => normalizeClaimNumber(id)) as [string, string];
  if (isMasked(a) || isMasked(b)) return !maskedMatch(left, right);
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return !(
    long.startsWith(short) &&
    (long.length === short.length || (short.length >= 6 && long.length - short.length <= 3))
  );
}

function maskedMatch(a: string, b: string): boolean {
  const tail = (id: string) => /[A-Z0-9]*$/.exec(id.replace(/^.*(?:[*•●#]|X{3,})/, ""))?.[0] ?? "";
  const [left, right] = [tail(a), tail(b)];
  const shared = Math.min(left.length, right.length);
  return shared === 0 || left.slice(-shared) === right.slice(-shared);
}

/** The spans of service do not touch. */
function datesApart(a: ClaimRecord, b: ClaimRecord): boolean {
  if (a.serviceFrom === undefined || b.serviceFrom === undefined) return false;
  const ends = [a.serviceTo ?? a.serviceFrom, b.serviceTo ?? b.serviceFrom] as const;
  return a.serviceFrom > ends[1] || b.serviceFrom > ends[0];
}
