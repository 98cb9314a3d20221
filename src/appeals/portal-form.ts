import type { RootCause } from "../claims/advice.ts";
import { type FormFacts, factsOfRecord, known } from "../claims/form-facts.ts";
import type { LetterCase } from "./case.ts";
import type { Letter } from "./document.ts";
import { disputedAmount } from "./fields.ts";
import { reasonText } from "./forms.ts";

/** What a portal's own dispute form is filled with: the claim's identifiers, the letter's reasons, whom to ask in the practice. */

/** How lists of dispute reasons speak of a cause: all usual wordings at once, the one option that shares most of them is taken. */
const REASONS: Partial<Record<RootCause, string>> = {
  "eligibility-coverage": "eligibility coverage member not eligible",
  "prior-authorization": "prior authorization precertification no authorization",
  "network-or-referral": "referral network out of network",
  "medical-necessity": "medical necessity medically necessary clinical",
  "coding-bundling": "coding bundling unbundling code edit modifier",
  "missing-invalid-info": "corrected claim missing information billing error",
  "documentation-requested": "medical records documentation requested information",
  duplicate: "duplicate claim",
  "timely-filing": "timely filing untimely",
  "coordination-of-benefits": "coordination of benefits COB other insurance",
  "third-party-liability": "third party liability subrogation workers compensation",
  "wrong-payer-or-plan": "wrong payer other plan",
  "provider-enrollment": "provider enrollment credentialing",
  "non-covered-benefit": "not covered non covered benefit exclusion",
  "benefit-maximum": "benefit maximum limit exceeded",
  "patient-responsibility": "member cost share patient responsibility deductible",
  "contractual-adjustment": "contract rate payment amount underpayment",
  "payment-methodology": "payment amount underpayment pricing fee schedule reimbursement",
  "recoupment-adjustment": "recoupment overpayment recovery refund",
};

/** The letter has places to fill in among its reasons: a portal must not get them. */
export function hasOpenReasons(letter: Letter): boolean {
  return letter.blocks.some(
    (block) => block.kind === "paragraph" && block.sentences.some(({ spans }) => spans.some((span) => span.blank)),
  );
}

/** Facts for the dispute form; the reasons only once every place in them is filled in. */
export function disputeFacts(letterCase: LetterCase, letter: Letter): FormFacts {
  const { record, denials, input } = letterCase;
  const { practice } = input;
  const cause = denials[0]?.rootCause;
  return known({
    ...factsOfRecord(record),
    ...(record.providerNpi === undefined && practice.npi ? { providerNpi: practice.npi } : {}),
    processedDate: input.work.facts.remittanceDate ?? record.processedDate,
    paid: record.paid,
    disputedAmount: disputedAmount(letterCase),
    taxId: practice.taxId || undefined,
    disputeReason: cause && REASONS[cause],
    narrative: hasOpenReasons(letter) ? undefined : reasonText(letter) || undefined,
    contactName: practice.signer || undefined,
    contactPhone: practice.phone || undefined,
    contactFax: practice.fax || undefined,
    contactEmail: practice.email || undefined,
  });
}
