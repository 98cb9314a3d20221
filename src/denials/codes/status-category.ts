/**
 * Claim status category codes (277 and 277CA): how far a claim has come. The class is in the first letter: A acknowledged, P pending,
 * F finalized, R request for information, E error, D not found. Format: table.ts.
 */
export const STATUS_CATEGORY = [
  `
A0|pending-in-process||Received and passed on to someone else who handles it.
A1|pending-in-process||Received, no more: it may still be rejected before anyone decides on it.
A2|pending-in-process||Accepted for processing: it is in the payer's system and will be decided.
A3|missing-invalid-info||Rejected at the door as not processable: it never got in, so fix it and send a new claim.
A4|other||The payer's system has no such claim: check what you asked, or send it.
A5|pending-in-process||Accepted and split into several claims: follow each part.
A6|missing-invalid-info||Rejected at the door because something is missing: the status code names it.
A7|missing-invalid-info||Rejected at the door because something is not valid: the status code names it.
A8|missing-invalid-info||Rejected at the door because fields contradict one another.
D0|other||No claim matched your question: change the search data or check that it was sent.
E0|other||Your status question itself has an error: correct the question, not the claim.
E1|other||The payer's system could not answer: ask again.
E2|other||The system that holds the data gives no answer: ask again later.
E3|missing-invalid-info||Fields of the question contradict one another: correct them.
E4|missing-invalid-info||A rule of your agreement with this payer was not kept: correct the data that the status code names.
F0|other||Decided and closed: nothing more will happen by itself, and it does not say whether it was paid.
F1|other||Decided: paid.
F2|other||Decided: denied; the remittance gives the reason.
F3|recoupment-adjustment||Decided before and now changed: compare both remittances.
F3F|coordination-of-benefits||Decided, any payment made, and sent on to the next payer.
F3N|coordination-of-benefits||Decided, any payment made, not sent on: bill the next payer yourself.
F4|other||Decided, with no (further) money to come.
F5|missing-invalid-info|x2003-10-16|Closed without a decision: it could not be processed.
P0|pending-in-process||Open: no remittance yet, or only part is paid.
P1|pending-in-process||Open: it is being worked on in the payer's system.
P2|pending-in-process||Held for a review at the payer, such as medical review or repricing.
P3|documentation-requested||Held until you send what the payer asked of you: see the status code.
P4|documentation-requested||Held until the patient sends what the payer asked for: see the status code.
P5|pending-in-process||Held for a reason inside the payer: administration or its system.
R0|documentation-requested||The payer asks for something that fits no other kind of request.
R1|documentation-requested||The payer asks about a person or provider: subscriber, patient or one of the providers.
R3|documentation-requested||The payer asks for data that a claim or line normally carries.
R4|documentation-requested||The payer asks for documents: records, notes, x-rays, certificates.
R5|documentation-requested||What you sent was not enough: the payer asks for more detail.
R6|documentation-requested||The payer asks because a regulation requires it.
R7|documentation-requested||The payer checks whether the care fits the plan's coverage policy.
R8|documentation-requested||The payer checks whether an exception to the plan's coverage applies.
R9|medical-necessity||The payer asks for support that the care was medically necessary.
R10|appeal-process||The payer asks for material that supports an appeal or grievance.
R11|documentation-requested||The payer reviews the claim before it pays and asks for material.
R12|documentation-requested||The payer asks why this procedure code was used.
R13|documentation-requested||The documents can't be read: send them again.
R14|documentation-requested||The documents are not the ones asked for: send the right ones.
R15|third-party-liability||The payer asks in order to find out if workers' compensation covers it.
R16|eligibility-coverage||The payer asks in order to find out if the patient is eligible.
R17|documentation-requested||This request takes the place of an earlier one.
RQ|documentation-requested|x2008-01-01|A question that needs only a yes or a no.
X0|other|x2003-10-16|A message that adds to another status.
`,
];
