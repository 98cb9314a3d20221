/** Claim status codes 400 to 599; how to read flag `i`: status-0-199.ts. Format: table.ts. */
export const STATUS_400_599 = `
400|missing-invalid-info||The sums on the claim do not add up.
401|missing-invalid-info||The claim names a payment source that is not valid.
402|missing-invalid-info||An amount is zero or less and must be more.
403|network-or-referral|i|The party's referral, order or prescription.
404|documentation-requested|i,x2011-11-01|Which findings, complaints or symptoms led to the service.
405|documentation-requested|i,x2011-11-01|A short account of the services.
406|documentation-requested|i|Short history of the patient as far as it concerns the service.
407|documentation-requested|i|Complications or special circumstances.
408|documentation-requested|i|The first certification.
409|documentation-requested|i|Records of the medication given.
410|documentation-requested|i,x2011-11-01|Why the plan of treatment does not match the patient's state.
411|medical-necessity|i,x2011-11-01|Why services out of the routine were medically necessary.
412|documentation-requested|i,x2011-11-01|Records that bear out a finding of no coverage.
413|documentation-requested|i,x2011-11-01|Why other services were given than planned.
414|medical-necessity|i|Why several doctors had to treat the patient at one time.
415|payment-methodology|i,x2011-11-01|Why services are billed outside the composite rate.
416|documentation-requested|i,x2011-11-01|Proof that the patient can take in and use what is taught.
417|documentation-requested|i|Earlier tests for this service: results and days.
418|medical-necessity|i,x2011-11-01|Why the patient can't take the drug by mouth.
419|coding-bundling|i|Lab panel: each test in it with its charge.
420|documentation-requested|i|Contrast material: name, dose and why it was needed.
421|documentation-requested|i,x2011-11-01|Material on the service for medical review.
422|documentation-requested|i,x2011-11-01|Whether the patient can't leave home.
423|documentation-requested|i,x2008-01-01|The outlook for the patient.
424|documentation-requested|i,x2011-11-01|A statement of no coverage with each charge listed.
425|non-covered-benefit|i,x2011-11-01|Which of the services are not covered, one by one.
426|coding-bundling|i,x2011-11-01|Every present diagnosis.
427|medical-necessity|i,x2011-11-01|What emergency care was given on the way.
428|medical-necessity|i|Why an ambulance was needed.
429|missing-invalid-info|i,x2011-11-01|Ambulance: loaded miles and charge to the nearest fit facility.
430|missing-invalid-info|i|Which nearest facility could have given the care.
431|documentation-requested|i|How the patient was, and could function, when served.
432|benefit-maximum|i|Day on which benefits ran out.
433|eligibility-coverage|i|The patient's revocation of hospice (a copy).
434|documentation-requested|i|Why the patient was transferred more than once in the period.
435|documentation-requested|i|The notice of admission.
436|documentation-requested|i,x2011-11-01|Goals for the near term.
437|documentation-requested|i,x2011-11-01|Goals for the long term.
438|missing-invalid-info|i,x2011-11-01|How many patients were in the session.
439|documentation-requested|i,x2011-11-01|The wound: size, depth, and how much and what it drains.
440|medical-necessity|i,x2011-11-01|Why a lay caregiver was not shown how to do it.
441|provider-enrollment|i|What qualifies the party to give the service.
442|documentation-requested|i|Which treatment modalities were used.
443|documentation-requested|i|Report of the first evaluation.
444|missing-invalid-info|i,x2011-11-01|How the test sample was taken.
445|medical-necessity|i,x2011-11-01|Why a hearing aid does not help the hearing loss.
446|documentation-requested|i,x2011-11-01|Papers from earlier claims for the same care.
447|documentation-requested|i,x2011-11-01|How the patient is to be taught.
448|missing-invalid-info|x2012-01-01|Some data on the claim contradict one another; a free text explains.
449|missing-invalid-info|i|Day on which the service is expected to end.
450|pending-in-process||Waits until the patient's spend-down is settled.
451|coding-bundling|i|Diagnosis before and diagnosis after surgery.
452|missing-invalid-info|i|Visits in all, hours a day and hours a week.
453|coding-bundling|i|Modifiers of the procedure.
454|coding-bundling|i|Procedure code on the line.
455|coding-bundling|i|Revenue code on the line.
456|missing-invalid-info|i|Number of covered days.
457|missing-invalid-info|i|Number of days not covered.
458|missing-invalid-info|i|Number of days with coinsurance.
459|missing-invalid-info|i|Number of Medicare lifetime reserve days.
460|coding-bundling|i|UB condition codes.
461|coding-bundling|i,x2012-01-01|UB occurrence codes with their dates.
462|coding-bundling|i,x2012-01-01|UB occurrence span codes with their dates.
463|coding-bundling|i,x2012-01-01|UB value codes with their amounts.
464|missing-invalid-info|i|The payer's own claim number (ICN).
465|coding-bundling|i|Main procedure code of an institutional claim.
466|missing-invalid-info|i|The party's signature by hand.
467|missing-invalid-info|i|Day the party signed.
468|missing-invalid-info|i|How the patient's signature was obtained.
469|missing-invalid-info|i|What the purchased service cost.
470|missing-invalid-info|i|Whether the service was bought from someone else.
471|missing-invalid-info|i|Whether an emergency gave rise to the services.
472|documentation-requested|i|The ambulance crew's run sheet.
473|missing-invalid-info||The mark for outside or own lab is absent or wrong.
474|coding-bundling||The procedure does not go with the patient's sex.
475|coding-bundling||The procedure may not be used at the patient's age.
476|coding-bundling||The number of units is absent or wrong.
477|coding-bundling||A line's pointer to its diagnosis is absent or wrong.
478|missing-invalid-info|i|The sender's own claim number (patient control number).
479|coordination-of-benefits||The other insurer's payer ID is absent or wrong.
480|missing-invalid-info|i|The party's claim filing indicator (kind of insurance).
481|missing-invalid-info||The file or claim is not built as the format demands.
482|missing-invalid-info|x2010-10-01|A date lacks its century.
483|benefit-maximum||The highest sum for this benefit period is reached.
484|other||The payer's application is down at present.
485|other||There are too many hits to return at once: search more narrowly.
486|missing-invalid-info|i|Day of the main procedure.
487|wrong-payer-or-plan||Not here: the claim should have gone to, or by way of, the party named.
488|coding-bundling|i|Diagnoses for the services.
489|missing-invalid-info|i|The attachment's control number.
490|coding-bundling|i|Further procedure code.
491|provider-enrollment||The party may not send encounters.
492|missing-invalid-info|i|Day of a further procedure.
493|other||The answering system does not support this version of the transaction.
494|other||The answering system takes no real-time questions: send a batch.
495|missing-invalid-info||Already adjusted once: ask again with the payer's new claim number.
496|provider-enrollment||The sender is not approved to send electronic claims for the party.
497|non-covered-benefit||The sales tax was left unpaid.
498|benefit-maximum||All leave days are used up.
499|contractual-adjustment||The payer has no rate for this service of the party: check contract and fee load.
500|missing-invalid-info|i|ZIP code in the party's address.
501|missing-invalid-info|i|State in the party's address.
502|missing-invalid-info|i|City in the party's address.
503|missing-invalid-info|i|Street in the party's address.
504|missing-invalid-info|i|Last name of the party.
505|missing-invalid-info|i|First name of the party.
506|wrong-payer-or-plan||The party has changed clearinghouse: send the claim through the new one.
507|coding-bundling|i|HCPCS code.
508|coding-bundling|i|ICD-9 code; a code beside this one tells which.
509|third-party-liability|i|External cause code of the injury.
510|missing-invalid-info||A date lies in the future.
511|missing-invalid-info||A character is not allowed.
512|missing-invalid-info||A field is too long or too short for the receiver.
513|coding-bundling|i|HIPPS code (the rate class of nursing, rehab or home health).
514|missing-invalid-info|i|Middle name of the party.
515|pending-in-process||In managed care review.
516|coordination-of-benefits|i|Day on which the other party decided or paid.
517|contractual-adjustment|i|Repricer's reference number of the adjusted claim.
518|contractual-adjustment|i|Repricer's reference number of the adjusted line.
519|coordination-of-benefits|i|How much was adjusted.
520|coordination-of-benefits|i|How many units were adjusted.
521|coordination-of-benefits|i|Reason code (CARC) of an adjustment.
522|coding-bundling|i|Anesthesia: added units for special conditions.
523|missing-invalid-info|i|Anesthesia: number of units.
524|missing-invalid-info|i|Arterial blood gas value.
525|missing-invalid-info|i|Day on which therapy began.
526|coding-bundling|i|Line number that was bundled or unbundled.
527|missing-invalid-info|i|Whether a condition on the certificate applies.
528|missing-invalid-info|i|Visits foreseen in the certified period.
529|missing-invalid-info|i|Day the certificate was changed.
530|missing-invalid-info|i|The mark that the claim is an adjustment.
531|payment-methodology|i|Disproportionate share amount of the claim.
532|payment-methodology|i|DRG amount of the claim.
533|payment-methodology|i|DRG outlier amount of the claim.
534|payment-methodology|i|Kidney disease (ESRD) payment of the claim.
535|missing-invalid-info|i|Frequency code: original, replacement (7) or void (8).
536|payment-methodology|i|Indirect teaching amount of the claim.
537|payment-methodology|i|Pass-through amount where Medicare is secondary.
538|missing-invalid-info|i|What identifies the claim or encounter.
539|payment-methodology|i|Capital amount under prospective payment.
540|payment-methodology|i|Capital outlier amount under prospective payment.
541|missing-invalid-info|i|Why the claim is submitted.
542|other|i|Charges denied on the claim in all.
543|missing-invalid-info|i|Trace number of the clearinghouse.
544|missing-invalid-info|i|The lab's CLIA number.
545|contractual-adjustment|i|Sum under the contract.
546|contractual-adjustment|i|Code of the contract.
547|contractual-adjustment|i|Percentage under the contract.
548|contractual-adjustment|i|Kind of contract.
549|contractual-adjustment|i|Version of the contract.
550|coordination-of-benefits|i|Coordination of benefits code.
551|coordination-of-benefits|i|Total charge sent for coordination of benefits.
552|payment-methodology|i|Days counted for the cost report.
553|missing-invalid-info|i|Amount that is covered.
554|missing-invalid-info|i|Day the claim was paid.
555|timely-filing|i|Reason code for filing late.
556|missing-invalid-info|i|Number of the demonstration project.
557|coding-bundling|i|Day of the diagnosis.
558|contractual-adjustment|i|Amount of the discount.
559|missing-invalid-info|i|Document control number (DCN).
560|missing-invalid-info|i|Further number that identifies the party.
561|missing-invalid-info|i|Whom to contact at the party.
562|missing-invalid-info|i|NPI of the party.
563|missing-invalid-info|i|Tax amount of the party.
564|missing-invalid-info|i|The mark for EPSDT, children's Medicaid screening.
565|missing-invalid-info|i|What is thought to be due on the claim.
566|missing-invalid-info|i|Code for an exception.
567|missing-invalid-info|i|Qualifier beside the facility code.
568|missing-invalid-info|i|The mark for family planning.
569|missing-invalid-info|i|Information in a fixed format.
570|other|x|A message in free text.
571|missing-invalid-info|i|Frequency: how many times.
572|missing-invalid-info|i|Frequency: within which period.
573|missing-invalid-info|i|Code for the patient's functional limits.
574|payment-methodology|i|Home health: amount payable for the HCPCS code.
575|missing-invalid-info|i|The mark that the patient can't leave home.
576|missing-invalid-info|i|Batch number of the vaccine.
577|missing-invalid-info|i|Code from a list of the industry.
578|missing-invalid-info|i|Code for the type of insurance.
579|missing-invalid-info|i|Number of the investigational device exemption (IDE).
580|missing-invalid-info|i|Day of the latest certification.
581|missing-invalid-info|i|Last day the patient worked.
582|benefit-maximum|i|Lifetime psychiatric days counted.
583|missing-invalid-info|i|Charge on the line.
584|missing-invalid-info|i|Your own control number of the line.
585|non-covered-benefit||A charge that is denied or not covered.
586|missing-invalid-info|i|Note on the line.
587|missing-invalid-info|i|Code for what was measured.
588|missing-invalid-info|i|Medical record number.
589|missing-invalid-info|i|Code for accepting assignment.
590|coordination-of-benefits|i|The mark for Medicare coverage.
591|coordination-of-benefits|i|What Medicare paid at its full (100 %) rate.
592|coordination-of-benefits|i|What Medicare paid at its 80 % rate.
593|missing-invalid-info|i|The mark for Medicare section 4081.
594|missing-invalid-info|i|Code for the patient's mental state.
595|missing-invalid-info|i|Treatments a month.
596|non-covered-benefit|i|Charges that are not covered.
597|coding-bundling|i|Professional component that is not payable.
598|coding-bundling|i|Professional component billed that is not payable.
599|missing-invalid-info|i|Code for the kind of note.
`;
