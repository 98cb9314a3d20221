/** RARC N600 to N799. Format: table.ts. */
export const RARC_N4 = `
N600|payment-methodology||The region's fee schedule set the amount.
N601|payment-methodology||Hawaii motor vehicle rules: Medicare's relative values for that state set the payment.
N602|contractual-adjustment||The Redbook maximum capped the amount.
N603|payment-methodology||New Jersey's auto injury and motor bus fee schedules set the fee.
N604|payment-methodology||New York no-fault: the workers' compensation board's schedule set the base fee.
N605|payment-methodology||New York Regulation 68: the APR-DRG set the fee.
N606|payment-methodology||Oregon: the allowed amount follows the state's workers' compensation schedule.
N607|third-party-liability||The condition treated isn't one that compensation covers.
N608|payment-methodology||Act 6: allowed at 110 percent of Medicare's fee for region, specialty and service.
N609|payment-methodology||Act 6: four fifths of the charge is to be paid.
N610|medical-necessity|a|The level of care that the payer found appropriate set the payment.
N611|pending-in-process||The claim is before a court; ask the insurer.
N612|provider-enrollment||The provider lacks this state's leave to treat injured workers.|authorization to treat injured workers
N613|provider-enrollment|a|Paid once; have the ordering doctor update their enrollment, or such claims will be denied.|ordering provider enrollment
N614|other|a|The 835's healthcare policy segment holds more on this.
N615|eligibility-coverage|a|Marketplace premium grace period: month one is paid, months two and three may be held.
N616|eligibility-coverage|a|Marketplace member in month one of the premium grace period.
N617|eligibility-coverage||Marketplace member in month two or three of the premium grace period.
N618|pending-in-process|a|If the member pays the premium, the claim will be worked anew by itself.
N619|eligibility-coverage||The coverage ended because premiums weren't paid.
N620|other|a|The code is for quality reporting and carries no payment.
N621|non-covered-benefit||Forms, reports and notes that the state requires aren't paid for.
N622|third-party-liability||The date of the accident puts it outside coverage.|date of injury
N623|medical-necessity||Held to be experimental, outdated, excessive or otherwise unsuitable.
N624|third-party-liability||The workers' compensation case behind this was withdrawn.
N625|missing-invalid-info||The workers' comp case number is missing or wrong.|workers' compensation claim number
N626|coding-bundling||E/M visits can't be paid beside chiropractic treatment codes.|E/M code
N627|non-covered-benefit|x2014-07-01|The managed care contract has no payment for this.
N628|coding-bundling||A follow-up visit on the day of a planned test or treatment isn't paid.
N629|documentation-requested||Nobody had asked for the records or reports that were sent.
N630|network-or-referral||The attending doctor didn't authorize the referral.|referral
N631|payment-methodology||The fee schedule lacks this code, so something like it set the price.
N632|payment-methodology|x2014-07-01|The official schedule values this at zero, so nothing is due.
N633|coding-bundling||Added anesthesia time units aren't payable.
N634|payment-methodology||Anesthesia time units alone made up the allowance.
N635|payment-methodology||Anesthesia base and time units together made up the allowance.
N636|benefit-maximum||One payment per injury is the limit.
N637|coding-bundling||Having already treated the patient, this provider can't bill a consultation.|consultation code
N638|payment-methodology||The home health schedule set the payment.
N639|payment-methodology||The inpatient rehabilitation schedule set the payment.
N640|benefit-maximum||More, or more often, than the plan allows or approved for the period.
N641|payment-methodology||How many body areas were rated set the payment.
N642|coding-bundling||Tests that make up a panel were billed one by one.|panel code
N643|non-covered-benefit||The state's fee schedule marks these services as not covered.
N644|coding-bundling||The rule for both-sided procedures set the payment.
N645|payment-methodology||The amount is a mark-up allowance.
N646|payment-methodology||The guidelines for an assistant changed the payment.
N647|payment-methodology||The diagnosis-related group (DRG) set the amount.
N648|payment-methodology||A stop-loss provision changed the amount.
N649|payment-methodology||The invoice price set the payment.
N650|eligibility-coverage||On the day of the loss this policy was not in force.
N651|eligibility-coverage||The policy held no PIP or MedPay at the time of the accident.
N652|third-party-liability||The service came before the accident or loss.|date of service
N653|missing-invalid-info||The injury date and the reported date of loss differ.|date of injury
N654|benefit-maximum||Maximum medical improvement is reached, so more treatment isn't paid.
N655|payment-methodology||The region where the provider works set the payment.
N656|payment-methodology||Interest, because benefits came later than the law allows.
N657|coding-bundling||Another code is the right one for these services.|procedure code
N658|non-covered-benefit||What was billed doesn't count as a medical expense.
N659|payment-methodology||No sales tax is due on the item.
N660|payment-methodology||The payment already holds the sales tax.
N661|medical-necessity||The records don't show that the care was needed.|documentation of medical necessity
N662|pending-in-process|a|Payment will be looked at when the final bill comes.|final bill
N663|contractual-adjustment||An agreed amount took the place of the charge.
N664|third-party-liability||A legal settlement determined the amount.
N665|provider-enrollment||A provider without a license can't be paid.|provider license
N666|benefit-maximum||During a course of care this E/M level is payable a single time.
N667|documentation-requested||Send the prescription; none was received.|prescription
N668|documentation-requested||The prescription sent is incomplete or not valid.|prescription
N669|payment-methodology||Medicare's fee schedule was used to set the amount.
N670|payment-methodology||As main procedure under the multiple procedure reduction, this one counts first.
N671|payment-methodology||The jurisdiction's ratio of cost to charge set the payment.
N672|recoupment-adjustment|a|The amount went toward the health insurance offset.
N673|payment-methodology||An outpatient day rate, factor or fee schedule set the payment.
N674|non-covered-benefit||Another procedure that has to come first hasn't been done.
N675|documentation-requested||The injured person has to answer the insurer's questions.|information from the injured party
N676|non-covered-benefit||The outpatient facility schedule doesn't pay for this.
N677|other|a|Films and images stay with the payer.
N678|documentation-requested||Images from after surgery or visual field tests were not received.|post-operative images or visual field results
N679|documentation-requested||Images from after surgery or visual field tests are incomplete or unusable.|post-operative images or visual field results
N680|missing-invalid-info||When earlier teeth were pulled is missing or wrong.|extraction date
N681|documentation-requested||The x-ray series of the whole arch is missing or unusable.|full arch series
N682|documentation-requested||The record of earlier gum treatment is missing or unusable.|periodontal therapy history
N683|documentation-requested||Papers on earlier treatment are missing or unusable.|prior treatment documentation
N684|missing-invalid-info||A specialty claim was sent in as a general one.|claim type
N685|missing-invalid-info||The code for a prosthesis, crown or inlay is missing or not valid.|prosthesis, crown or inlay code
N686|documentation-requested||A questionnaire on which payment hangs wasn't properly answered.|questionnaire
N687|recoupment-adjustment|a|Reversed, as the member was disenrolled back in time.
N688|recoupment-adjustment|a|Reversed after a medical or utilization review.
N689|recoupment-adjustment|a|Reversed for a rate that changed back in time.
N690|appeal-process|a|Reversed following the provider's appeal.
N691|appeal-process|a|Reversed following the patient's appeal.
N692|recoupment-adjustment|a|Reversed because the first decision used a wrong rate.
N693|recoupment-adjustment|a|Reversed because the provider cancelled the claim.
N694|recoupment-adjustment|a|Reversed because the provider replaced or changed the claim.
N695|recoupment-adjustment|a|Reversed because the patient's share was wrong the first time.
N696|recoupment-adjustment|a|Reversed for other coverage or a liable party found later.
N697|recoupment-adjustment|a|Reversed to apply a contract incentive from an earlier time.
N698|recoupment-adjustment|a|Reversed as the premium grace period ended unpaid and coverage lapsed.
N699|payment-methodology||PQRS quality reporting changed the payment.
N700|payment-methodology||The electronic health records (EHR) programme changed the payment.
N701|payment-methodology||The value-based modifier changed the payment.
N702|coding-bundling||Other claims for the same or like services, decided or waiting, led to this.
N703|coding-bundling||This can't go together with other claims, decided or waiting.
N704|appeal-process|a|No appeal is open, but a corrected claim may be sent if something was wrong.
N705|documentation-requested||The supporting documents sent are incomplete or unusable.|documentation
N706|documentation-requested||Send supporting documents; none were received.|documentation
N707|documentation-requested||The orders sent are incomplete or not valid.|orders
N708|documentation-requested||Send the orders; none were received.|orders
N709|documentation-requested||The notes sent are incomplete or unusable.|notes
N710|documentation-requested||Send the notes; none were received.|notes
N711|documentation-requested||The summary sent is incomplete or unusable.|summary
N712|documentation-requested||Send the summary; none was received.|summary
N713|documentation-requested||The report sent is incomplete or unusable.|report
N714|documentation-requested||Send the report; none was received.|report
N715|documentation-requested||The chart sent is incomplete or unusable.|chart
N716|documentation-requested||Send the chart; none was received.|chart
N717|documentation-requested||The note of the in-person exam is incomplete or unusable.|face-to-face exam documentation
N718|documentation-requested||The note of the in-person exam was not received.|face-to-face exam documentation
N719|other||The plan took a penalty off because one of its rules was not followed.
N720|recoupment-adjustment|a|The patient paid you more than their share here, so a refund may be owed.
N721|medical-necessity||Covered in a clinical trial and nowhere else.|clinical trial
N722|third-party-liability||Money set aside from a workers' comp settlement must pay first; bill the patient's set-aside.
N723|third-party-liability||Money set aside from a liability settlement must pay first.
N724|third-party-liability||Money set aside from a no-fault settlement must pay first.
N725|third-party-liability||For this diagnosis a liability insurer said it pays on an ongoing basis; bill it.
N726|third-party-liability||No provisional payment may be made here.
N727|third-party-liability||For this diagnosis a no-fault insurer said it pays on an ongoing basis; bill it.
N728|third-party-liability||For this diagnosis a workers' comp carrier said it pays on an ongoing basis; bill it.
N729|documentation-requested||The medical or dental chart was not received.|medical or dental record
N730|documentation-requested||The medical or dental chart sent is incomplete or unusable.|medical or dental record
N731|documentation-requested||The mental health assessment sent is incomplete or unusable.|mental health assessment
N732|provider-enrollment||A facility without a license can't be paid.|facility license
N733|payment-methodology||State surcharges go straight to the state.
N734|eligibility-coverage||Entitled to these services only while illness or injury keeps the patient from work or daily life.
N735|documentation-requested|x2016-01-01|Decided unread, since the chart asked for never came or came late.|medical or dental record
N736|documentation-requested||The sleep study report is incomplete or unusable.|sleep study report
N737|documentation-requested||Send the sleep study report; none was received.|sleep study report
N738|documentation-requested||The vein study report is incomplete or unusable.|vein study report
N739|documentation-requested||Send the vein study report; none was received.|vein study report
N740|patient-responsibility||The spending account holds too little for the member's share, so collect the rest from the member.
N741|payment-methodology||Site-neutral: paid alike whatever the setting.
N742|other|a,x2016-11-01|The claim still held ICD-9 codes; since October 2015 ICD-10 is needed.
N743|third-party-liability||This may stem from a work accident.|work accident information
N744|third-party-liability||This may stem from a car or other accident.|accident information
N745|documentation-requested||Send the ambulance trip report; none was received.|ambulance report
N746|documentation-requested||The ambulance trip report is incomplete or unusable.|ambulance report
N747|wrong-payer-or-plan||Bill the plan for the place in which the patient lives.|plan of the patient's residence
N748|pending-in-process||The hospital's claim for the same care hasn't come in yet.|related hospital claim
N749|documentation-requested||Send the blood gas report; none was received.|blood gas report
N750|documentation-requested||The blood gas report is incomplete or unusable.|blood gas report
N751|coordination-of-benefits||The patient has Medicare Part D, so the drug belongs there.
N752|prior-authorization||The treatment authorization code of the HIPPS episode is missing or not valid.|HIPPS treatment authorization code
N753|missing-invalid-info||The number that links claim and attachment is missing or wrong.|attachment control number
N754|missing-invalid-info||On the paper form the qualifier of the referring provider is missing or wrong.|referring provider qualifier
N755|missing-invalid-info||The ICD version indicator is missing or not valid.|ICD indicator
N756|missing-invalid-info||The address where the ambulance brought the patient is missing or wrong.|drop-off address
N757|payment-methodology||The federal Indian fees schedule (MLR) set the amount.
N758|prior-authorization||What was decided on prior authorization changed the payment.
N759|payment-methodology||The equipment standard NEMA XR-29-2013 changed the payment.
N760|provider-enrollment||The facility has no right to be paid for this.
N761|provider-enrollment||The provider has no right to be paid for this.
N762|provider-enrollment||The facility lacks certification for 3-D mammograms.|tomosynthesis certification
N763|missing-invalid-info||The demonstration code doesn't belong here; take it off and send again.|demonstration code
N764|missing-invalid-info||The hematocrit is missing or wrong.|hematocrit value
N765|coordination-of-benefits||What another payer took as coinsurance isn't covered here.
N766|coordination-of-benefits||What another payer took as copay isn't covered here.
N767|provider-enrollment||You must enroll with the Medicaid of the member's state before it pays.|enrollment in the member's Medicaid state
N768|documentation-requested||The report of the first evaluation is incomplete or unusable.|initial evaluation report
N769|coding-bundling||The diagnosis has to say left or right.|laterality of diagnosis
N770|recoupment-adjustment||The adjustment you asked for was made on the first claim.
N771|other|a|Reminder that the limiting charge is the most you may bill under federal law.
N772|coding-bundling|a|Urgent, emergency and ancillary services each need billing of their own.|claim split
N773|network-or-referral||The drug has to come through the plan's specialty vendor and didn't.|specialty vendor
N774|payment-methodology|a|Fees for this way of payment are in your processor agreement.
N775|payment-methodology||An x-ray taken on film is paid differently.
N776|non-covered-benefit||Not on the list of services covered by telehealth.
N777|missing-invalid-info||The claim doesn't indicate whether benefits are assigned.|assignment of benefits indicator
N778|missing-invalid-info||Who the PCP is was left off.|primary care physician
N779|missing-invalid-info||The first claim isn't finished; wait for its result before replacing or voiding it.
N780|missing-invalid-info||When therapy ended is missing or wrong.|therapy end date
N781|eligibility-coverage|a|Medicaid or QMB patient: give back any deductible taken; the next payer may be billed for it.
N782|eligibility-coverage|a|Medicaid or QMB patient: give back any coinsurance taken; the next payer may be billed for it.
N783|eligibility-coverage|a|Medicaid or QMB patient: give back any copay taken; the next payer may be billed for it.
N784|coding-bundling||The comprehensive procedure code is lacking.|comprehensive procedure code
N785|documentation-requested||Up-to-date films or images were not received.|current radiology images
N786|benefit-maximum||The orthodontic benefit for the active or retention phase has reached its limit.
N787|medical-necessity|a|Partial hospitalization takes 20 hours a week or more, as the care plan must show.|partial hospitalization hours
N788|documentation-requested|a|The reviewing or administering company never got what it needed.|information for the review organization
N789|non-covered-benefit||The plan has no coverage of clinical trials.
N790|provider-enrollment||The supplier isn't accredited for this product or service.|accreditation
N791|documentation-requested||Send the history and physical; none was received.|history and physical
N792|documentation-requested||The history and physical is incomplete or unusable.|history and physical
N793|other|a|Medicare replaced the old HICN with the MBI; for a while either would do.
N794|payment-methodology||The kind of technology used changed the payment.
N795|coding-bundling||Bill the item as bought, not rented.|purchase instead of rental
N796|missing-invalid-info||The hemoglobin is missing or wrong.|hemoglobin value
N797|missing-invalid-info||The qualifier that says what a date means is missing or not valid.|date qualifier
N798|missing-invalid-info||Void the first claim, then send a new one.|void of the original claim
N799|missing-invalid-info||A person's NPI belongs here, not the group's.|individual provider identifier
`;
