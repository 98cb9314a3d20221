/** RARC N400 to N599. Format: table.ts. */
export const RARC_N3 = `
N400|other|a|The payer prefers that those who can bill electronically do so.
N401|documentation-requested||Send the periodontal chart; none was received.|periodontal charting
N402|documentation-requested||The periodontal chart sent is incomplete or unusable.|periodontal charting
N403|documentation-requested||Send the facility's certificate; none was received.|facility certification
N404|documentation-requested||The facility's certificate is incomplete or not valid.|facility certification
N405|coordination-of-benefits||The donor's own insurance comes first; this plan pays only if it won't.
N406|coordination-of-benefits||The recipient's own insurance comes first; this plan pays only if it won't.
N407|provider-enrollment||The payer hasn't approved you to send in this format.|submitter approval
N408|coordination-of-benefits||What another payer took as deductible isn't covered here.
N409|non-covered-benefit||Care after an accident is covered only for a set time, which was missed.|accident date
N410|non-covered-benefit||Covered again only once the prescription is different.|prescription change
N411|benefit-maximum|x2009-02-01|Only one in half a year is paid.
N412|benefit-maximum|x2009-02-01|Only two in twelve months are paid.
N413|benefit-maximum|x2009-02-01|Only two in a benefit year are paid.
N414|benefit-maximum|x2009-02-01|Only four in twelve months are paid.
N415|benefit-maximum|x2009-02-01|Only one in a year and a half is paid.
N416|benefit-maximum|x2009-02-01|Only one in three years is paid.
N417|benefit-maximum|x2009-02-01|Only one in five years is paid.
N418|wrong-payer-or-plan||The claim went to the wrong place; the payer's instructions tell where to send it.
N419|recoupment-adjustment||A rate was changed backwards in time, and the payer adjusted the claim for it.
N420|recoupment-adjustment||Another insurer or liable party was found, and the payer adjusted the claim afterwards.
N421|recoupment-adjustment||A review organization's decision made the payer adjust the claim afterwards.
N422|payment-methodology||An incentive programme in the contract made the payer adjust the claim afterwards.
N423|payment-methodology||A special programme of the payer made it adjust the claim afterwards.
N424|eligibility-coverage||The patient lives outside the area in which this is payable.|patient's residence
N425|non-covered-benefit||Excluded by statute, so the plan can never pay it.
N426|non-covered-benefit||A drug or service that patients give themselves isn't covered.
N427|non-covered-benefit||Glasses or contacts are paid for solely after a cataract operation.
N428|coding-bundling||Not payable in the place of service that was billed.|place of service
N429|non-covered-benefit||Routine care of this kind isn't covered.
N430|coding-bundling||The units don't make sense for this code.|procedure code and units
N431|coding-bundling||Not payable along with this procedure on the claim.
N432|recoupment-adjustment|a|Recovery auditors' findings led to this adjustment.
N433|missing-invalid-info||Send again with the NPI and no older provider number.|NPI
N434|missing-invalid-info||The POA indicator of a diagnosis is missing or not valid.|present on admission indicator
N435|benefit-maximum||More or more often than allowed for the period, and nothing was sent to justify it.|documentation for added services
N436|third-party-liability||The injury isn't accepted yet; what the law makes the carrier pay meanwhile was paid.
N437|third-party-liability|a|Once the injury claim is accepted, the charges will be looked at again.
N438|missing-invalid-info||This jurisdiction takes paper and nothing else.|paper claim
N439|documentation-requested||The report or indicator of physical status for anesthesia was not received.|anesthesia physical status
N440|documentation-requested||The report or indicator of physical status for anesthesia is incomplete or not valid.|anesthesia physical status
N441|non-covered-benefit||A missed or cancelled visit isn't payable.
N442|payment-methodology||A different fee schedule from the usual one set the payment.
N443|missing-invalid-info||The total minutes, or start and stop times, are missing or wrong.|start and end time
N444|payment-methodology|a|The state's workers' comp division has no outlier election from this facility.|high-cost outlier election form
N445|documentation-requested||What it really cost or what was paid has no document to show it.|proof of actual cost
N446|documentation-requested||The document for its real cost or the amount paid is incomplete or unusable.|proof of actual cost
N447|documentation-requested||Priced as the generic, since the papers needed for more weren't sent.|documentation for brand-name drug
N448|non-covered-benefit||The fee schedule or agreement has no place for this drug, service or supply.
N449|payment-methodology||Priced like a comparable drug, service or supply.
N450|non-covered-benefit||Covered only from the primary treating doctor or whoever that doctor names.
N451|documentation-requested||Send the summary of the admission; none was received.|admission summary
N452|documentation-requested||The summary of the admission is incomplete or unusable.|admission summary
N453|documentation-requested||Send the consultant's report; none was received.|consultation report
N454|documentation-requested||The consultant's report is incomplete or unusable.|consultation report
N455|documentation-requested||Send the doctor's order; none was received.|physician order
N456|documentation-requested||The doctor's order is incomplete or not valid.|physician order
N457|documentation-requested||Send the report of the diagnostic study; none was received.|diagnostic report
N458|documentation-requested||The report of the diagnostic study is incomplete or unusable.|diagnostic report
N459|documentation-requested||Send the discharge summary; none was received.|discharge summary
N460|documentation-requested||The discharge summary is incomplete or unusable.|discharge summary
N461|documentation-requested||Send the nurses' notes; none were received.|nursing notes
N462|documentation-requested||The nurses' notes are incomplete or unusable.|nursing notes
N463|documentation-requested||Nothing was sent to back up the claim.|support data
N464|documentation-requested||What was sent to back up the claim is incomplete or unusable.|support data
N465|documentation-requested||Send the physical therapy notes; none were received.|physical therapy notes
N466|documentation-requested||The physical therapy notes are incomplete or unusable.|physical therapy notes
N467|documentation-requested||The report on tests and their analysis was not received.|test and analysis report
N468|documentation-requested||The report on tests and their analysis is incomplete or unusable.|test and analysis report
N469|appeal-process|a|Appealable, and recoupment follows section 935 of the 2003 Medicare law.
N470|benefit-maximum||With this payment the mandatory medical amount for the injury is used up.
N471|missing-invalid-info||The HIPPS rate code is missing or not valid.|HIPPS code
N472|duplicate||Somebody else was already paid for this service.
N473|documentation-requested||Send the certification; none was received.|certification
N474|documentation-requested||The certification is incomplete or not valid.|certification
N475|documentation-requested||Send a filled-in referral form; none was received.|completed referral form
N476|documentation-requested||The filled-in referral form has gaps or errors.|completed referral form
N477|documentation-requested||Send dental models; none were received.|dental models
N478|documentation-requested||The dental models are incomplete or unusable.|dental models
N479|coordination-of-benefits||The primary's or Medicare's EOB was not received.|primary payer's EOB
N480|coordination-of-benefits||The primary's or Medicare's EOB is incomplete or unusable.|primary payer's EOB
N481|documentation-requested||Send the models; none were received.|models
N482|documentation-requested||The models sent are incomplete or unusable.|models
N483|documentation-requested|x2015-05-01|Send the periodontal charts; none were received.|periodontal charts
N484|documentation-requested|x2015-05-01|The charts of the gums are incomplete or unusable.|periodontal charts
N485|documentation-requested||Send the physical therapy certification; none was received.|physical therapy certification
N486|documentation-requested||The physical therapy certification is incomplete or not valid.|physical therapy certification
N487|documentation-requested||The certificate for a prosthesis or orthosis was not received.|prosthetics or orthotics certification
N488|documentation-requested||The certificate for a prosthesis or orthosis is incomplete or not valid.|prosthetics or orthotics certification
N489|documentation-requested||Send the referral form; none was received.|referral form
N490|documentation-requested||The referral form sent is incomplete or not valid.|referral form
N491|missing-invalid-info||The condition that a policy rider excludes is missing or wrong.|exclusionary rider condition
N492|patient-responsibility|a|In network you may bill the member if they signed beforehand to pay for it.
N493|documentation-requested||The first injury report by the doctor was not received.|Doctor's First Report of Injury
N494|documentation-requested||The first injury report by the doctor is incomplete or not valid.|Doctor's First Report of Injury
N495|documentation-requested||Send the supplemental medical report; none was received.|supplemental medical report
N496|documentation-requested||The supplemental medical report is incomplete or not valid.|supplemental medical report
N497|documentation-requested||The report that rates lasting impairment or disability was not received.|permanent impairment or disability report
N498|documentation-requested||The report that rates lasting impairment or disability is incomplete or not valid.|permanent impairment or disability report
N499|documentation-requested||Send the medical-legal report; none was received.|medical-legal report
N500|documentation-requested||The medical-legal report is incomplete or not valid.|medical-legal report
N501|documentation-requested||Send the vocational report; none was received.|vocational report
N502|documentation-requested||The vocational report is incomplete or not valid.|vocational report
N503|documentation-requested||Send the work status report; none was received.|work status report
N504|documentation-requested||The work status report is incomplete or not valid.|work status report
N505|other|a|What could be estimated on the spot is shown; nothing more will be.
N506|other|a|A forecast of the member's share, not an approval nor a promise to pay.
N507|non-covered-benefit||The plan's distance rule was not met.|distance
N508|patient-responsibility|a|The real-time answer shows the member's share, and the member gets an EOB.
N509|patient-responsibility|a|The member's spending account has enough for their share just now.
N510|patient-responsibility|a|The member's spending account has too little for their share just now.
N511|patient-responsibility|a|How much the member's spending account holds isn't known just now.
N512|other|a|First remittance of a real-time claim, decided as answered then.
N513|other|a|First remittance of a real-time claim, decided otherwise than answered then.
N514|non-covered-benefit|x2011-01-01|The benefit booklet tells how this service is restricted.
N515|coordination-of-benefits|a,x2009-10-01|Bill the other insurer yourself; nothing was forwarded (N387 took this code's place).
N516|missing-invalid-info||The NPI and the employer tax number don't belong together in the payer's records.|NPI and tax ID
N517|missing-invalid-info||Send a fresh claim that holds what was asked for.|requested information
N518|coding-bundling||With oxygen equipment its accessories are paid inside the rental.
N519|coding-bundling||The HCPCS modifiers on the line can't be used together.|modifier combination
N520|patient-responsibility|a|The member's spending account made this payment.
N521|missing-invalid-info||The provider data on the claim and in the payer's file differ.|provider information
N522|duplicate||The claim already came, or will, by crossover, so this is a second copy.
N523|payment-methodology||The cap on outlier payments for the period is reached, so none was added.
N524|contractual-adjustment||Under the payer's policy nothing more may be collected.
N525|coding-bundling||Another service's global period takes this in.
N526|recoupment-adjustment||The employer's size rules out the recovery.
N527|recoupment-adjustment||The claim was paid as primary before the demand to recover it came.
N528|eligibility-coverage||The patient is covered for institutional services only.
N529|eligibility-coverage||The patient is covered for professional services only.
N530|recoupment-adjustment||What enrollment shows rules out the recovery.
N531|recoupment-adjustment||The patient paying premiums directly rules out the recovery.
N532|recoupment-adjustment||The patient's disability and work status rule out the recovery.
N533|coordination-of-benefits||Care at an Indian Health Services site for a member of a self-insured tribal group plan.
N534|other||A policy bought by the individual, with no employer behind it.
N535|payment-methodology||The place of service for that code changed what is paid.|place of service
N536|patient-responsibility||Not covered here; collect from the patient what the earlier payer left to them.
N537|other||The payer searched its claims and found no trace of these services.
N538|coding-bundling||The facility where the patient stays has to pay you for this, not the plan.
N539|appeal-process|a|An appeal or waiver was handled for you and turned down.
N540|payment-methodology||The interrupted-stay rule changed the payment.
N541|missing-invalid-info||The insurance type code differs from the one on file.|insurance type code
N542|documentation-requested||Send proof of income; none was received.|income verification
N543|documentation-requested||The proof of income sent is incomplete or not valid.|income verification
N544|provider-enrollment|a|Paid once, though the ordering or referring doctor isn't as the payer has it; fix that or be denied.|referring or ordering provider
N545|payment-methodology||A cut for failing the electronic prescribing (eRx) programme.
N546|payment-methodology||The payment carries an e-prescribing cut made earlier.
N547|recoupment-adjustment||A void of this claim (frequency 8), returning the money, went through before.
N548|patient-responsibility|a|Notice that the patient has met this year's deductible.
N549|patient-responsibility|a|Notice that the patient has reached this year's out-of-pocket limit.
N550|provider-enrollment|a|Requests to revalidate enrollment went unanswered; payments will soon be held.|enrollment revalidation
N551|payment-methodology||The surgery center's quality reporting changed the payment.
N552|recoupment-adjustment||An earlier withhold or bonus is undone.
N553|recoupment-adjustment|x2012-11-01|A low-income subsidy was granted or altered back in time, and payment follows.
N554|missing-invalid-info||The family planning indicator is missing or not valid.|family planning indicator
N555|documentation-requested||Send the list of medicines; none was received.|medication list
N556|documentation-requested||The list of medicines sent is incomplete or unusable.|medication list
N557|wrong-payer-or-plan||Bill the plan of the region in which the specimen was drawn.|plan where the specimen was drawn
N558|wrong-payer-or-plan||Bill the plan of the region in which the patient got the equipment.|plan where the equipment was received
N559|wrong-payer-or-plan||Bill the plan of the region in which the ordering doctor works.|plan where the ordering physician is
N560|timely-filing||Within 60 days of the admission notice the pilot needs an interim or final claim; none came.|claim after notice of admission
N561|coding-bundling||The episode's bundle takes in the readmission; resend the first claim to have it repriced.
N562|missing-invalid-info||The provider number differs between the claim and the admission notice of this bundle.|provider number on notice of admission
N563|contractual-adjustment|a|No advance notice was given to the patient, who therefore owes nothing.|advance notice of non-coverage
N564|eligibility-coverage||The patient doesn't fit the demonstration's or pilot's entry criteria.
N565|coding-bundling|a|The reporting code lacks its modifier; from now on claims need it.|modifier on reporting code
N566|coding-bundling|a|The procedure needs functional reporting codes with modifiers beside it from now on.|functional reporting codes
N567|non-covered-benefit||Preventive care of this kind isn't covered.
N568|payment-methodology|a|First payment of the Model 4 bundle, made on the notice of admission.
N569|coding-bundling||The diagnosis reported doesn't support coverage of this service.|diagnosis code
N570|provider-enrollment||The credentialing data is missing or wrong.|credentialing data
N571|pending-in-process|a|Another contractor pays this out each quarter.
N572|missing-invalid-info||Payable only with the matching reporting codes and their modifiers on the claim.|reporting codes and modifiers
N573|recoupment-adjustment|a|Too much was paid; another contractor will write to ask for it back.
N574|provider-enrollment||The ordering or referring provider is of a kind that may not do so; check the name and number.|ordering or referring provider
N575|missing-invalid-info||The ordering or referring provider's name is spelled otherwise in the payer's records.|ordering or referring provider name
N576|third-party-liability||The service has nothing to do with the accident or loss being claimed.
N577|third-party-liability||Personal injury protection (PIP) coverage is what applies.
N578|third-party-liability||The policy's coverages don't reach this loss.
N579|third-party-liability||Medical payments (MedPay) coverage is what applies.
N580|non-covered-benefit||The terms of the insurance policy decided it.
N581|pending-in-process||Whether there is coverage is still being looked into.
N582|documentation-requested||Nothing will be paid until the patient cooperates with the insurer.|patient's cooperation
N583|third-party-liability||The person wasn't riding in the insured vehicle and so has no claim on this policy.
N584|eligibility-coverage||The insured broke a condition of policy or law, so coverage fails.
N585|third-party-liability||The injury was finally settled, and benefits ended with that.
N586|third-party-liability||The injured person isn't entitled to these benefits.
N587|benefit-maximum||The policy's benefits are all used up.
N588|other||At the patient's own wish no medical bills are paid.
N589|non-covered-benefit||Driving drunk or drugged rules out coverage for the driver's injury.
N590|documentation-requested||An independent exam that tells cause and need has to be on file and isn't.|independent medical exam
N591|medical-necessity||An independent exam or utilization review set what was paid.
N592|benefit-maximum||Not a first prescription, or larger than a first one may be.|first prescription
N593|medical-necessity||The patient didn't go to the independent exam, so coverage is refused.
N594|missing-invalid-info||The injured person hasn't filled in the application for benefits.|application for benefits
N595|missing-invalid-info||The injured person hasn't filled in the assignment of benefits.|assignment of benefits
N596|missing-invalid-info||The injured person hasn't signed the release of medical data.|medical authorization
N597|third-party-liability||A provider divided the care between this injury and other conditions, and payment follows.
N598|coordination-of-benefits||The patient's health insurance pays before this policy.
N599|payment-methodology||Florida no-fault: paid at double the local Medicare Part B participating fee, held to be reasonable.
`;
