/** CARC 200 to 305. Format: table.ts. */
export const CARC_200_305 = `
200|eligibility-coverage||The service fell in a gap in the patient's coverage.
201|third-party-liability|r|The patient pays out of a settlement set-aside or similar agreement: the remark code explains.
202|non-covered-benefit||For comfort or convenience only, which the plan does not cover.
203|payment-methodology||Paid less because the procedure was broken off or cut down.
204|non-covered-benefit||The patient's present plan does not include this service, item or drug.
205|contractual-adjustment||The processing fee of a pharmacy discount card.
206|missing-invalid-info||An NPI is needed and is not on the claim.|NPI
207|missing-invalid-info||An NPI on the claim is malformed: digits or check digit are wrong.|NPI
208|provider-enrollment||The payer can't match the NPI to a provider it has on file.|NPI
209|contractual-adjustment||Not collectible from the patient by rule or agreement; a next payer may be billed. Refund any collected.
210|prior-authorization||Authorization was requested or received too late.
211|non-covered-benefit||The drug's NDC earns no rebate, so it is not covered.
212|non-covered-benefit||The plan does not pay administrative surcharges.
213|other||Breaks the ban on physician self-referral or the payer's policy on it.
214|third-party-liability|x2014-07-01|Workers' compensation found the claim not compensable and won't pay.
215|third-party-liability||A third party's settlement pays or has paid for this (subrogation).
216|medical-necessity||An outside review organization's findings led to this.
217|payment-methodology|x2014-07-01|Property and casualty: the payer's own customary fee, as no law sets a maximum.
218|third-party-liability|x2014-07-01|Property and casualty: depends on whether the person is entitled to benefits.
219|third-party-liability||Adjusted for how far the injury reaches: some care is not for the accepted injury.
220|coding-bundling|x2014-07-01|Property and casualty: the fee schedule has no such code, so bill one that it lists.
221|third-party-liability|x2014-07-01|Property and casualty: the payer is investigating the claim.
222|benefit-maximum||This provider has billed more hours, days or units than its contract allows per period; not about this patient.
223|payment-methodology||A government rule applies for which no code of its own exists yet.
224|other||The patient's identity may have been stolen: the payer must verify it first.
225|payment-methodology||Interest or penalty that a plan paid, as reported between plans.
226|documentation-requested|r|You did not send, or not fully or in time, what the payer asked for: see the remark code.
227|documentation-requested|r|The patient or subscriber has not answered the payer's request, or not fully: see the remark code.
228|documentation-requested||An earlier payer was not given what it had asked for, so this one denies too.
229|coordination-of-benefits||Part that Medicare left out because the first claim was on type of bill 12X.
230|coding-bundling|x2014-07-01|Property and casualty: no CPT or HCPCS code describes what was done.
231|coding-bundling||Two procedures that exclude each other were billed for one day or setting.
232|payment-methodology||DRG difference because several hospitals shared the patient's care.
233|non-covered-benefit||Care for a condition acquired in hospital or an avoidable error is not paid.
234|coding-bundling|r|Not payable on its own, only as part of something else: the remark code says why.
235|payment-methodology||Amount of sales tax.
236|coding-bundling||NCCI or state edit: this procedure and modifier can't go with another one billed that day.
237|payment-methodology|r|A penalty set by law or regulation: the remark code says which.
238|eligibility-coverage||The patient owes for the dates that fell outside coverage.
239|missing-invalid-info||Dates both in and out of coverage are on one claim: bill each part separately.
240|coding-bundling||The diagnosis does not fit the baby's weight at birth.
241|patient-responsibility||The patient's copay under the low-income drug subsidy.
242|network-or-referral||Done by someone other than a network or primary care provider.
243|network-or-referral||The network or primary care provider did not approve it.
244|third-party-liability|x2014-07-01|Property and casualty: nothing is paid while a lawsuit runs.
245|payment-methodology||Held back under a provider performance program.
246|payment-methodology||A code for reporting only: it carries no payment.
247|patient-responsibility||Patient's deductible for professional services billed on a facility claim.
248|patient-responsibility||Patient's coinsurance for professional services billed on a facility claim.
249|medical-necessity||The payer counts this stay as a readmission after an earlier one.
250|documentation-requested|r|The wrong document came: the one in the remark code is still needed.
251|documentation-requested|r|The document that came is not complete: the remark code says what is still needed.
252|documentation-requested|r|The payer needs a document to decide: the remark code says which.
253|contractual-adjustment||Sequestration: the across-the-board cut in federal payments.
254|wrong-payer-or-plan||A dental plan got this; it has no benefit for it. Bill the medical plan.
255|pending-in-process|x2014-07-01|Property and casualty: undecided until the lawsuit over the injury ends.
256|contractual-adjustment||The managed care contract does not pay for the service.
257|pending-in-process||Exchange member behind on premiums: undecided until the grace period ends.
258|eligibility-coverage||The patient was in custody; a public authority may be the payer.
259|contractual-adjustment||Extra payment for the use of dental or vision services.
260|payment-methodology||Priced by Medicaid's enhanced (ACA) fee schedule.
261|coding-bundling||The procedure does not fit what the payer knows of the patient's history.
262|payment-methodology||Adjusted for what delivery cost.
263|payment-methodology||Adjusted for what shipping cost.
264|payment-methodology||Adjusted for what postage cost.
265|payment-methodology||Adjusted for administrative expense.
266|payment-methodology||Adjusted for the work of compounding the drug.
267|missing-invalid-info|r|The claim runs over more than one month: the remark code says how to split it.
268|missing-invalid-info||The claim runs over the turn of the year: bill each year by itself.
269|non-covered-benefit||The plan pays for no anesthesia with this procedure.
270|wrong-payer-or-plan||A medical plan got this; it has no benefit for it. Bill the dental plan.
271|payment-methodology||Earlier contract reductions that belong to this installment of a payment schedule.
272|non-covered-benefit||The plan's or program's conditions were not satisfied.
273|benefit-maximum||More than the plan's or program's rules allow.
274|payment-methodology||The patient's care coordination arrangement leaves this unpaid.
275|coordination-of-benefits||This plan does not take over the deductible, coinsurance or copay of the payer before it.
276|coordination-of-benefits||The earlier payer denied it, and this plan does not cover such denials.
277|pending-in-process||SHOP (small business) exchange member behind on premiums: undecided until the grace period ends.
278|payment-methodology||The performance program's standard was not reached.
279|network-or-referral||The provider is not in the member's own narrower or preferred network.
280|wrong-payer-or-plan||A medical plan got this; it has no benefit for it. Bill the pharmacy plan.
281|contractual-adjustment||Your contract gives up the deductible: do not collect it.
282|coding-bundling||The procedure or revenue code can't be billed on this type of bill.
283|provider-enrollment||The payer does not accept the attending provider as the one directing care.
284|prior-authorization||The authorization number is for other services than those billed.
285|appeal-process||The appeal was not made the way that the payer's rules require.
286|appeal-process||The appeal came after its deadline.
287|network-or-referral||More visits or services than the referral allowed.
288|network-or-referral||There is no referral for this.
289|non-covered-benefit||Neither the dental nor the medical plan covers it.
290|wrong-payer-or-plan||The dental plan had no benefit and has itself passed the claim to the medical plan.
291|wrong-payer-or-plan||The medical plan had no benefit and has itself passed the claim to the dental plan.
292|wrong-payer-or-plan||The medical plan had no benefit and has itself passed the claim to the pharmacy plan.
293|other||The money went to the employer.
294|other||The money went to an attorney.
295|payment-methodology||Pharmacy DIR fee (direct and indirect remuneration).
296|prior-authorization||The authorization number is for another provider than the one billing.
297|wrong-payer-or-plan||A medical plan got this; it has no benefit for it. Bill the vision plan.
298|wrong-payer-or-plan||The medical plan had no benefit and has itself passed the claim to the vision plan.
299|provider-enrollment||The payer can't pay the billing provider for this service.
300|wrong-payer-or-plan||The medical plan had no benefit and has itself passed the claim to the behavioral health plan.
301|wrong-payer-or-plan||A medical plan got this; it has no benefit for it. Bill the behavioral health plan.
302|prior-authorization||The authorization had run out by the day of service.
303|coordination-of-benefits||QMB patient: the earlier payer's cost sharing is not paid and may not be billed to the patient.
304|wrong-payer-or-plan||A medical plan got this; it has no benefit for it. Bill the hearing plan.
305|wrong-payer-or-plan||The medical plan had no benefit and has itself passed the claim to the hearing plan.
`;
