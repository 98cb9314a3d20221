/** RARC MA01 to MA134. Format: table.ts. */
export const RARC_MA = `
MA01|appeal-process|a|You may appeal: a written request within 120 days of receipt, decided by someone new to the claim.
MA02|appeal-process|a|Right to appeal in writing, within 180 days of getting the notice.
MA03|appeal-process|x2006-10-01|With $100 or more disputed, a hearing could be asked for within six months, claims added together.
MA04|coordination-of-benefits||As secondary payer this plan needs to know who is primary and what was paid; that is missing or unreadable.|primary payer identity or payment
MA05|missing-invalid-info|x2003-10-16|The admit date, the discharge status or the bill type on the claim is wrong.|admission date, patient status, bill type
MA06|missing-invalid-info|x2004-08-01|The first or last date is missing or wrong.|beginning or ending date
MA07|coordination-of-benefits|a|Notice that the claim was passed on to Medicaid as well.
MA08|coordination-of-benefits|a|No crossover: the other policy is no Medigap plan, or you don't participate in Medicare; bill it yourself.
MA09|contractual-adjustment|a|Billed without assignment, yet paid as assigned under your participation agreement.
MA10|recoupment-adjustment|a|The patient paid too much and is owed a refund by you.
MA11|coordination-of-benefits|x2004-01-31|Provisional payment: if auto, liability, workers' comp, VA or an employer's plan covers this too, tell the payer.
MA12|provider-enrollment||You haven't shown a legal right to bill for the work of the person who gave the service.|billing rights
MA13|patient-responsibility|a|Warning: only amounts with group code PR may go on the patient's bill.
MA14|network-or-referral|a|The patient's employer plan covers only its own network; this was paid once as a courtesy.
MA15|pending-in-process|a|The claim was divided; the remaining services come on a separate notice.
MA16|third-party-liability||The Black Lung Program covers this patient; bill the Labor Department's office for that program.
MA17|coordination-of-benefits||This plan is primary and paid so; whatever the other insurer paid as primary must go back to it.
MA18|coordination-of-benefits|a|Notice that the claim went on to the supplemental insurer, who answers questions about its share.
MA19|coordination-of-benefits|a|Crossover failed as the Medigap data was wrong; bill that insurer yourself with correct data.|Medigap insurer information
MA20|non-covered-benefit||A nursing facility stay mainly for incontinence care or a convenience catheter isn't covered.
MA21|missing-invalid-info||Name and sex don't agree with what Social Security has on file.|patient name and sex
MA22|payment-methodology||Under a dollar was due, so no payment was issued.
MA23|medical-necessity||After medical review the bill submitted on the patient's demand was approved.
MA24|benefit-maximum||A Christian Science sanatorium or nursing facility has billed within the same benefit period.
MA25|benefit-maximum||The hospice was already switched once in this benefit period, and a second switch isn't allowed.
MA26|other|a|The payer notes that you had been told of this rule before.
MA27|missing-invalid-info||The Medicare number, or the name beside it, is missing or wrong.|member identifier or name
MA28|appeal-process|a|For a provider who didn't accept assignment this notice is information and brings no added appeal rights.
MA29|missing-invalid-info|x2005-06-02|The provider's name, town, state or ZIP is missing or wrong.|provider name or address
MA30|missing-invalid-info||The bill type code is missing or wrong.|type of bill
MA31|missing-invalid-info||The dates that open and close the billing period are missing or wrong.|statement period dates
MA32|missing-invalid-info||The count of covered days is missing or wrong.|covered days
MA33|missing-invalid-info||The count of days outside coverage is missing or wrong.|noncovered days
MA34|missing-invalid-info||The count of coinsurance days is missing or wrong.|coinsurance days
MA35|missing-invalid-info||The count of lifetime reserve days is missing or wrong.|lifetime reserve days
MA36|missing-invalid-info||The patient's name is missing or doesn't match.|patient name
MA37|missing-invalid-info||The patient's address is missing or incomplete.|patient address
MA38|missing-invalid-info|x2005-06-02|The patient's date of birth is missing or wrong.|patient birth date
MA39|missing-invalid-info||The patient's sex is missing or wrong.|patient sex
MA40|missing-invalid-info||The day of admission is missing or wrong.|admission date
MA41|missing-invalid-info||The admission type code is missing or wrong.|admission type
MA42|missing-invalid-info||The code for where the patient was admitted from is missing or wrong.|admission source
MA43|missing-invalid-info||The discharge (patient status) code is missing or wrong.|patient status
MA44|appeal-process|a|The outcome follows straight from the law, so an appeal isn't open.
MA45|payment-methodology|a|As announced, some or all of your money sits in a special account for now.
MA46|appeal-process|a|The payer looked at what you added and will pay no more.
MA47|provider-enrollment||The physician opted out of Medicare by private contract, so the patient pays and Medicare doesn't.
MA48|coordination-of-benefits||Who is responsible or primary, by name or address, is missing or wrong.|responsible party or primary payer name and address
MA49|missing-invalid-info|x2004-08-01|For care plan oversight, the agency's or hospice's six-digit number is missing or wrong.|home health or hospice provider number
MA50|missing-invalid-info||The device exemption (IDE) number or trial number is missing or wrong.|IDE or clinical trial number
MA51|missing-invalid-info|x2005-02-05|The office laboratory's CLIA number is missing or wrong.|CLIA number
MA52|missing-invalid-info|x2005-06-02|A date on the claim is missing or wrong.|date
MA53|missing-invalid-info||The bidding demonstration's ID is missing or wrong.|competitive bidding demonstration identifier
MA54|timely-filing||The hospice election or the doctor's certification came in too late.|hospice certification or election
MA55|eligibility-coverage||By taking medical treatment the patient ended the election of religious nonmedical care.
MA56|provider-enrollment||The provider opted out of Medicare: bill the patient, but not above the limiting charge.
MA57|eligibility-coverage||The patient gave up the religious nonmedical care election in writing.
MA58|missing-invalid-info||The indicator that records may be released is missing or wrong.|release of information indicator
MA59|recoupment-adjustment|a|The patient paid beyond the share shown here; send the difference back within 30 days.
MA60|missing-invalid-info||How the patient is related to the insured is missing or wrong.|patient's relationship to insured
MA61|missing-invalid-info||The SSN is missing or wrong.|Social Security number
MA62|appeal-process|a|Notice that this outcome came from a review by phone.
MA63|coding-bundling||The main diagnosis is missing or not valid.|principal diagnosis
MA64|coordination-of-benefits||This payer is third in line and needs what both payers ahead of it paid.|primary and secondary payer payments
MA65|coding-bundling||The diagnosis at admission is missing or not valid.|admitting diagnosis
MA66|coding-bundling||The main procedure code is missing or not valid.|principal procedure code
MA67|recoupment-adjustment|a|Notice that this corrects a claim processed earlier.
MA68|coordination-of-benefits|a|No crossover, for the secondary insurer's data was incomplete; complete it or give that plan's ID.|secondary insurance information
MA69|missing-invalid-info||The remarks field is blank or unusable.|remarks
MA70|missing-invalid-info||The signature of the provider's representative is missing or not acceptable.|provider representative signature
MA71|missing-invalid-info||The representative's signature has no valid date.|date of representative's signature
MA72|recoupment-adjustment|a|On this assigned claim the patient paid too much; refund within 30 days what exceeds their share and own reimbursement.
MA73|payment-methodology||For information: the patient chose managed care, so this demonstration claim gets no fee-for-service money.
MA74|payment-methodology|a|A replacement for a check that went astray, was spoiled or came back.
MA75|missing-invalid-info||The signature of the patient or their representative is missing or not acceptable.|patient signature
MA76|missing-invalid-info||For care plan oversight, name the agency or hospice by its number.|home health or hospice provider identifier
MA77|recoupment-adjustment|a|The patient overpaid; refund in 30 days what is left after all payers and the patient's true share.
MA78|recoupment-adjustment|x2004-01-31|The patient paid you beyond the allowed total; give the difference back within 30 days.
MA79|payment-methodology||The bill is higher than the interim rate.
MA80|payment-methodology||For information: the hospital's intermediary already paid it for the whole demonstration encounter.
MA81|missing-invalid-info||The provider's or supplier's signature is missing or not acceptable.|provider signature
MA82|missing-invalid-info|x2005-06-02|The billing provider's number, name, address or telephone is missing or wrong.|billing provider identifier, name, address or phone
MA83|coordination-of-benefits||The claim doesn't say if this plan pays first or second.|payer order
MA84|eligibility-coverage||The patient isn't on the emphysema trial's list or not yet cleared for this phase; ask Johns Hopkins.|emphysema trial participation
MA85|coordination-of-benefits|x2004-08-01|Another plan is primary, but its name or number was left out or mistyped.|primary plan name or ID
MA86|coordination-of-benefits|x2004-08-01|The insured's policy or group number at the primary plan is missing or wrong.|primary policy or group number
MA87|coordination-of-benefits|x2004-08-01|Whose name the primary policy is under is missing or wrong.|primary insured's name
MA88|coordination-of-benefits||The primary policyholder's address or telephone is missing or wrong.|primary insured's address or phone
MA89|coordination-of-benefits||How the patient is related to the primary policyholder is missing or wrong.|relationship to the primary insured
MA90|missing-invalid-info||The code for whether the primary policyholder works is missing or wrong.|employment status of primary insured
MA91|appeal-process|a|Notice that this is the answer to your appeal.
MA92|coordination-of-benefits||The other coverage's plan data was not supplied.|other insurance plan
MA93|payment-methodology||Paid outside the periodic interim payments.
MA94|missing-invalid-info||The claim needs the line certifying that the attending doctor isn't on the hospice's payroll.|attending physician statement
MA95|missing-invalid-info|x2004-01-01|An unlisted code was used with no description in item 19.|description of unlisted procedure
MA96|eligibility-coverage||Coded for the managed care demonstration, although the patient is in no Medicare managed care plan.|managed care enrollment
MA97|missing-invalid-info||The managed care demonstration's contract number, or the trial's registry number, is missing or wrong.|demonstration contract or trial registry number
MA98|missing-invalid-info|x2003-10-16|The demonstration contract number isn't the one for this patient.|demonstration contract number
MA99|coordination-of-benefits||The Medigap policy's data is missing or wrong.|Medigap information
MA100|missing-invalid-info||When the present illness or symptoms began is missing or wrong.|onset date
MA101|coding-bundling|x2011-01-01|The patient lives in a nursing facility, which has to pay outside providers for this; bill it.
MA102|missing-invalid-info|x2004-08-01|The name or number of the provider who rendered, referred, ordered or supervised is missing or wrong.|rendering, referring, ordering or supervising provider
MA103|payment-methodology||An add-on for hemophilia care is part of the payment.
MA104|missing-invalid-info|x2004-01-31|When the attending doctor last saw the patient, or that doctor's number, is missing or wrong.|last seen date or attending physician identifier
MA105|missing-invalid-info|x2005-06-02|The provider number doesn't belong to the place of service.|provider number for place of service
MA106|payment-methodology||Paid by way of periodic interim payments.
MA107|missing-invalid-info||Item 19 of the paper form holds over three entries.|item 19 of paper claim
MA108|missing-invalid-info||Item 23 of the paper form may hold a single number.|item 23 of paper claim
MA109|payment-methodology||Surgery-center rules were used to price the claim.
MA110|missing-invalid-info||Say whether an outside party did the diagnostic test, or that none was purchased.|purchased test indicator
MA111|missing-invalid-info||What was paid for the test, or which laboratory did it and where, is missing or wrong.|purchase price or performing laboratory
MA112|missing-invalid-info||The group practice's data is missing or wrong.|group practice information
MA113|missing-invalid-info||The IRS doesn't match your TIN: correct it with the payer, then resubmit; no appeal and no patient billing meanwhile.|taxpayer identification number (TIN)
MA114|missing-invalid-info||Where the services took place is missing or wrong.|service location
MA115|missing-invalid-info||The address or PIN of the shortage-area site is missing or wrong.|HPSA service location
MA116|missing-invalid-info||The lab claim doesn't state "Homebound", so home or institution can't be told.|homebound statement
MA117|payment-methodology||A one-dollar fee was charged for handling the claim.
MA118|coordination-of-benefits|a|Medicare pays nothing for a veteran's VA care here, though deductible and coinsurance still count.
MA119|timely-filing|x2008-05-01|A provider-level cut was made because the claim was filed late.
MA120|missing-invalid-info||The laboratory's CLIA number is missing or wrong.|CLIA number
MA121|missing-invalid-info||When the x-ray was taken is missing or wrong.|x-ray date
MA122|missing-invalid-info||The day treatment started is missing or wrong.|initial treatment date
MA123|provider-enrollment||The site isn't among those chosen for the study, so its services aren't paid.
MA124|payment-methodology|x2004-01-31|Processed for indirect medical education money alone.
MA125|contractual-adjustment||By law the program's payment settles the bill; nothing more may be collected.
MA126|non-covered-benefit||A pancreas transplant is covered only with a kidney transplant.
MA127|other|x2005-06-02|A code that was kept free and never given a meaning.
MA128|missing-invalid-info||The number of the FDA approval is missing or wrong.|FDA approval number
MA129|provider-enrollment|x2004-01-31|The provider held no certification for the procedure on that date.|provider certification
MA130|missing-invalid-info||Unprocessable: fix what is incomplete or wrong and send a brand-new claim; appeal isn't possible.|claim information
MA131|recoupment-adjustment||The physician was paid apart for this demonstration care and must withdraw that claim and refund first.
MA132|payment-methodology||The payment was brought to the rate from before the demonstration.
MA133|missing-invalid-info||Part of the claim falls within an inpatient stay; bill only what was done outside it.|service dates overlapping inpatient stay
MA134|missing-invalid-info||The number of the facility in which the patient lives is missing or wrong.|residence facility provider number
`;
