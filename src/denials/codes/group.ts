/** Claim adjustment group codes: who bears an adjustment. The root cause is the reason code's; here only its default. Format: table.ts. */
export const GROUP = [
  `
CO|contractual-adjustment||Yours to bear under contract or law: never bill the patient. A denial under it may still be fought.
CR|recoupment-adjustment|x|Corrects or reverses an earlier decision; belongs to older remittances.
OA|other||Neither yours nor the patient's by this code: often what another payer paid, or information.
PI|other||The payer cut it on its own authority, without a contract: may be disputed, not billed to the patient.
PR|patient-responsibility||The patient owes it: bill a secondary insurance first, then the patient.
`,
];
