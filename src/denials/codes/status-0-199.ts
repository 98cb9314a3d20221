/**
 * Claim status codes 0 to 199. Flag `i`: the code names a piece of data only; whether it is absent, wrong or asked for is said by
 * the category beside it (A6, A7, R). "The party" is whoever the entity code beside it names. Format: table.ts.
 */
export const STATUS_0_199 = `
0|other||The payer can tell no more by electronic inquiry: call or look in its portal.
1|other||The remittance advice tells more.
2|other||A letter from the payer tells more.
3|pending-in-process||Decided; payment goes out with the next check run.
4|documentation-requested|x2008-07-01|The payer asks once more for what it had asked before.
5|documentation-requested|x2008-07-01|The payer's last request for the information.
6|patient-responsibility||The subscriber owes what is left.
7|other|x2008-07-01|The payer may look at the claim again some day.
8|non-covered-benefit|x2008-01-01|Contract or plan rules leave nothing to pay.
9|other|x2008-07-01|The claim is not paid; no reason in this code.
10|coding-bundling|x2008-01-01|The payer put every procedure code of the claim together.
11|coding-bundling|x2008-01-01|The payer put a few of the procedure codes together.
12|coding-bundling||The payer bundled at least one procedure code with another.
13|coding-bundling|x2008-01-01|The payer changed every procedure code of the claim.
14|coding-bundling|x2008-01-01|The payer changed several of the procedure codes, or all.
15|coding-bundling||The payer changed at least one procedure code.
16|pending-in-process||Sent on to another party, which handles it now.
17|pending-in-process||An outside party has sent the claim on to the one named.
18|other||The other party has the claim but answers with a status that makes no sense.
19|pending-in-process||The party named confirms that it has the claim.
20|pending-in-process||Taken in for processing, not decided.
21|missing-invalid-info||Some data are absent or not valid: look for the codes beside this one.
22|missing-invalid-info|x2008-01-01|Happened before the claim got into the payer's system.
23|missing-invalid-info||Sent back to the party named: find out what to fix.
24|provider-enrollment||The sender is not set up with this payer for electronic claims.
25|provider-enrollment||The payer has not approved the party named.
26|eligibility-coverage||The payer has no record of the party named.
27|eligibility-coverage||The policy has been cancelled.
28|wrong-payer-or-plan|x2008-01-01|The claim went to a payer that is not the patient's.
29|eligibility-coverage||The subscriber and the policy or contract number don't belong together.
30|eligibility-coverage||The subscriber and the member ID don't belong together.
31|eligibility-coverage||The subscriber and the policyholder's name don't belong together.
32|eligibility-coverage||No record of this subscriber under that policy or contract number.
33|eligibility-coverage||No record of this subscriber under that member ID.
34|eligibility-coverage||No record of this subscriber under that policyholder's name.
35|other||The payer does not have the claim: check the search, then the acknowledgement.
37|pending-in-process||A predetermination exists; the payer waits for the treatment to be finished.
38|pending-in-process||Waits for the payer's next regular round of processing.
39|pending-in-process||Maternity charges wait until the birth.
40|pending-in-process||Only the last approval is outstanding.
41|pending-in-process||The payer has to handle this claim in a special way.
42|pending-in-process||Waits for charges that belong with it.
44|pending-in-process||Charges wait for an audit of the provider.
45|pending-in-process||The payer is still working out what the benefits are.
46|pending-in-process||Under review or audit inside the payer.
47|pending-in-process||Part is paid; the rest is under review or audit inside the payer.
48|prior-authorization|x2012-01-01|Concerns the referral or authorization.
49|provider-enrollment||Waits for a check of the provider's accreditation.
50|provider-enrollment||Waits until the payer has verified the provider.
51|third-party-liability||The payer is finding out whether it comes from work or an accident.
52|coordination-of-benefits||The payer is finding out whether other insurance exists.
53|eligibility-coverage||The payer is looking into a wrong member ID or group number.
54|duplicate||The same claim or line was processed before.
55|pending-in-process||An examiner at the payer has the claim.
56|eligibility-coverage||Waits until the payer knows if the patient is eligible.
57|pending-in-process||The payer asked for COBRA information and waits for it.
59|documentation-requested||The payer asked for information by letter, fax or phone.
60|documentation-requested||The payer asked for information by an electronic request.
61|eligibility-coverage||Whether the patient has extended benefits.
64|contractual-adjustment|i|Repricing details.
65|other||Paid.
66|payment-methodology||Paid by what is usual and customary.
67|other|x2008-07-01|Everything was paid.
68|other|x2008-07-01|A part was paid.
69|payment-methodology|x2008-01-01|Paid as the plan's rules say.
70|contractual-adjustment|x2008-01-01|Paid as the contract says.
71|payment-methodology|x2008-07-01|A regular installment was paid out.
72|payment-methodology||The payment is divided among more than one payee.
73|patient-responsibility||Paid to the party named, as the payer has no assignment of benefits to you.
78|duplicate||The same claim or line is already waiting at the payer.
81|non-covered-benefit||The plan excludes conditions from before it began.
83|eligibility-coverage||The plan does not insure newborns.
84|prior-authorization||No authorization was given for the service.
85|coordination-of-benefits||The party named does not pay first.
86|coding-bundling||The diagnosis does not go with the patient's sex.
87|eligibility-coverage|x2008-01-01|Denied because there is no record of the party; later reported as 26.
88|eligibility-coverage||The party had no right to benefits on the dates billed.
89|eligibility-coverage||The party had no right to dental benefits on the dates billed.
90|eligibility-coverage||The party had no right to medical benefits on the dates billed.
91|eligibility-coverage||The party was not eligible, or not approved, on the dates billed.
92|eligibility-coverage||The party does not qualify as a dependent or student.
93|network-or-referral||The party is not the primary care provider that the patient chose.
94|network-or-referral||The patient's primary care provider did not refer to the party.
95|documentation-requested||What the payer had asked for has not come.
96|provider-enrollment||The payer has no agreement with the party.
97|eligibility-coverage||The party finds no coverage for the patient.
98|patient-responsibility||Counted toward the deductible.
99|pending-in-process||In review before treatment.
100|prior-authorization||A penalty was taken for lack of precertification.
101|recoupment-adjustment||Handled as a change to an earlier claim.
102|coding-bundling||The baby's charges were handled on the mother's claim.
103|coding-bundling||Joined with another claim or claims: look for those.
104|other||Decided by the terms of the patient's own plan.
105|contractual-adjustment||Covered by the capitation payment.
106|other||The party named does not owe this amount.
107|contractual-adjustment||Decided by the terms of the provider's contract with the plan.
108|eligibility-coverage|x2008-01-01|The party's coverage was cancelled; later reported as 27.
109|eligibility-coverage||The party is not eligible.
110|pending-in-process||Needs a price before it can be decided.
111|other||The policyholder wants these claims on paper only.
112|wrong-payer-or-plan|x2008-07-01|The policyholder handles claims itself.
113|wrong-payer-or-plan|x2008-07-01|This payer does not handle individual policies.
114|wrong-payer-or-plan||The party named should handle it.
115|wrong-payer-or-plan|x2008-07-01|This payer does not handle HMO claims.
116|wrong-payer-or-plan||Sent to the wrong payer: find the right one and bill it.
117|missing-invalid-info||The claim must say that a signature is on file.
118|missing-invalid-info|x2008-01-01|The clearing organization rejected it because no payer is named.
119|missing-invalid-info|x2008-01-01|The clearing organization rejected it because certification data are absent.
120|missing-invalid-info|x2008-01-01|The clearing organization rejected it because too little is on it.
121|missing-invalid-info||More service lines than this payer takes on one claim.
122|missing-invalid-info|x2008-01-01|Absent or bad data stop the payer from processing it.
123|documentation-requested||The payer asked the party for more information.
124|missing-invalid-info|i|Name, address, phone and ID of the party.
125|missing-invalid-info|i|Name of the party.
126|missing-invalid-info|i|Address of the party.
127|missing-invalid-info|i|Phone, fax or e-mail of the party.
128|missing-invalid-info|i|Tax ID (TIN) of the party.
129|missing-invalid-info|i|Blue Cross provider number of the party.
130|missing-invalid-info|i|Blue Shield provider number of the party.
131|missing-invalid-info|i|Medicare provider number of the party.
132|missing-invalid-info|i|Medicaid provider number of the party.
133|missing-invalid-info|i|UPIN (the old Medicare physician number) of the party.
134|missing-invalid-info|i|CHAMPUS (TRICARE) provider number of the party.
135|missing-invalid-info|i|Commercial payer's provider number of the party.
136|missing-invalid-info|i|Health industry number (HIN) of the party.
137|missing-invalid-info|i|Plan network number of the party.
138|missing-invalid-info|i|Site number of the party.
139|missing-invalid-info|i|HMO provider number of the party.
140|missing-invalid-info|i|PPO number of the party.
141|missing-invalid-info|i|ASO (self-funded plan administrator) number of the party.
142|missing-invalid-info|i|License or certificate number of the party.
143|missing-invalid-info|i|State license number of the party.
144|missing-invalid-info|i|Specialty license number of the party.
145|missing-invalid-info|i|Taxonomy or specialty code of the party.
146|missing-invalid-info|i|Anesthesia license number of the party.
147|missing-invalid-info|i|Degree or title of the party, such as MD or RN.
148|missing-invalid-info|i|Social security number of the party.
149|missing-invalid-info|i|Employer identification number of the party.
150|missing-invalid-info|i|DEA number of the party.
152|missing-invalid-info|i|Pharmacy processor number.
153|missing-invalid-info|i|Identification number of the party.
154|coding-bundling|i|How surgeon and assistant surgeon worked together.
155|missing-invalid-info|i|How the party is related to the patient.
156|missing-invalid-info|i|How the patient is related to the subscriber.
157|missing-invalid-info|i|Sex of the party.
158|missing-invalid-info|i|Birth date of the party.
159|missing-invalid-info|i|Day on which the party died.
160|missing-invalid-info|i|Whether the party is married.
161|missing-invalid-info|i|Whether and how the party is employed.
162|missing-invalid-info|i|Medicare number of the party (the old HICN).
163|missing-invalid-info|i|Policy number of the party.
164|missing-invalid-info|i|Member or contract number of the party.
165|missing-invalid-info|i|Name, address and phone of the party's employer.
166|missing-invalid-info|i|Name of the party's employer.
167|missing-invalid-info|i|Address of the party's employer.
168|missing-invalid-info|i|Phone of the party's employer.
169|missing-invalid-info|i,x2008-01-01|Number that identifies the party's employer.
170|missing-invalid-info|i|Number that the employer gave the party as its employee.
171|coordination-of-benefits|i|What other insurance there is: health, auto or liability.
172|coordination-of-benefits|i|Name, address and phone of another employer.
173|missing-invalid-info|i|The party's personal details: name, contact, sex, birth date, marriage, work, relation to subscriber.
174|eligibility-coverage|i|Whether the party is a student.
175|eligibility-coverage|i|Name of the party's school.
176|eligibility-coverage|i|Address of the party's school.
177|missing-invalid-info|i|Transplant recipient: name, birth date, sex, relation to the insured.
178|missing-invalid-info|i|Charges as billed.
179|missing-invalid-info|i|What an outside lab charged.
180|missing-invalid-info|i|The hospital's rate for a semi-private room.
181|missing-invalid-info|i|The hospital's rate for the room.
182|coordination-of-benefits|i|What the other payer named allowed and paid.
183|coordination-of-benefits|i|Amount paid by the party.
184|missing-invalid-info|i|Rented equipment: what it would cost to buy.
185|missing-invalid-info|i|Equipment: what it costs to rent.
186|missing-invalid-info|i|Equipment: what it costs to buy and to rent.
187|missing-invalid-info|i|Day or days of service.
188|missing-invalid-info|i|First and last day that the bill covers.
189|missing-invalid-info|i|Day of admission to the facility.
190|missing-invalid-info|i|Day of discharge from the facility.
191|missing-invalid-info|i|Day the last menstrual period began (LMP).
192|missing-invalid-info|i|First service for this illness, symptom or series.
193|missing-invalid-info|i|Day of the first consultation or evaluation.
194|missing-invalid-info|i|Days of confinement.
195|missing-invalid-info|i|Days the patient could not work.
196|missing-invalid-info|i|Day the patient went back to work.
197|eligibility-coverage|i|Day on which coverage begins or began.
198|coordination-of-benefits|i|Day on which the patient's Medicare began.
199|missing-invalid-info|i|Day of conception and day the baby is due.
`;
