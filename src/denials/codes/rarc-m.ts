/** RARC M1 to M144. Format: table.ts. */
export const RARC_M = `
M1|medical-necessity||The x-ray is over a year old, or too far from when treatment began, to support this care.|x-ray date
M2|coding-bundling||During an inpatient stay this service is part of what the facility is paid, so it earns nothing by itself.
M3|medical-necessity||The patient already uses an item like this one, so a second is not paid.
M4|payment-methodology|a|Notice that the final month of the rental instalments for this equipment has now been paid.
M5|payment-methodology||Rental is payable month by month until month 15 or until the patient stops needing the equipment, whichever is first.
M6|other|a|Reminder that the supplier must keep providing and repairing this item, when needed, until its useful life ends.
M7|benefit-maximum||Rental has ended: the item was bought, given back, or its rent already adds up to the price.
M8|medical-necessity||The blood gas result can't be used: a supplier ran the test, or oxygen was running while it was taken.|blood gas test
M9|other|a|Notice at rental month ten: ask the patient whether they would rather buy the equipment than keep renting.
M10|non-covered-benefit||This equipment can be bought only in month one or month ten of the need for it.
M11|wrong-payer-or-plan||Bill the DME contractor whose region covers the patient's home ZIP code; this payer is not it.|DME contractor
M12|missing-invalid-info||A physician's diagnostic test must say on the claim whether any part was purchased from someone else.|purchased service indicator
M13|coding-bundling||One new-patient visit per specialty in the group is all that is payable, and it has been used.
M14|coding-bundling||An injection at a visit is part of the visit; when only the injection happened, a full visit is not payable.
M15|coding-bundling||The tests or services billed apart belong to one procedure and were rolled into it.
M16|other|a|The payer points to its website or bulletins for the policy behind this decision.
M17|non-covered-benefit|a|Paid this once because you couldn't have known it was excluded; next time the cost falls on you.
M18|non-covered-benefit||The service is payable only at home, and neither a hospital nor a nursing facility is accepted as home.
M19|documentation-requested||The certificate, or renewed certificate, for oxygen did not come with the claim.|oxygen certification
M20|coding-bundling||The HCPCS code is missing, partial or not valid.|HCPCS code
M21|missing-invalid-info||For something provided at home, the claim must tell where the patient lives; that is missing or wrong.|place of residence
M22|missing-invalid-info||The miles driven or flown are not given or not usable.|mileage
M23|documentation-requested||The payer needs the purchase invoice for the item.|invoice
M24|missing-invalid-info||The claim does not properly say how many doses each vial held.|doses per vial
M25|medical-necessity||Records don't justify so high a level; ask for review within 120 days, or defend with a signed advance notice.|level of service
M26|medical-necessity||Level not justified by the records, and anything the patient overpaid for it must be returned within 30 days.|level of service
M27|appeal-process|a|The patient owes nothing; the provider, who should have known of non-coverage, bears the cost but may appeal in 120 days.
M28|benefit-maximum||Part B will not step in for this service although Part A days are used up or unavailable.
M29|documentation-requested||Send the surgeon's operative note; none was received.|operative report
M30|documentation-requested||Send the pathology report; none was received.|pathology report
M31|documentation-requested||Send the imaging report; none was received.|radiology report
M32|coordination-of-benefits|a|Payment is provisional while the primary insurer decides; if that one pays, tell this office and expect a refund request.
M33|missing-invalid-info|x2004-08-01|The old UPIN of the physician who ordered, referred or performed is missing or wrong.|UPIN of ordering, referring or performing provider
M34|missing-invalid-info|x2004-08-01|A laboratory's CLIA number was left off the claim.|CLIA number
M35|documentation-requested|x2005-02-05|Photographs from before surgery, or visual field tests, are missing or unusable.|pre-operative photos or visual field results
M36|missing-invalid-info||At rental month eleven, payment waits until the claim shows that the patient was offered purchase.|rent-or-buy indicator
M37|non-covered-benefit||The plan pays for this only from age 35 on.|patient age
M38|patient-responsibility|a|The patient signed beforehand to pay for this excluded service, so the charge is theirs.
M39|contractual-adjustment|a|The advance notice given to the patient was defective, so the patient can't be billed.|advance notice of non-coverage
M40|missing-invalid-info||The employer of the practitioner has to file this claim, and it must accept assignment.|assignment and billing entity
M41|non-covered-benefit||The patient never owed anything for this service, so there is nothing for the plan to cover.
M42|documentation-requested||The medical necessity form lacks the attending doctor's own signature.|physician's signature on medical necessity form
M43|recoupment-adjustment|x2004-01-31|Another contractor already paid you or someone else for this service.
M44|missing-invalid-info||A UB condition code is missing or not valid.|condition code
M45|missing-invalid-info||An occurrence code, or its date entry, is missing or not valid.|occurrence code
M46|missing-invalid-info||An occurrence span code is missing or not valid.|occurrence span code
M47|missing-invalid-info||The number of the earlier claim (ICN or DCN) that this one refers to is missing or wrong.|payer claim control number (ICN)
M48|coding-bundling|x2004-01-31|For a hospital inpatient only doctors' professional work is paid apart; look to the hospital for this money.
M49|missing-invalid-info||A value code, or the amount beside it, is missing or wrong.|value code or amount
M50|coding-bundling||A revenue code is missing, partial or not valid.|revenue code
M51|coding-bundling||The procedure code is missing, partial or not valid.|procedure code
M52|missing-invalid-info||The first date of service is missing or wrong.|service from date
M53|coding-bundling||The number of days or units is missing or can't be right.|units of service
M54|missing-invalid-info||The claim's total charge is missing or doesn't add up.|total charges
M55|non-covered-benefit||An anti-nausea drug taken by the patient is payable only along with an oral cancer drug that is covered.
M56|missing-invalid-info||The payer ID on the claim is missing or wrong.|payer identifier
M57|missing-invalid-info|x2005-06-02|The provider's number is missing or wrong.|provider identifier
M58|missing-invalid-info|x2005-02-05|Something on the claim is missing or wrong; fix it and send the claim again.|claim information
M59|missing-invalid-info||The last date of service is missing or wrong.|service to date
M60|documentation-requested||A CMN is required and was not received.|certificate of medical necessity
M61|medical-necessity||The FDA trial that the service belongs to was no longer approved at that time.
M62|prior-authorization||The authorization number for the treatment is missing or wrong.|authorization number
M63|coding-bundling|x2004-01-31|A single one per day is payable, and another was billed for that day.
M64|coding-bundling||One of the additional diagnoses is missing or not valid.|secondary diagnosis code
M65|coding-bundling||With a purchased test, each reading physician needs a claim of their own; split the claim.|interpreting physician charge
M66|coding-bundling||A test under the purchase price limit was billed whole; put technical and professional parts on two lines.|technical and professional components
M67|coding-bundling||One of the additional procedure codes is missing or not valid.|other procedure code
M68|missing-invalid-info|x2005-06-02|The attending, ordering, rendering, supervising or referring doctor is not properly identified.|provider identification
M69|documentation-requested||Only the usual rate was paid since nothing was sent to back up the modifier for extra work.|documentation for the modified code
M70|other|a|The payer turned your drug's NDC into a HCPCS code itself; keep reporting the NDC.|NDC
M71|coding-bundling||Panels or tests overlapped, so the total paid was cut.
M72|missing-invalid-info|x2003-10-16|The date lacks its full eight digits with four for the year.|date
M73|coding-bundling||The shortage-area bonus goes with the professional part only; rebill it split from the technical part.|professional component
M74|payment-methodology||No shortage-area bonus is due on this service.
M75|coding-bundling||Automated lab panels of the same day were merged and paid as one.
M76|coding-bundling||The diagnosis is missing, partial or not valid.|diagnosis code
M77|coding-bundling||The place of service code is missing, wrong or doesn't suit the service.|place of service
M78|coding-bundling|x2006-05-18|The modifier is missing, partial or not valid.|HCPCS modifier
M79|missing-invalid-info||The charge on the line is missing or wrong.|charge
M80|coding-bundling||Something already paid for that session or day excludes paying this as well.
M81|coding-bundling||A more detailed code exists and must be used.|code specificity
M82|non-covered-benefit||The plan pays for this only from age 50 on.|patient age
M83|non-covered-benefit||Only high-risk patients have this service covered.|high-risk status
M84|coding-bundling||The code was not in force on the service date; use that date's code set.|medical code set version
M85|other||Notice that the physician's E/M services were put under review.
M86|coding-bundling||The same or a like procedure was paid too recently for this one to be paid.
M87|other||The claim went through the CFO-CAP check before payment.
M88|coding-bundling|x2004-08-01|The lab that ran the test has to bill it; nobody else is paid.
M89|benefit-maximum||Before age 40 the benefit allows this a single time, already used.
M90|benefit-maximum||The benefit is a single time in twelve months, already used.
M91|missing-invalid-info||Tests done under separate CLIA numbers were put on one claim; split them.|CLIA number
M92|other|x2004-08-01|The services were examined under the home health review programme.
M93|payment-methodology||Therapy was truly interrupted, so the capped rental count begins anew with this delivery.
M94|medical-necessity||The payer sees no real interruption of therapy, so the capped rental count goes on.|break in therapy
M95|other||Picked for home health medical review or an audit of the cost report.
M96|coding-bundling||For an inpatient the technical part belongs to the hospital; collect from it and bill only the professional part.|technical component
M97|coding-bundling||In this setting the facility's payment already covers what the practitioner billed.|place of service
M98|missing-invalid-info|x2004-01-31|Warning to add the product's UPN, since claims without it will soon be denied.|Universal Product Number
M99|missing-invalid-info||The product's UPN or serial number is missing or wrong.|Universal Product Number or serial number
M100|non-covered-benefit||An oral anti-nausea drug counts only from just before until 48 hours after covered chemotherapy.
M101|coding-bundling|x2004-01-31|Warning to add a modifier from G1 to G5, without which denials will soon follow.|modifier G1 to G5
M102|non-covered-benefit||The machine used has no FDA approval for this use.
M103|medical-necessity||A new rental period opens, but records only justify a lesser item, so the payer allowed less.
M104|contractual-adjustment||A new rental period opens after a break in therapy, and the fee schedule's ceiling has been paid.
M105|medical-necessity||No break in therapy and no need for the item as billed: less was allowed and the rental count continues.
M106|contractual-adjustment|x2004-01-31|No break in therapy is shown; the rental count continues and the fee schedule's ceiling was paid.
M107|payment-methodology||The dialysis patient's hematocrit averaged above 36.5 percent over 90 days, so payment was lowered.|hematocrit
M108|missing-invalid-info|x2005-06-02|The number of whoever read the diagnostic test is missing or wrong.|interpreting provider identifier
M109|coding-bundling||The teleconsultation was paid as a bundle, and a quarter of it is owed to the referring practitioner.
M110|missing-invalid-info|x2005-06-02|The number of the provider who sold you the interpretation is missing or wrong.|identifier of the interpretation's seller
M111|non-covered-benefit||A patient who declines an x-ray has no coverage for chiropractic manipulation.|x-ray
M112|contractual-adjustment||Paid at the competitive bidding price for the region in which the patient lives.
M113|contractual-adjustment||The patient started with this item before the present competitive bidding contract round.
M114|contractual-adjustment||The rules of competitive bidding or a demonstration project governed this claim; ask the local contractor about them.
M115|network-or-referral||The supplier holds no contract in the bidding or demonstration area, so the item is denied.
M116|other||Handled under a demonstration that is running out; don't expect later services to be paid under it.
M117|missing-invalid-info||Paper is not accepted for this; send the claim electronically.|electronic submission
M118|other|x2011-01-01|The payer will write separately with the details.
M119|missing-invalid-info||The drug's NDC is missing, wrong or no longer active.|NDC
M120|missing-invalid-info|x2005-06-02|The number of the stand-in (locum tenens or reciprocal) physician is missing or wrong.|substitute physician identifier
M121|non-covered-benefit||Covered only alongside a cryosurgical ablation that is itself covered.
M122|missing-invalid-info||The spinal level of the subluxation is missing or wrong.|level of subluxation
M123|missing-invalid-info||The drug's name, strength or dose is missing or wrong.|drug name, strength or dosage
M124|missing-invalid-info||For a part or supply the claim must say whether the patient owns the equipment.|equipment ownership
M125|missing-invalid-info||The claim doesn't say how long the item or service will be necessary.|length of need
M126|missing-invalid-info||The codes of the tests inside the panel were not all given.|individual laboratory codes
M127|documentation-requested||The chart for this service was not received.|medical record
M128|missing-invalid-info|x2005-06-02|The day on which a physician last saw the patient is missing or wrong.|date of last physician visit
M129|missing-invalid-info||The claim doesn't say whether an x-ray is on hand for the payer to look at.|x-ray availability indicator
M130|documentation-requested||Send an invoice with the lens's net cost, or one that tells which type of intraocular lens was used.|lens invoice
M131|documentation-requested||The form that discloses the physician's financial ties was not received.|physician financial relationship form
M132|documentation-requested||The pacemaker's registration form was not received.|pacemaker registration form
M133|missing-invalid-info||A purchased test needs the name of who did it and what you paid for it.|performer and cost of purchased test
M134|non-covered-benefit||A facility or supplier that the ordering provider partly owns did the service (self-referral).
M135|documentation-requested||The plan of treatment is missing or incomplete.|treatment plan
M136|missing-invalid-info||Nothing on the claim properly shows that a physician supervised or evaluated the service.|physician supervision indicator
M137|patient-responsibility||The amount is Part B coinsurance as the pilot or demonstration sets it.
M138|eligibility-coverage||Billed as demonstration care, but the patient wasn't enrolled in the demonstration on that date.|demonstration enrollment
M139|benefit-maximum||The services go beyond what the demonstration covers.
M140|non-covered-benefit|x2004-01-30|No coverage until the day after the patient turns 50.|patient age
M141|documentation-requested||No plan of care certified by the physician was received.|certified plan of care
M142|documentation-requested||The American Diabetes Association's certificate for the education programme was not received.|diabetes education recognition certificate
M143|provider-enrollment||The payer's file on your license is out of date; send the renewal.|provider license
M144|coding-bundling||Visits before and after the operation are inside the surgical payment.
`;
