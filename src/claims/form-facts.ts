import type { Cents, ClaimRecord, IsoDate } from "./record.ts";

/**
 * What a portal's form can be filled with: one claim's identifiers for its search form, and the user's own words for its
 * dispute form. Absent means unknown: such a field is left alone.
 */

export const SEARCH_FACTS = [
  "claimNumber",
  "patientControlNumber",
  "memberId",
  "patientName",
  "patientFirst",
  "patientLast",
  "patientBirthDate",
  "serviceFrom",
  "serviceTo",
  "billed",
  "providerName",
  "providerNpi",
  "payerName",
] as const;
export const DISPUTE_FACTS = [
  "taxId",
  "processedDate",
  "paid",
  "disputedAmount",
  "disputeReason",
  "narrative",
  "contactName",
  "contactPhone",
  "contactFax",
  "contactEmail",
] as const;
export const FORM_FACTS = [...SEARCH_FACTS, ...DISPUTE_FACTS] as const;
export type FormFact = (typeof FORM_FACTS)[number];

type DateFact = "patientBirthDate" | "serviceFrom" | "serviceTo" | "processedDate";
type MoneyFact = "billed" | "paid" | "disputedAmount";
type TextFact = Exclude<FormFact, DateFact | MoneyFact>;

export type FormFacts = { [K in TextFact]?: string | undefined } & { [K in DateFact]?: IsoDate | undefined } & {
  [K in MoneyFact]?: Cents | undefined;
};

export const FORM_PURPOSES = ["search", "dispute"] as const;
export type FormPurpose = (typeof FORM_PURPOSES)[number];

/** Why a field of the form was left as it was. */
export const LEFT_REASONS = [
  /** The claim does not show it. */
  "not-known",
  /** The field does not take it in any way of writing. */
  "no-fit",
  /** The list has no option for it, or more than one. */
  "no-option",
  /** Something else stands there already. */
  "holds-other",
  /** A change of this field sends the page off. */
  "sends",
  /** The page put it back. */
  "put-back",
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** A value that the portal shows with characters covered is none to search by. */
const MASKED = /[*•●·]{2,}|x{3,}|#{3,}/i;

/**
 * First and last name, only where the text says which is which: `MARLOWE, IRIS A` does, `IRIS MARLOWE` may be either.
 * A middle initial goes.
 */
export function splitName(name: string | undefined): { patientFirst?: string; patientLast?: string } {
  const [, last = "", given = ""] = /^([^,]+),\s*([^,]+)$/.exec(name?.trim() ?? "") ?? [];
  const first = given.trim().replace(/\s+\p{L}\.?$/u, "");
  return last && first ? { patientFirst: first, patientLast: last.trim() } : {};
}

/** What of a claim a portal's form can ask for. Where one day of service is known it is the last one too. */
export function factsOfRecord(record: ClaimRecord): FormFacts {
  const text = (value: string | undefined) =>
    value === undefined || value.trim() === "" || MASKED.test(value) ? undefined : value.trim();
  const patientName = text(record.patientName);
  const facts: FormFacts = {
    claimNumber: text(record.claimNumber),
    patientControlNumber: text(record.patientControlNumber),
    memberId: text(record.memberId),
    patientName,
    ...splitName(patientName),
    patientBirthDate: record.patientBirthDate,
    serviceFrom: record.serviceFrom,
    serviceTo: record.serviceTo ?? record.serviceFrom,
    billed: record.billed,
    providerName: text(record.providerName),
    providerNpi: text(record.providerNpi),
    payerName: text(record.payerName),
  };
  return known(facts);
}

/** The facts without those that are not known. */
export function known(facts: FormFacts): FormFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as FormFacts;
}
