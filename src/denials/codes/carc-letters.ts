/** CARC A0 to D23, P1 to P32 (property and casualty), and their withdrawn forerunners W1 to Y3. Format: table.ts. */
export const CARC_LETTERS = `
A0|patient-responsibility||Money that is to be refunded to the patient.
A1|other|r|Denied, with the reason in the remark code alone.
A2|contractual-adjustment|x2008-01-01|Written off under the contract.
A3|coordination-of-benefits|x2003-10-16|Medicare's share as secondary payer is satisfied.
A4|payment-methodology|x2008-04-01|Medicare inpatient: capital payment for an unusually long stay.
A5|payment-methodology||Medicare inpatient: capital payment for an unusually costly case.
A6|non-covered-benefit||No qualifying hospital stay first, or no transfer within 30 days of it.
A7|payment-methodology|x2015-07-01|A provisional payment based on a presumption.
A8|coding-bundling||The claim's codes lead to no valid DRG.
B1|non-covered-benefit||Visits that the plan does not cover.
B2|payment-methodology|x2003-10-16|Number of covered visits: a count.
B3|payment-methodology|x2003-10-16|Sum of covered charges: information only.
B4|timely-filing||Payment cut because the claim was late.
B5|non-covered-benefit|x2016-05-01|Outside the plan's or program's rules, or beyond their limits.
B6|provider-enrollment|x2006-02-01|Adjusted for the provider's type or specialty, or the kind of facility.
B7|provider-enrollment||On the day of service the provider was not certified or enrolled to be paid for it.
B8|medical-necessity||The payer says another available service should have been used.
B9|eligibility-coverage||The patient has elected hospice: related care goes to the hospice.
B10|coding-bundling||Reduced because part of the basic procedure was already paid; the patient owes no more than its limit.
B11|wrong-payer-or-plan||Not this payer's; it has passed the claim on to the right one.
B12|documentation-requested||The patient's medical record does not show the service.
B13|duplicate||An earlier payment already covers this: find that payment.
B14|coding-bundling||The physician already had a visit or consultation with the patient that day.
B15|coding-bundling||Payable only with a qualifying service, which the payer has not received or paid.
B16|coding-bundling||The patient was seen before, so no new-patient code.
B17|documentation-requested|x2006-02-01|The prescription is absent, late, lacking something or out of date.
B18|coding-bundling|x2009-03-01|Code and modifier were not in force on the day of service.
B19|medical-necessity|x2003-10-16|Adjusted because of what a review organization found.
B20|duplicate||Another provider did all or part of the service.
B21|duplicate|x2003-10-16|Charges cut because another physician gave part of the care.
B22|medical-necessity||The diagnosis determines the amount and lowered it.
B23|provider-enrollment||The lab's CLIA certificate does not cover the test billed.
D1|missing-invalid-info|x2003-10-16|Chiropractic: the level of subluxation is not given or not enough.
D2|missing-invalid-info|x2003-10-16|The drug's name, strength or dose is not on the claim.
D3|missing-invalid-info|x2003-10-16|The claim does not tell whether the patient owns the equipment that the part is for.
D4|missing-invalid-info|x2003-10-16|How long the patient will need it is not on the claim.
D5|missing-invalid-info|x2003-10-16|Lab panel: the codes of its single tests are not listed.
D6|documentation-requested|x2003-10-16|The medical record was not sent along.
D7|missing-invalid-info|x2003-10-16|The date on which a physician last saw the patient is not given.
D8|missing-invalid-info|x2003-10-16|The claim does not state that the x-ray can be reviewed.
D9|documentation-requested|x2003-10-16|No invoice for the lens: its net cost or its type is not shown.
D10|documentation-requested|x2003-10-16|The payer has no finished form on the physician's financial ties.
D11|documentation-requested|x2003-10-16|The pacemaker registration form was not sent.
D12|missing-invalid-info|x2003-10-16|Purchased test: who did it, or what you paid for it, is not given.
D13|other|x2003-10-16|The referring physician has a financial stake in the facility or supplier.
D14|missing-invalid-info|x2003-10-16|Nothing shows that a plan of treatment is kept on file.
D15|missing-invalid-info|x2003-10-16|Nothing shows that a physician supervised or assessed the service.
D16|coordination-of-benefits|x2007-06-30|What the earlier payer paid is not on the claim.
D17|missing-invalid-info|x2007-06-30|The number of non-covered days is not valid.
D18|coding-bundling|x2007-06-30|Diagnosis data are not on the claim.
D19|documentation-requested|x2007-06-30|No operative note or other record supports the claim.
D20|missing-invalid-info|x2007-06-30|The claim does not say which service or product.
D21|coding-bundling|x2007-06-30|A diagnosis code is absent or not valid.
D22|third-party-liability|x2009-01-01|Workers' compensation: a separate letter gives the reasons.
D23|eligibility-coverage|r,x2012-01-01|Dual eligible: Medicare Part D turned out to cover the patient; the remark code explains.
P1|third-party-liability||Property and casualty: a state rule applies, which the payment remark explains.
P2|third-party-liability||The compensation carrier says the condition did not come from work and declines it.
P3|third-party-liability||The compensation case is settled: the patient pays from the Medicare set-aside or agreement.
P4|third-party-liability||The compensation carrier found the case not compensable and owes nothing.
P5|payment-methodology||Property and casualty: paid by the payer's reasonable and customary fee; no legal maximum exists.
P6|non-covered-benefit||Property and casualty: adjusted for what benefits the person is entitled to.
P7|coding-bundling||Property and casualty: the code is not in the fee schedule. Rebill one that is, with support.
P8|pending-in-process||Property and casualty: the carrier is still investigating.
P9|coding-bundling||Property and casualty: there is no CPT or HCPCS code that matches the service.
P10|third-party-liability||Property and casualty: nothing paid because of a lawsuit; more follows when it is over.
P11|pending-in-process||Property and casualty: the injury claim waits for the outcome of a lawsuit.
P12|contractual-adjustment||Cut to the state's workers' compensation fee schedule.
P13|third-party-liability||Cut or denied by state workers' compensation rules or payment policy that no other code names.
P14|coding-bundling||Property and casualty: counted in the payment for another service of that day.
P15|medical-necessity||Does not keep to the workers' compensation treatment guideline.
P16|provider-enrollment||The provider is not certified to treat injured workers in this state.
P17|network-or-referral||Property and casualty: the attending doctor did not approve the referral as the rules demand.
P18|payment-methodology||Property and casualty: not in the fee schedule; priced like a comparable service.
P19|payment-methodology||Property and casualty: the fee schedule values this procedure at zero.
P20|payment-methodology||Property and casualty: the outpatient facility fee schedule does not pay for this.
P21|third-party-liability||Auto: denied by the state's rules on medical payments or PIP benefits.
P22|third-party-liability||Auto: amount changed by the state's rules on medical payments or PIP benefits.
P23|payment-methodology||Auto: cut to the fee schedule for medical payments or PIP.
P24|contractual-adjustment||Property and casualty: discount of a preferred provider network (PPO).
P25|contractual-adjustment||Property and casualty: discount of a medical provider network (MPN).
P26|contractual-adjustment||Property and casualty: discount of a voluntary provider network (VPN).
P27|third-party-liability||Auto: denied by the rules on liability coverage.
P28|third-party-liability||Auto: amount changed by the rules on liability coverage.
P29|contractual-adjustment||Auto: cut to the fee schedule for liability benefits.
P30|other|u|What P30 means is not known to us: ask the payer.
P31|other|u|What P31 means is not known to us: ask the payer.
P32|other|u|What P32 means is not known to us: ask the payer.
W1|contractual-adjustment|x2014-07-01|Price set by the state's workers' compensation schedule; now P12.
W2|third-party-liability|x2014-07-01|State workers' compensation rules or policy cut or refused it, for no reason that has a code; now P13.
W3|coding-bundling|x2014-07-01|Property and casualty: part of what was paid for another service that day; now P14.
W4|medical-necessity|x2014-07-01|Outside the treatment guideline for injured workers; now P15.
W5|provider-enrollment|x2014-07-01|The state has not certified the provider for injured workers; now P16.
W6|network-or-referral|x2014-07-01|The attending doctor's approval of the referral, which the rules require, is lacking; now P17.
W7|payment-methodology|x2014-07-01|Unlisted in the state's schedule, so paid as a similar service is; now P18.
W8|payment-methodology|x2014-07-01|The state's schedule gives it no relative value, so nothing is due; now P19.
W9|payment-methodology|x2014-07-01|The state's outpatient facility schedule has no payment for it; now P20.
Y1|third-party-liability|x2014-07-01|Auto medical payments or PIP: state rules refuse it, and no other code says why; now P21.
Y2|third-party-liability|x2014-07-01|Auto medical payments or PIP: state rules change the amount, and no other code says why; now P22.
Y3|payment-methodology|x2014-07-01|Auto medical payments or PIP: priced by the state's schedule; now P23.
`;
