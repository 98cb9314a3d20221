import type { ClaimStatus } from "../../claims/record.ts";

/**
 * What an adapter may call a value: a field of the capture contract, a part of one, or `ignore`.
 * Claim and line share names (`billed`, `remarks`); where a value stands decides the level.
 */
export const FIELDS = [
  // claim and line
  "claimNumber",
  "patientControlNumber",
  "patientName",
  "patientFirst",
  "patientLast",
  "memberId",
  "patientBirthDate",
  "providerName",
  "providerNpi",
  "payerName",
  "serviceFrom",
  "serviceTo",
  "serviceDates",
  "receivedDate",
  "processedDate",
  "statusText",
  "statusCodes",
  "billed",
  "allowed",
  "paid",
  "patientResponsibility",
  "deductible",
  "coinsurance",
  "copay",
  "paymentMethod",
  "paymentNumber",
  "paymentDate",
  "adjustments",
  "adjustmentGroup",
  "adjustmentCode",
  "adjustmentAmount",
  "remarks",
  "reasons",
  // line
  "lineNumber",
  "procedure",
  "modifiers",
  "revenueCode",
  "diagnoses",
  "units",
  // eligibility
  "coverageStatus",
  "coverageFrom",
  "coverageTo",
  "planName",
  "groupNumber",
  "otherInsurance",
  // known, and nothing to capture
  "ignore",
] as const;
export type Field = (typeof FIELDS)[number];

/** Where a value is found when its label alone does not tell. */
export interface ValueHint {
  /** CSS selector of the element (or of the cell) that holds the value. */
  selector: string;
  field: Field;
  /** Attribute that holds the value, such as `title`; the element's text when absent. */
  attribute?: string | undefined;
}

/**
 * One known portal, as data. It sharpens the generic reader and never replaces it: a wording or selector that no
 * longer fits is passed over.
 */
export interface PortalAdapter {
  /** Short, lower case, stable: it is stored with every claim, such as `availity`. */
  id: string;
  /** As users know it. */
  name: string;
  /** Hosts of the pages, and of the frames their claim apps live in; each matches itself and its subdomains. */
  hosts: string[];
  /** Where one host serves several portals: the address's path or hash has to contain one of these. */
  paths?: string[] | undefined;
  /** Who adjudicates, where the portal belongs to one payer; or the element that names the payer. */
  payer?: { name?: string | undefined; selector?: string | undefined; attribute?: string | undefined } | undefined;
  /** Label wordings peculiar to the portal (any case, without trailing colon) and the field they mean. */
  labels?: Record<string, Field> | undefined;
  /** Selectors, only where structure and label do not do. */
  values?: ValueHint[] | undefined;
  /** Status wordings of the portal that mean something else than elsewhere. */
  statuses?: Record<string, ClaimStatus> | undefined;
  /** Selectors of parts that are never read: superseded copies, disclaimers that repeat labels. */
  ignore?: string[] | undefined;
  /** Calendar day on which somebody last compared the adapter with the portal or its documentation. */
  lastChecked: string;
  /** Where the facts come from, in a few words. */
  source: string;
}
