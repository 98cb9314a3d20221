/** RARC N200 to N399. Format: table.ts. */
export const RARC_N2 = `
N200|coding-bundling||Bill the professional part by itself.|professional component
N201|coding-bundling|x2011-01-01|The mental health facility where the patient lives pays outside providers; bill it.
N202|other|a|Wait for a separate letter with more explanation.
N203|coding-bundling||Anesthesia minutes or units are missing or wrong.|anesthesia time or units
N204|documentation-requested||A pre-existing condition is being looked into; send a year of earlier records.|medical records of prior 12 months
N205|missing-invalid-info||What was sent couldn't be read: send a clear copy.|legible information
N206|documentation-requested||The papers and the claim say different things.|supporting documentation
N207|missing-invalid-info||The patient's or item's weight is missing or wrong.|weight
N208|missing-invalid-info||The DRG is missing or not valid.|DRG code
N209|missing-invalid-info||The tax ID is missing or wrong.|taxpayer identification number (TIN)
N210|appeal-process|a|Notice that this can be appealed.
N211|appeal-process|a|Notice that no appeal is open here.
N212|network-or-referral||The point-of-service benefit was applied to these charges.
N213|missing-invalid-info||Whether the facility or unit is exempt from DRGs is missing or wrong.|DRG-exempt status
N214|documentation-requested||The history of the first operation is missing or unusable.|history of initial surgery
N215|coordination-of-benefits|a|A secondary payer may not make its decision wait for the primary's.
N216|non-covered-benefit||The plan has no such benefit, or the patient didn't sign up for that part.
N217|coding-bundling||A provider may list a single site on each claim.|site of service
N218|other||Keep supplying it while needed; maintenance is payable for the time the contract or manual names.
N219|coordination-of-benefits||What the earlier payer allowed set the payment.
N220|appeal-process|a|Forms for a provider dispute are on the payer's site or from its service desk.
N221|documentation-requested||Send the H&P of the admission; none was received.|admitting history and physical
N222|documentation-requested||The H&P of the admission is incomplete or unusable.|admitting history and physical
N223|documentation-requested||Nothing was sent to show that the first treatment phase helped.|documentation of benefit from initial treatment
N224|documentation-requested||What was sent doesn't properly show that the first treatment phase helped.|documentation of benefit from initial treatment
N225|documentation-requested|x2016-03-01|The orders, notes, report or chart sent are incomplete or unusable.|clinical documentation
N226|documentation-requested||The American Diabetes Association certificate sent is incomplete or not valid.|diabetes education recognition certificate
N227|documentation-requested||The CMN sent is incomplete or not valid.|certificate of medical necessity
N228|documentation-requested||The consent sent is incomplete or not valid.|consent form
N229|missing-invalid-info||The contract indicator given is incomplete or not valid.|contract indicator
N230|missing-invalid-info||Who owns the equipment behind this part or supply isn't clearly stated.|equipment ownership
N231|documentation-requested||The lens invoice doesn't properly show net cost or lens type.|lens invoice
N232|documentation-requested||The itemization sent is incomplete or unusable.|itemized bill
N233|documentation-requested||The surgeon's note is incomplete or unusable.|operative report
N234|documentation-requested||The oxygen certificate or its renewal is incomplete or not valid.|oxygen certification
N235|documentation-requested||The pacemaker's form is incomplete or not valid.|pacemaker registration form
N236|documentation-requested||The pathologist's report is incomplete or unusable.|pathology report
N237|documentation-requested||The chart sent for the service is incomplete or unusable.|medical record
N238|documentation-requested||The certified plan of care is incomplete or not valid.|certified plan of care
N239|documentation-requested||The form about the physician's financial ties is incomplete or not valid.|physician financial relationship form
N240|documentation-requested||The imaging report is incomplete or unusable.|radiology report
N241|prior-authorization||The review organization's approval is incomplete or not valid.|review organization approval
N242|documentation-requested||The films or images sent are incomplete or unusable.|radiology images
N243|documentation-requested||The screening form is incomplete, not valid or not approved.|screening document
N244|documentation-requested||The images from before surgery, or field tests, are incomplete or unusable.|pre-operative images or visual field results
N245|coordination-of-benefits||The other coverage's plan data is incomplete or wrong.|other insurance plan
N246|patient-responsibility||State law limits what the patient may be made to pay here.
N247|missing-invalid-info||The assisting surgeon's taxonomy code is missing or wrong.|assistant surgeon taxonomy
N248|missing-invalid-info||The assisting surgeon's name is missing or wrong.|assistant surgeon name
N249|missing-invalid-info||The assisting surgeon's NPI is missing or wrong.|assistant surgeon identifier (NPI)
N250|missing-invalid-info||The assisting surgeon's second number, beside the NPI, is missing or wrong.|assistant surgeon secondary identifier
N251|missing-invalid-info||The attending's taxonomy code is missing or wrong.|attending provider taxonomy
N252|missing-invalid-info||The attending's name is missing or wrong.|attending provider name
N253|missing-invalid-info||The attending's NPI is missing or wrong.|attending provider identifier (NPI)
N254|missing-invalid-info||The attending's second number, beside the NPI, is missing or wrong.|attending provider secondary identifier
N255|missing-invalid-info||The biller's taxonomy code is missing or wrong.|billing provider taxonomy
N256|missing-invalid-info||The billing provider's or supplier's name is missing or wrong.|billing provider name
N257|missing-invalid-info||The billing provider's or supplier's NPI is missing or wrong.|billing provider identifier (NPI)
N258|missing-invalid-info||The billing provider's or supplier's address is missing or wrong.|billing provider address
N259|missing-invalid-info||The billing provider's second number, beside the NPI, is missing or wrong.|billing provider secondary identifier
N260|missing-invalid-info||Whom to reach at the billing provider is missing or wrong.|billing provider contact
N261|missing-invalid-info||The surgeon's name is missing or wrong.|operating provider name
N262|missing-invalid-info||The surgeon's NPI is missing or wrong.|operating provider identifier (NPI)
N263|missing-invalid-info||The surgeon's second number, beside the NPI, is missing or wrong.|operating provider secondary identifier
N264|missing-invalid-info||The name of whoever ordered it is missing or wrong.|ordering provider name
N265|missing-invalid-info||The NPI of whoever ordered it is missing or wrong.|ordering provider identifier (NPI)
N266|missing-invalid-info||The address of whoever ordered it is missing or wrong.|ordering provider address
N267|missing-invalid-info||The orderer's second number, beside the NPI, is missing or wrong.|ordering provider secondary identifier
N268|missing-invalid-info||How to reach whoever ordered it is missing or wrong.|ordering provider contact
N269|missing-invalid-info||The name of the additional provider on the claim is missing or wrong.|other provider name
N270|missing-invalid-info||The NPI of the additional provider on the claim is missing or wrong.|other provider identifier (NPI)
N271|missing-invalid-info||The additional provider's second number, beside the NPI, is missing or wrong.|other provider secondary identifier
N272|missing-invalid-info||The number that the other insurer has for the attending is missing or wrong.|attending provider identifier at other payer
N273|missing-invalid-info||The number that the other insurer has for the surgeon is missing or wrong.|operating provider identifier at other payer
N274|missing-invalid-info||The number that the other insurer has for the additional provider is missing or wrong.|other provider identifier at other payer
N275|missing-invalid-info||The number that the other insurer has for the seller of the service is missing or wrong.|purchased service provider identifier at other payer
N276|missing-invalid-info||The number that the other insurer has for the referring doctor is missing or wrong.|referring provider identifier at other payer
N277|missing-invalid-info||The number that the other insurer has for the rendering clinician is missing or wrong.|rendering provider identifier at other payer
N278|missing-invalid-info||The number that the other insurer has for the place of service is missing or wrong.|service facility identifier at other payer
N279|missing-invalid-info||The name of whom to pay is missing or wrong.|pay-to provider name
N280|missing-invalid-info||The NPI of whom to pay is missing or wrong.|pay-to provider identifier (NPI)
N281|missing-invalid-info||The address to which payment goes is missing or wrong.|pay-to provider address
N282|missing-invalid-info||The payee's second number, beside the NPI, is missing or wrong.|pay-to provider secondary identifier
N283|missing-invalid-info||The number of the provider who sold the service is missing or wrong.|purchased service provider identifier
N284|missing-invalid-info||The referring doctor's taxonomy code is missing or wrong.|referring provider taxonomy
N285|missing-invalid-info||The referring doctor's name is missing or wrong.|referring provider name
N286|missing-invalid-info||The referring doctor's NPI is missing or wrong.|referring provider identifier (NPI)
N287|missing-invalid-info||The referring doctor's second number, beside the NPI, is missing or wrong.|referring provider secondary identifier
N288|missing-invalid-info||The rendering clinician's taxonomy code is missing or wrong.|rendering provider taxonomy
N289|missing-invalid-info||The rendering clinician's name is missing or wrong.|rendering provider name
N290|missing-invalid-info||The rendering clinician's NPI is missing or wrong.|rendering provider identifier (NPI)
N291|missing-invalid-info||The rendering clinician's second number, beside the NPI, is missing or wrong.|rendering provider secondary identifier
N292|missing-invalid-info||The name of the facility where it was done is missing or wrong.|service facility name
N293|missing-invalid-info||The NPI of the facility where it was done is missing or wrong.|service facility identifier (NPI)
N294|missing-invalid-info||The address of the facility where it was done is missing or wrong.|service facility address
N295|missing-invalid-info||The facility's second number, beside the NPI, is missing or wrong.|service facility secondary identifier
N296|missing-invalid-info||The supervisor's name is missing or wrong.|supervising provider name
N297|missing-invalid-info||The supervisor's NPI is missing or wrong.|supervising provider identifier (NPI)
N298|missing-invalid-info||The supervisor's second number, beside the NPI, is missing or wrong.|supervising provider secondary identifier
N299|missing-invalid-info||The date that goes with an occurrence code is missing or wrong.|occurrence date
N300|missing-invalid-info||The dates that go with an occurrence span are missing or wrong.|occurrence span dates
N301|missing-invalid-info||The day of a procedure is missing or wrong.|procedure date
N302|missing-invalid-info||The day of an additional procedure is missing or wrong.|other procedure date
N303|missing-invalid-info||The day of the main procedure is missing or wrong.|principal procedure date
N304|missing-invalid-info||When it was dispensed is missing or wrong.|dispensing date
N305|missing-invalid-info||When the injury or accident happened is missing or wrong.|accident date
N306|missing-invalid-info||When the condition became acute is missing or wrong.|acute manifestation date
N307|coordination-of-benefits||When the earlier payer decided or paid is missing or wrong.|other payer's adjudication or payment date
N308|missing-invalid-info||When the appliance was placed is missing or wrong.|appliance placement date
N309|missing-invalid-info||When the assessment was made is missing or wrong.|assessment date
N310|missing-invalid-info||When care was taken over or handed on is missing or wrong.|assumed or relinquished care date
N311|missing-invalid-info||When the patient may work again is missing or wrong.|return to work date
N312|missing-invalid-info||When therapy began is missing or wrong.|therapy start date
N313|missing-invalid-info||When the certification was revised is missing or wrong.|certification revision date
N314|missing-invalid-info||When the diagnosis was made is missing or wrong.|diagnosis date
N315|missing-invalid-info||When disability began is missing or wrong.|disability start date
N316|missing-invalid-info||When disability ended is missing or wrong.|disability end date
N317|missing-invalid-info||The hour of discharge is missing or wrong.|discharge hour
N318|missing-invalid-info||When the patient was discharged or care ended is missing or wrong.|discharge or end of care date
N319|missing-invalid-info||When hearing aids or glasses were prescribed is missing or wrong.|hearing or vision prescription date
N320|missing-invalid-info||The dates of the home health certification are missing or wrong.|home health certification period
N321|missing-invalid-info||The dates of the latest admission are missing or wrong.|last admission period
N322|missing-invalid-info||When it was last certified is missing or wrong.|last certification date
N323|missing-invalid-info||When the patient was last in contact is missing or wrong.|last contact date
N324|missing-invalid-info||When the patient was last seen is missing or wrong.|last seen date
N325|missing-invalid-info||The patient's last day at work is missing or wrong.|last worked date
N326|missing-invalid-info||When the latest x-ray was taken is missing or wrong.|last x-ray date
N327|coordination-of-benefits||The other policyholder's date of birth is missing or wrong.|other insured's birth date
N328|missing-invalid-info||When oxygen saturation was tested is missing or wrong.|oxygen saturation test date
N329|missing-invalid-info||The patient's date of birth is missing or doesn't match.|patient birth date
N330|missing-invalid-info||The patient's date of death is missing or doesn't match.|patient death date
N331|missing-invalid-info||When the physician ordered it is missing or wrong.|order date
N332|missing-invalid-info||When the patient left the hospital last time is missing or wrong.|prior hospital discharge date
N333|missing-invalid-info||When the former appliance was placed is missing or wrong.|prior placement date
N334|missing-invalid-info||When the patient was evaluated again is missing or wrong.|re-evaluation date
N335|missing-invalid-info||When the referral was made is missing or wrong.|referral date
N336|missing-invalid-info||When the item was replaced is missing or wrong.|replacement date
N337|missing-invalid-info||The date of a further diagnosis is missing or wrong.|secondary diagnosis date
N338|missing-invalid-info||When the item was shipped is missing or wrong.|shipping date
N339|missing-invalid-info||When the like illness or symptom occurred is missing or wrong.|similar illness date
N340|missing-invalid-info||The subscriber's date of birth is missing or doesn't match.|subscriber birth date
N341|missing-invalid-info||The day of surgery is missing or wrong.|surgery date
N342|missing-invalid-info||The day of the test is missing or wrong.|test date
N343|missing-invalid-info||When the TENS trial began is missing or wrong.|TENS trial start date
N344|missing-invalid-info||When the TENS trial ended is missing or wrong.|TENS trial end date
N345|coding-bundling||The units billed don't fit the span of dates.|dates and units
N346|missing-invalid-info||The code for the area of the mouth is missing or not valid.|oral cavity code
N347|duplicate||A contractor of this payer already paid somebody else for the service that you referred or purchased.
N348|other||You had named another practitioner or supplier to provide and bill this.
N349|missing-invalid-info||Say which drug was given and how it was given.|drug and route of administration
N350|missing-invalid-info||An unlisted or by-report code needs a proper description of what was done.|description of unlisted service
N351|prior-authorization||The service falls outside the dates of the approved treatment plan.|treatment plan dates
N352|payment-methodology|a|No instalments are planned; bill each visit as it happens.
N353|pending-in-process|a|An estimate only: once the service is done, bill it for payment.
N354|documentation-requested||The invoice sent is incomplete or unusable.|invoice
N355|recoupment-adjustment|a|Refund rule: keep the money if you couldn't know or had a signed notice; appealing in 30 days holds it.
N356|non-covered-benefit||It goes with, or follows from, something that isn't covered and so isn't either.
N357|benefit-maximum||Too little or too much time lies between this and a related service.
N358|documentation-requested|a|A second look is possible if you send the papers that the plan or contract names.|documentation named in plan documents
N359|missing-invalid-info||The patient's height is missing or wrong.|height
N360|coordination-of-benefits|a|The estimate leaves other coverage out; send what the primary paid with the secondary claim.|primary payer's payment
N361|coding-bundling|x2007-10-01|The rule for several imaging studies in one session cut the payment.
N362|coding-bundling||More days or units than the payer's ceiling for this code.|units of service
N363|other|a|New rules that may alter such decisions are coming soon.
N364|contractual-adjustment|a|By agreement with this payer you must forgive deductible and coinsurance.
N365|coding-bundling|x2014-07-01|A reporting code only, which never pays.
N366|documentation-requested||What was asked for never came; send it inside a year of the denial and the claim is reopened.|requested information
N367|pending-in-process|a|Notice that the claim went to a spending account administrator (FSA or HSA).
N368|appeal-process||The matter belongs to the earlier claim; appeal that one.
N369|missing-invalid-info|a|Processed, though the claim doesn't meet what state law asks of one.
N370|benefit-maximum||More rental months billed than the payer covers or approved.|rental months
N371|other|a|The patient now has to be made owner of the equipment.
N372|medical-necessity||Upkeep is paid only as far as it is reasonable and needed.
N373|coordination-of-benefits||Another payer wrongly paid first, and this one is paying it back for you.
N374|coordination-of-benefits||Part A is exhausted, so Medicare's Part B remittance has to come with the claim.|Part B remittance
N375|documentation-requested||Whether the dependent is eligible can't be told until the questionnaire is answered.|dependent eligibility questionnaire
N376|coordination-of-benefits||The insured is on active duty, so TRICARE may be primary.
N377|recoupment-adjustment||Payment follows a replacement claim that has been processed.
N378|missing-invalid-info||The quantity prescribed is missing or wrong.|prescription quantity
N379|missing-invalid-info||The claim's header and its lines contradict one another.|claim totals and line details
N380|missing-invalid-info||The first claim is already decided, so send a correction of it.|corrected claim
N381|contractual-adjustment|a|Your contract with the payer holds the terms for these charges.
N382|missing-invalid-info||The patient's member number is missing or doesn't match.|patient identifier
N383|non-covered-benefit||The procedure counts as cosmetic, which isn't covered.
N384|coding-bundling||On file, that tooth or body part was taken out earlier.|tooth or body part
N385|prior-authorization||The plan heard of the admission too late under its rules.|admission notification
N386|medical-necessity||A national coverage determination (NCD) decided it; look the policy up on CMS's coverage site.
N387|coordination-of-benefits|a|The claim wasn't passed on; bill the patient's other insurer for the supplement yourself.
N388|missing-invalid-info||The prescription's number is missing or wrong.|prescription number
N389|duplicate||That prescription number was billed before.|prescription number
N390|coding-bundling||No payment apart for this service or report.
N391|documentation-requested||Send the emergency department chart; none was received.|emergency department records
N392|documentation-requested||The ED chart sent is incomplete or unusable.|emergency department records
N393|documentation-requested||Send the progress notes; none were received.|progress notes
N394|documentation-requested||The progress notes sent are incomplete or unusable.|progress notes
N395|documentation-requested||Send the lab results; none were received.|laboratory report
N396|documentation-requested||The lab results sent are incomplete or unusable.|laboratory report
N397|non-covered-benefit||Nothing is paid for a service not finished or an item not delivered.
N398|documentation-requested||The consent for an elective procedure was not received.|elective consent form
N399|documentation-requested||The consent for an elective procedure is incomplete or not valid.|elective consent form
`;
