/** CARC 100 to 199. Format: table.ts. */
export const CARC_100_199 = `
100|patient-responsibility||The plan paid the patient, subscriber or guardian instead of you: collect from them.
101|payment-methodology||An estimate only: what the plan expects to pay once the service is done and the claim decided.
102|payment-methodology||Adjusted under the plan's major medical part.
103|payment-methodology||A discount the provider offers as a promotion, for example to seniors.
104|contractual-adjustment||Part of the payment is withheld under the managed care contract.
105|payment-methodology||Tax was kept back from the payment.
106|eligibility-coverage||The payment option that this needs is one the patient has not chosen or that was not in force.
107|coding-bundling||The main or related service that this one depends on is not on the claim.
108|payment-methodology||Equipment: the rules on renting or buying it were not kept.
109|wrong-payer-or-plan||This payer or contractor is not the one for this claim: send it to the right one.
110|missing-invalid-info||The bill is dated earlier than the service.
111|non-covered-benefit||The plan pays for this only if you accept assignment.
112|documentation-requested||Not shown to have been given to the patient in person, or not in the records.
113|non-covered-benefit|x2007-06-30|Unpaid because it was done abroad or arose from war.
114|medical-necessity||The drug, device or procedure has no FDA approval.
115|other||The procedure was put off or called off.
116|non-covered-benefit||The advance notice that the patient signed does not meet the rules, so liability can't shift.
117|non-covered-benefit||Transport is paid only as far as the nearest place able to give the care.
118|payment-methodology||Reduction that funds the kidney disease (ESRD) networks.
119|benefit-maximum||The patient has used up the benefit for this period or event.
120|wrong-payer-or-plan|x2007-06-30|A managed care plan has the patient: bill that plan.
121|payment-methodology||Makes up for a share that the member still owes.
122|payment-methodology||Reduction for mental health treatment.
123|recoupment-adjustment|x2007-06-30|Refund to the payer because it had paid too much.
124|recoupment-adjustment|x2007-06-30|Refund to the payer because the person is not your patient.
125|missing-invalid-info|r,x2013-11-01|The claim has a billing error: the remark code says which.
126|patient-responsibility|x2008-04-01|The patient's major medical deductible.
127|patient-responsibility|x2008-04-01|The patient's major medical coinsurance.
128|coding-bundling||The newborn's care is counted in the mother's payment.
129|missing-invalid-info|r|What the claim says of an earlier payer's decision looks wrong: the remark code says what.
130|contractual-adjustment||The fee for submitting a claim.
131|contractual-adjustment||A discount negotiated for this one claim.
132|payment-methodology||Adjusted under a demonstration project agreed beforehand.
133|pending-in-process||This line is still under review; it will be reversed and corrected when decided.
134|payment-methodology||The payer took technical fees out of the charges.
135|missing-invalid-info||The payer does not process interim bills: bill the stay as a whole.
136|coordination-of-benefits||The rules of the payer before this one were not followed, so this one does not pay.
137|payment-methodology||A surcharge, assessment or health care tax that regulations impose.
138|appeal-process|x|The appeal came late or was not made the way it has to be.
139|contractual-adjustment||The subscriber works for you, so the contract's own funding terms apply.
140|missing-invalid-info||The member ID and the name on the claim belong to different people.|member ID and name
141|eligibility-coverage|x2012-07-01|Some of the claim's dates are outside the patient's coverage.
142|patient-responsibility||The patient's monthly share of cost under Medicaid.
143|pending-in-process||Part of the payment comes later.
144|contractual-adjustment||An incentive amount, such as for using a preferred product.
145|payment-methodology|x2008-04-01|Held back from the payment to cover premiums.
146|coding-bundling||The diagnosis code was not in force on the day of service.
147|contractual-adjustment||Your contracted rate has lapsed or the payer has none loaded: have the contract checked.
148|documentation-requested|r|Another provider has not sent enough of what the payer asked for: the remark code says what.
149|benefit-maximum||The lifetime limit for this kind of service is used up.
150|medical-necessity||The records do not justify the level of service billed.
151|medical-necessity||The records do not justify so many, or so frequent, services.
152|medical-necessity||The records do not justify how long the service lasted.
153|medical-necessity||The records do not justify the dose given.
154|medical-necessity||The records do not justify the number of days supplied.
155|non-covered-benefit||The patient declined the service.
156|patient-responsibility|x2009-10-01|Paid out of the patient's flexible spending account; later reported as 187.
157|non-covered-benefit||Not covered: the need for care came from war.
158|non-covered-benefit||Not covered: the care was given outside the US.
159|non-covered-benefit||Not covered: the need for care came from terrorism.
160|non-covered-benefit||The injury or illness comes from an activity that the plan excludes.
161|payment-methodology||A bonus for the provider's performance.
162|third-party-liability|x2014-07-01|A state rule for property and casualty claims; the remark explains it.
163|documentation-requested||The claim mentions an attachment that never reached the payer: send it.
164|documentation-requested||The claim's attachment reached the payer too late.
165|network-or-referral|x|No referral, or more visits than it allowed.
166|wrong-payer-or-plan||Filed after this payer stopped handling the plan's claims: find its successor.
167|non-covered-benefit||The plan does not cover the diagnosis billed.
168|wrong-payer-or-plan|x|Already looked at by the medical plan; the dental plan gives nothing for it.
169|non-covered-benefit||The plan paid the benefit of an alternate service in place of the one billed.
170|provider-enrollment||The payer does not pay this type of provider for it.
171|provider-enrollment||The payer does not pay this provider type for it in this kind of facility.
172|payment-methodology||The amount depends on the provider's specialty and was changed for it.
173|documentation-requested||No doctor's order for the service or equipment.
174|documentation-requested||The order is dated after the item was delivered.
175|documentation-requested||The prescription lacks something that it must have.
176|documentation-requested||The prescription is too old or has run out.
177|eligibility-coverage||The patient does not satisfy the plan's conditions for being covered.
178|patient-responsibility||The patient has not yet spent down enough to be covered.
179|eligibility-coverage||The patient is still in a waiting period.
180|eligibility-coverage||The patient does not satisfy the residence rule.
181|coding-bundling||The procedure code was not in force on the day of service.
182|coding-bundling||The modifier was not in force on the day of service.
183|provider-enrollment||The payer does not accept the referring provider for this service.
184|provider-enrollment||The payer does not accept the ordering or prescribing provider for this service.
185|provider-enrollment||The payer does not accept that the rendering provider may perform this service.
186|medical-necessity||The payer moved the stay or service to another level of care and paid that.
187|patient-responsibility||Paid from the patient's own health account, such as an FSA, HSA or HRA.
188|non-covered-benefit||Covered only for uses that the FDA recommends; this was another use.
189|coding-bundling||An unlisted code was billed although a specific code exists for what was done.
190|coding-bundling||Belongs to the payment for a qualified skilled nursing stay: the facility pays you.
191|third-party-liability|x2014-07-01|Not from work, says the workers' compensation payer, so it is not liable.
192|other||Stands in for a paper remittance's own code, in claims sent on to a secondary payer.
193|appeal-process||The payer looked again and stands by its decision.
194|coding-bundling||Anesthesia by the surgeon, assistant or attending: not paid apart from the procedure.
195|recoupment-adjustment||Refund to a payer that had wrongly paid ahead of the right one.
196|coordination-of-benefits|x2007-02-01|Unpaid because the payer before this one said it was not covered.
197|prior-authorization||No prior authorization, precertification or notification is on file for the service.
198|prior-authorization||More was billed than the authorization covers.
199|coding-bundling||The revenue code does not go with the procedure code.
`;
