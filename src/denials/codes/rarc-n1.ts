/** RARC N1 to N199. Format: table.ts. */
export const RARC_N1 = `
N1|appeal-process|a|Appeal in writing as your contract, the plan or state law sets out; the payer's site has the instructions.
N2|non-covered-benefit||The plan pays only for the course of treatment it holds most suitable, which set this allowance.
N3|documentation-requested||Send the consent form; none was received.|consent form
N4|coordination-of-benefits||The EOB of the insurer ahead of this one is missing or unusable.|prior payer's EOB
N5|coordination-of-benefits||An earlier payer's EOB arrived, but there is no claim here to go with it.|claim to match EOB
N6|payment-methodology||For federal employees' plans payment stops at what Medicare's A and B rates would allow.
N7|other|a|Notice that the major medical benefit was applied in processing.
N8|coordination-of-benefits||The prior payer denied and passed too little data across; send the whole claim to this payer.|claim data for crossover
N9|coordination-of-benefits||The cut is a guess at what the payer ahead may pay.
N10|medical-necessity||A reviewer (peer, medical or dental adviser) led to this adjustment.
N11|appeal-process||Medical review overturned the denial, so it now pays.
N12|coordination-of-benefits||This policy tops up Medicare; with no Medicare enrollment the patient owes what Medicare would have paid.
N13|payment-methodology||The professional or technical component modifier set the payment.
N14|contractual-adjustment|x2007-10-01|A contract, fee schedule or maximum allowance fixed the payment.
N15|coding-bundling||The baby's care needs a claim apart from the mother's.|newborn's services
N16|patient-responsibility||The out-of-pocket limit is reached, so the plan now pays a larger percentage.
N17|patient-responsibility|x2004-08-01|A deductible that is due at each admission.
N18|contractual-adjustment|x2004-01-31|What Medicare allows for it set the payment.
N19|coding-bundling||This procedure is a minor part of the main one and adds no payment.
N20|coding-bundling||Another service of that day rules out paying for this one.
N21|pending-in-process|a|The payer broke your line into several to process it sooner.
N22|coding-bundling|a|The payer put in or swapped a code that it finds fits the service better.|procedure code
N23|coordination-of-benefits|a|Other insurers' payments or benefit maximums may change what the patient owes.
N24|missing-invalid-info||The bank details for electronic payment are missing or wrong.|EFT bank details
N25|other||This company only administers claims; your patient's plan itself bears the cost.
N26|documentation-requested||Send the bill with every item listed.|itemized bill
N27|missing-invalid-info||The treatment number is missing or wrong.|treatment number
N28|documentation-requested||The consent form doesn't meet the rules.|consent form
N29|documentation-requested|x2016-03-01|Orders, notes, a report or the chart are not with the claim.|clinical documentation
N30|eligibility-coverage||This patient can't have this service under the coverage.
N31|missing-invalid-info||The prescriber's number is missing or wrong.|prescribing provider identifier
N32|missing-invalid-info||Whoever gave the service has to send the claim.|submitting provider
N33|medical-necessity||No health check is recorded ahead of the treatment's start.|health check before treatment
N34|missing-invalid-info||The wrong form or format was used for this kind of service.|claim form
N35|medical-necessity||Program integrity or utilization reviewers made this decision.
N36|coordination-of-benefits||First satisfy the primary payer's own claim rules; only then will this payer look at it.
N37|missing-invalid-info||The tooth's number or letter is missing or wrong.|tooth number
N38|coding-bundling|x2005-02-05|The place of service code is missing or invalid.|place of service
N39|coding-bundling||This dental code can't be used on the tooth named.|tooth number
N40|documentation-requested||The films or images were not sent along.|radiology images
N41|prior-authorization|x2003-10-16|The authorization that was asked for has been refused.
N42|documentation-requested||Send the mental health assessment; none was received.|mental health assessment
N43|benefit-maximum||The bed-hold or leave days are used up.
N44|payment-methodology|x2003-10-16|The payer sent its part of a state surcharge or health care tax straight to the authority.
N45|contractual-adjustment||The amount that was authorized set the payment.
N46|missing-invalid-info||The hour of admission is missing or wrong.|admission hour
N47|missing-invalid-info||The dates collide with another inpatient stay on file.|inpatient stay dates
N48|coordination-of-benefits||The claim and the other insurer's data contradict one another.|other carrier information
N49|coordination-of-benefits||Coverage that rests on a court order must first be confirmed.|court order
N50|missing-invalid-info||The discharge data is missing or wrong.|discharge information
N51|provider-enrollment||The payer has no signed EDI agreement from this provider or submitter.|electronic interchange agreement
N52|wrong-payer-or-plan||On that date the patient did not belong to the managed care plan that the billing provider serves.|managed care enrollment
N53|missing-invalid-info||The address where the ambulance picked the patient up is missing or wrong.|pick-up address
N54|prior-authorization||What was billed isn't what the authorization allows.|authorized services
N55|provider-enrollment||The payer's way of billing for group, referring or performing providers wasn't kept to.|group, referring or performing provider billing
N56|coding-bundling||The code doesn't fit the service or wasn't valid on that date.|procedure code
N57|missing-invalid-info||When it was prescribed is missing or wrong.|prescription date
N58|missing-invalid-info||The amount that the patient must contribute is missing or wrong.|patient liability amount
N59|other|a|The payer points to the provider manual for more.
N60|missing-invalid-info|x2004-01-31|A drug claim needs a valid NDC.|NDC
N61|coding-bundling||Put these services on separate claims.|claim split
N62|coding-bundling||The dates run over more than one rate period; make a claim for each.|dates of service
N63|coding-bundling||Put these services on lines of their own.|line split
N64|missing-invalid-info||The first and last date are the same but may not be.|from and to dates
N65|coding-bundling||For that date or provider the payer holds no such code or rate.|procedure code
N66|documentation-requested|x2005-02-05|The supporting papers are missing or not usable.|documentation
N67|coding-bundling||The demonstration paid the facility for doctors' work too: collect there, or rebill if excluded or elsewhere.
N68|recoupment-adjustment||The payment is taken back because a demonstration paid the facility for it; also return other payments within 30 days.
N69|payment-methodology|a|The payer's system altered the prospective payment code.
N70|coding-bundling||Consolidated billing applies: one provider bills and is paid for all.
N71|contractual-adjustment||Drugs, lab tests and ambulance must be taken on assignment, so yours was processed that way.
N72|medical-necessity||Reviewers lowered or altered the payment code as the records didn't bear it out.|prospective payment code
N73|coding-bundling|x2004-01-31|The nursing facility pays outside providers who work for its residents by arrangement; bill it.
N74|coding-bundling||Make one claim for each calendar month.|service period
N75|missing-invalid-info||The tooth surface is missing or wrong.|tooth surface
N76|missing-invalid-info||How many people rode along is missing or wrong.|number of riders
N77|missing-invalid-info||The number of the designated provider is missing or wrong.|designated provider number
N78|missing-invalid-info||Parts of the child and teen checkup that must be done were left out.|EPSDT components
N79|coding-bundling||The service can't happen where the claim says the patient was.|patient location
N80|missing-invalid-info||The data on prenatal screening is missing or wrong.|prenatal screening information
N81|coding-bundling||This dental code can't be used on the surface named.|tooth surface
N82|contractual-adjustment||The third party's contract makes its payment final; don't bill beyond it.
N83|appeal-process||The demonstration's terms decided this, and no appeal is open.
N84|pending-in-process|a|Pay comes in instalments, and more will follow.
N85|payment-methodology|a|Notice that the instalments end with this one.
N86|medical-necessity||Biofeedback for incontinence is covered only after pelvic floor exercises were tried and failed.|pelvic muscle exercise trial
N87|non-covered-benefit||Biofeedback at home is excluded.
N88|recoupment-adjustment|a|A home health episode is on file; if it covers this therapy or supply, the money will be reclaimed.
N89|coordination-of-benefits|a|Several other payers received the payment data, though the remittance can name just one.
N90|non-covered-benefit||Covered only if the attending doctor does it.
N91|appeal-process||These services were outside what the appeal looked at.
N92|provider-enrollment||The facility lacks certification for digital mammograms.|mammography certification
N93|coding-bundling||Each place of service needs its own claim; sites can't be mixed.|place of service
N94|missing-invalid-info||The taxonomy code is too general to process the claim.|taxonomy code
N95|provider-enrollment||A provider of this type or specialty may not bill the service.
N96|medical-necessity||The implant needs proof that standard therapies failed and that the patient can undergo the surgery.|failed conventional therapy
N97|non-covered-benefit||Stress incontinence, obstruction and certain nerve diseases rule out coverage.
N98|medical-necessity||The permanent implant requires a trial stimulation with at least half improvement, shown by voiding diaries.|test stimulation result
N99|medical-necessity||The patient has to be able to keep a voiding diary so that the implant's effect can be judged.|voiding diary
N100|payment-methodology|x2016-11-01|The prospective payment code was put right during processing.
N101|missing-invalid-info|x2004-01-31|Send again with the Medicare number of the place of service, prefixed HSP, in item 32.|service site provider number
N102|documentation-requested|x2016-07-01|Denied unread, since the records asked for never came or came late.|medical records
N103|eligibility-coverage||The patient was in custody; this payer excludes that, so look to the government body holding them.
N104|wrong-payer-or-plan||Another Medicare contractor's area; find the right one on the CMS site.|Medicare contractor
N105|wrong-payer-or-plan||A railroad retiree's claim: it belongs to Palmetto GBA's Railroad Medicare.
N106|coding-bundling||The patient was a nursing facility inpatient; the facility alone is paid, and you collect from it.
N107|coding-bundling||The nursing facility must put this on its own inpatient claim instead of an outpatient bill.
N108|missing-invalid-info||What was upgraded is not properly told.|upgrade information
N109|pending-in-process|a|Notice that the claim was picked for a complex review.
N110|provider-enrollment||The facility lacks certification for film mammograms.|mammography certification
N111|duplicate||The service was already decided on another claim; only whether it is a duplicate can be appealed.
N112|other||The electronic remittance leaves this claim out.
N113|coding-bundling||One initial visit for each physician or group is payable, and it was used.
N114|payment-methodology||Ambulance fee schedule transition: the lower of your charge and a blended rate was paid.
N115|medical-necessity||A local coverage determination (LCD) decided it; look the policy up on CMS's coverage site.
N116|recoupment-adjustment|a|Provisional, for home care: if a home health episode covers it, the agency was paid and this is reclaimed.
N117|benefit-maximum||Payable once in a lifetime, already used.
N118|benefit-maximum||Payable once in 28 days, and it came sooner.
N119|benefit-maximum||A 28-day service isn't paid if the patient spent five or more of those days in a row as an inpatient.
N120|payment-methodology||The home health episode was cut short by transfer, discharge or readmission, so a partial amount is paid.
N121|non-covered-benefit||In a stay under Part A, Part B doesn't pay this type of practitioner.
N122|coding-bundling||An add-on code stands alone; its main procedure has to be billed too.|primary procedure for add-on code
N123|pending-in-process|a|Your units were split, and this line carries some of them.
N124|medical-necessity||Only a simpler item is justified; the patient signed beforehand to pay for the rest and owes it.
N125|medical-necessity||Only a simpler item is justified; whatever was collected from the patient goes back within 30 days.
N126|eligibility-coverage||Social Security shows the patient as deported, and this payer then covers nothing.
N127|wrong-payer-or-plan||The patient belongs to the United Mine Workers' fund; bill it instead.
N128|eligibility-coverage||This part of the allowance falls before coverage began.
N129|eligibility-coverage||The patient's age puts them outside eligibility.|patient age
N130|non-covered-benefit||The plan restricts this service; its benefit booklet says how.
N131|benefit-maximum||All contracts together can't pay beyond the allowance.
N132|provider-enrollment|a|An excluded or debarred provider: after the 30 days' grace nothing is paid.
N133|pending-in-process|a|The pre-determination was taken apart from the services to be paid.
N134|payment-methodology|a|The planned instalment for treatment under way; tell the payer if it has stopped.
N135|patient-responsibility||The fee for records is the patient's, up to the copay set.
N136|appeal-process|a|Phone numbers of Arizona's consumer assistance for how to appeal there.
N137|appeal-process|a|You may appeal for the member; if urgent and care not yet given, complain straight to the state insurance regulator.
N138|appeal-process|a|To contest the dental adviser, send x-rays for a second, independent adviser's opinion.
N139|appeal-process|a|Under 32 CFR 199.13 a provider who stays outside the network appeals only as the patient's named representative, in 90 days.
N140|appeal-process|a|Not an authorized overseas provider: appeal only as the patient's named representative, within 90 days of the letter.
N141|eligibility-coverage||On some or all dates the patient did not live in long-term care.
N142|missing-invalid-info||The first claim was denied, so send a new original in place of a replacement.|frequency code
N143|eligibility-coverage||On some or all dates the patient was outside hospice.
N144|payment-methodology||A rate change fell within the dates billed.|dates of service
N145|missing-invalid-info|x2005-06-02|The provider number for that place of service is missing or wrong.|provider identifier for place of service
N146|documentation-requested||Send the screening form; none was received.|screening document
N147|missing-invalid-info||No case-mix or daily rate was found, since the assignment request carries no proper patient ID.|patient identifier on assignment request
N148|missing-invalid-info||The date of the last period is missing or wrong.|last menstrual period date
N149|coding-bundling||Everything that belongs together has to go on one claim.|claim consolidation
N150|missing-invalid-info||The equipment's model number is missing or wrong.|model number
N151|non-covered-benefit||Phone contacts are payable only once the patient has been seen in person as required.|face-to-face contact
N152|missing-invalid-info||What identifies the claim to be replaced is missing or wrong.|replacement claim information
N153|missing-invalid-info||The daily room charge is missing or wrong.|room and board rate
N154|provider-enrollment|a|The payment was held up until your postal address was put right.|provider mailing address
N155|coordination-of-benefits|a|The payer has no other coverage on file and would like to hear of any.|other insurance information
N156|patient-responsibility|a|The patient chose a costlier treatment than approved and pays the difference.
N157|non-covered-benefit||A ride to or from that place isn't covered.
N158|non-covered-benefit||Only an ambulance ride is covered, not another vehicle.
N159|non-covered-benefit||Miles count only while the patient is aboard the ambulance.|loaded mileage
N160|missing-invalid-info||Payment waits on the patient's choice, such as renting or buying.|patient's option
N161|non-covered-benefit||This follows the service it belongs to: no coverage there, none here.
N162|provider-enrollment|a|Paid this time, but the test is outside your lab's certificate; fix that or denials follow.|laboratory certification
N163|coding-bundling||The chart doesn't show what the billed code stands for.|code supported by the record
N164|non-covered-benefit|x2004-01-31|The ride's start or end point is one the plan doesn't cover.
N165|non-covered-benefit|x2004-01-31|The ride was not by ambulance and so isn't covered.
N166|non-covered-benefit|x2004-01-31|Miles driven without the patient in the ambulance were cut or denied.|loaded mileage
N167|benefit-maximum||The limit for care after the transplant has been passed.
N168|missing-invalid-info|x2004-01-31|The patient has yet to pick one of the options; until then nothing is paid.|patient's option
N169|non-covered-benefit|x2004-01-31|It is payable only if the service that goes with it is.
N170|documentation-requested||The CMN has run out or changed; send a new, revised or renewed one.|certificate of medical necessity
N171|benefit-maximum||Repair or replacement is excluded, or has come to cost as much as the item itself.
N172|contractual-adjustment||For the updated item or service the patient owes none of the cut or denied charge.
N173|missing-invalid-info||The hospital stay that qualifies this episode has no dates on the claim.|qualifying hospital stay dates
N174|non-covered-benefit||Not covered, and the patient owes no more than what stands under group PR.
N175|prior-authorization||The review organization's approval isn't with the claim.|review organization approval
N176|non-covered-benefit||Care on board needs a US-registered ship in US waters and a US-licensed doctor.
N177|coordination-of-benefits|a|The other insurer said it would add nothing, so the claim wasn't passed on.
N178|documentation-requested||Images from before the operation or visual field tests were not received.|pre-operative images or visual field results
N179|documentation-requested||The payer asked the member for information and will look again when it comes.|member's answer
N180|medical-necessity||The service doesn't qualify for the category that it was billed in.
N181|documentation-requested||Another provider in this care has to send information.|information from another provider
N182|missing-invalid-info||The plan sets when this has to be billed, and the claim didn't follow it.|billing schedule
N183|documentation-requested|a|Pre-determination only: when you bill it, add the papers that the plan asks for.|documentation named in plan documents
N184|coding-bundling||Bill the technical and the professional part apart.|technical and professional components
N185|other|a|Notice not to send this claim again.
N186|prior-authorization||A military hospital must first issue a nonavailability statement (NAS); ask the nearest one.|nonavailability statement
N187|appeal-process|a|Ask for a review in writing, within the time and in the way that contract or plan sets.
N188|coding-bundling||The code stands for another level of care than the one approved.|procedure code
N189|non-covered-benefit|a|An exclusion was waived this once and the service paid.
N190|missing-invalid-info||The contract indicator was left off.|contract indicator
N191|coordination-of-benefits||The provider has to give the payer current insurance data.|insurance information
N192|eligibility-coverage||The patient has Medicaid or is a Qualified Medicare Beneficiary, so mind who may be billed.
N193|coordination-of-benefits|a|Some federal, state or local program may be the one to pay.
N194|coding-bundling||The technical part goes to whoever owns the machine, and you don't.|equipment ownership
N195|coding-bundling||Bill the technical part by itself.|technical component
N196|coordination-of-benefits|a|The patient could apply for coverage that may be primary.
N197|coordination-of-benefits||Only the subscriber can give the payer the insurance update it needs.|insurance information
N198|provider-enrollment||The payer doesn't have the rendering provider linked with the provider to be paid.|link of rendering to pay-to provider
N199|recoupment-adjustment||The payer's own audit led to more money or to taking some back.
`;
