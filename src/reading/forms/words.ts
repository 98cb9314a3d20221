import type { FormFact } from "../../claims/form-facts.ts";

/** What only forms ask for; everything else is the reader's vocabulary, used in reverse. */

/** Labels of a dispute form's own fields, the first that fits decides. They mean nothing on a claim page, so no record has them. */
export const OWN: readonly (readonly [FormFact, RegExp])[] = [
  ["taxId", /\b(?:tax (?:id|identification|no|number)|tin|ein|fein)\b/i],
  ["contactEmail", /\be-?mail\b/i],
  ["contactFax", /\bfax\b/i],
  ["contactPhone", /\b(?:tele)?phone\b|\btel\b/i],
  [
    "contactName",
    /\b(?:contact|requestor|requester|submitter)(?:['’]?s)? (?:person|name)|\b(?:name of (?:the )?(?:contact|requestor|requester|submitter|person (?:filing|submitting))|(?:filed|submitted|requested|completed) by|your (?:full )?name)\b/i,
  ],
  [
    "disputedAmount",
    /\bamounts? (?:in |being |under )?(?:disput|appeal|question|contest)|\b(?:disputed|appealed|contested) amount|\bamount in controversy\b/i,
  ],
];

/** Groups of fields about who asks, and about whom. */
export const CONTACT = /\b(?:contact|requestor|requester|submitter|your)\b/i;
export const PATIENT = /\b(?:patient|member|subscriber|beneficiary)(?:['’]?s)?\b/i;

/** A text area with one of these labels takes the reasons at length. */
export const NARRATIVE =
  /\b(?:reasons?|explanation|explain|comments?|narrative|description|describe|details?|rationale|justification|statement|notes?|why)\b/i;
/** A list or a line with one of these takes the reason in a few words. */
export const REASON =
  /\b(?:reason|type|category|basis)\b.*\b(?:disput\w*|appeal\w*|reconsideration|grievance|request|review|inquiry)\b|\b(?:disput\w*|appeal\w*|reconsideration|grievance|request|review|inquiry)\b.*\b(?:reason|type|category|basis)\b|^reason$/i;
/** What a form for an appeal or dispute calls itself. */
export const DISPUTE = /\b(?:appeal|disput|reconsider|redeterminat|reopening|grievance)/i;

/** Concepts of a group's title or a label that make a name, number or date somebody else's, or another day's. */
export const STRANGE = new Set(
  "provider rendering billing payee referring other cob prior check eft payment remittance received processed sent auth address employer user injury".split(
    " ",
  ),
);
/** Concepts that say that a form enters claims: nothing to search by. */
export const ENTRY_FIELDS = new Set(["procedure", "modifiers", "diagnoses", "units", "revenueCode"]);
