/** Claim status codes 600 to 772; how to read flag `i`: status-0-199.ts. Format: table.ts. */
export const STATUS_600_772 = `
600|missing-invalid-info|i|Oxygen saturation value.
601|missing-invalid-info|i|Under what condition oxygen was tested.
602|missing-invalid-info|i|Day of the oxygen test.
603|payment-methodology|i|Old capital amount.
604|missing-invalid-info|i|The sender's number for the transaction.
605|missing-invalid-info|i|Months of orthodontic treatment.
606|payment-methodology|i|Paid from the trust fund of Medicare Part A.
607|payment-methodology|i|Paid from the trust fund of Medicare Part B.
608|missing-invalid-info|i|Units that were paid.
609|provider-enrollment|i|Agreement to participate.
610|missing-invalid-info|i|Kind of facility the patient was discharged to.
611|prior-authorization|i|Authorization number of the peer review.
612|benefit-maximum|i|Limit of the amount a day.
613|missing-invalid-info|i|Day a physician was contacted.
614|missing-invalid-info|i|Day of the physician's order.
615|missing-invalid-info|i|Code for keeping to the policy.
616|missing-invalid-info|i|Name of the policy.
617|missing-invalid-info|i|Postage that is claimed.
618|payment-methodology|i|Capital DRG amount: disproportionate share.
619|payment-methodology|i|Capital amount: exception.
620|payment-methodology|i|Capital DRG amount: federal portion.
621|payment-methodology|i|Capital DRG amount: hospital's own portion.
622|payment-methodology|i|Capital amount: indirect medical education.
623|payment-methodology|i|Operating DRG amount: federal portion.
624|payment-methodology|i|Operating DRG amount: hospital's own portion.
625|missing-invalid-info|i|Number of the predetermination.
626|missing-invalid-info|i|The mark for pregnancy.
627|missing-invalid-info|i|Claim amount before tax.
628|contractual-adjustment|i|How the claim was priced.
629|third-party-liability|i|Claim number of the property and casualty insurer.
630|missing-invalid-info|i|CLIA number of the lab that referred the test.
631|contractual-adjustment|i|Rate of reimbursement.
632|missing-invalid-info|i|Code for the reason of a rejection.
633|third-party-liability|i|Related cause: accident, car or work.
634|coordination-of-benefits|i|Remark code (RARC).
635|contractual-adjustment|i|Ambulatory patient group after repricing.
636|contractual-adjustment|i|Repricer's number of the line.
637|contractual-adjustment|i|What repricing saved.
638|contractual-adjustment|i|Per diem or flat rate after repricing.
639|missing-invalid-info|i|Amount someone is responsible for.
640|missing-invalid-info|i|Sum of the sales tax.
641|coordination-of-benefits|i,x2010-10-01|Day the service was decided or paid; later reported as 516.
642|prior-authorization|i|Why the service needed no authorization (exception code).
643|coordination-of-benefits|i|What was paid on the line.
644|missing-invalid-info|i|Rate on the line.
645|missing-invalid-info|i|Tax on the service.
646|missing-invalid-info|i|Pattern in which visits or shipments fall in the calendar.
647|missing-invalid-info|i|Day of shipping.
648|missing-invalid-info|i|Day a like illness or symptom first came up.
649|missing-invalid-info|i|The mark for a skilled nursing facility.
650|missing-invalid-info|i|The mark for a special program.
651|third-party-liability|i|Provider's number with the state's industrial accident fund.
652|contractual-adjustment|i|Percentage of discount for terms of payment.
653|missing-invalid-info|i|Day the test was done.
654|other|i|Sum of charges denied.
655|coordination-of-benefits|i|What Medicare paid altogether.
656|missing-invalid-info|i|All visits foreseen under this certificate.
657|missing-invalid-info|i|All visits made.
658|missing-invalid-info|i|Code of the treatment.
659|missing-invalid-info|i|Unit in which something is measured.
660|missing-invalid-info|i|Universal product number (UPN).
661|missing-invalid-info|i|Visits before the day of recertification.
662|missing-invalid-info|i|The mark that x-rays exist.
663|missing-invalid-info|i|Name of the party's group.
664|missing-invalid-info|i|Day the braces went on.
665|missing-invalid-info|i|Day of surgery.
666|coding-bundling|i|Code of the operation.
667|other||The answering system takes no real-time questions, and don't send this one again.
668|documentation-requested|i|Root canal: earlier treatment and outlook.
669|documentation-requested||A written account of the dental service is needed.
670|patient-responsibility||Paid in part from the patient's health account, such as an HSA.
671|patient-responsibility||The patient may have money in a health account, such as an HSA, for this.
672|coordination-of-benefits||What the claim says of the other payer's payment does not add up.
673|coding-bundling|i|Why the patient came (reason for visit diagnosis).
674|prior-authorization||More than was authorized.
675|missing-invalid-info|i|Stay in the facility, first to last day.
676|payment-methodology||The facility may already have paid the party.
677|network-or-referral||The party does not belong to the group or network.
678|coding-bundling||The revenue code does not go with the patient's sex.
679|coding-bundling||Bill the baby's services on the mother's claim.
680|missing-invalid-info|i|Country in the party's address.
681|missing-invalid-info||The payer does not take the claim's currency.
682|non-covered-benefit||The procedure is cosmetic.
683|pending-in-process||Waits for the hospital's claims of the same care.
684|missing-invalid-info||Rejected for a syntax error: the 999 or 997 acknowledgement has the details.
685|pending-in-process||Could not be decided at once and goes on in batch: don't send again.
686|recoupment-adjustment||Decided, and the claim as a whole was voided.
687|other||No estimate can be given at once: don't send again.
688|coding-bundling|i|Present on admission marks of the diagnoses.
689|other||The party did not answer in time.
690|other||Only one claim or estimate can be handled in real time.
691|other||Only one status question can be handled in real time.
692|contractual-adjustment||The subscriber works for the provider, so the contract's funding terms apply.
693|missing-invalid-info||An amount is negative and may not be.
694|missing-invalid-info||An amount is zero and may not be.
695|missing-invalid-info|i|Region or province in the party's address.
696|coordination-of-benefits|i|Group code (CO, PR and so on) of an adjustment.
697|missing-invalid-info||A number has the wrong count of decimals.
698|documentation-requested|i|Which form it is.
699|documentation-requested|i|A question or answer on the supporting form.
700|coding-bundling|i|ICD-10 code.
701|missing-invalid-info|i|Day of first treatment.
702|contractual-adjustment|i|Repricer's number of the claim.
703|coding-bundling|i|ABC code (complementary medicine).
704|missing-invalid-info|i|Note on the claim.
705|contractual-adjustment|i|Amount allowed after repricing.
706|contractual-adjustment|i|Amount approved after repricing.
707|contractual-adjustment|i|Ambulatory patient group amount approved after repricing.
708|contractual-adjustment|i|Revenue code approved after repricing.
709|contractual-adjustment|i|Units approved after repricing.
710|coordination-of-benefits|i|How the line was decided.
711|missing-invalid-info|i|Ambulance: why a stretcher was needed.
712|coding-bundling|i|Obstetrics: added anesthesia units.
713|missing-invalid-info|i|Words on the patient's condition.
714|missing-invalid-info|i|Number of the agency whose care plan is overseen.
715|missing-invalid-info|i|Day of the acute manifestation.
716|contractual-adjustment|i|DRG approved after repricing.
717|pending-in-process||Split into parts for processing: follow each.
718|timely-filing||Sent after the deadline for filing.
719|coding-bundling|i|UB occurrence codes.
720|coding-bundling|i|Dates of the UB occurrence codes.
721|coding-bundling|i|UB occurrence span codes.
722|coding-bundling|i|Dates of the UB occurrence span codes.
723|missing-invalid-info|i|For how many days the drug lasts.
724|missing-invalid-info|i|Dose of the drug.
725|coding-bundling|i|UB value codes.
726|coding-bundling|i|Amounts of the UB value codes.
727|third-party-liability|i|When the accident happened.
728|third-party-liability|i|In which state the accident happened.
729|third-party-liability|i|What happened in the accident.
730|third-party-liability|i|Why the accident happened.
731|missing-invalid-info|i|A measured value or test result.
732|coding-bundling||What was sent does not follow the billing guidelines.
733|eligibility-coverage|i|Prefix of the party's member or contract number.
734|eligibility-coverage||The payer is checking whether the premium was paid.
735|coding-bundling||Counted in what was allowed for another service or claim.
736|coding-bundling||The service that this one depends on has not come in or not been decided.
737|coding-bundling|i|Dental (CDT) code.
738|coding-bundling|i|Home infusion (HEIC) product code.
739|coding-bundling|i|State's own procedure or supply code.
740|missing-invalid-info|i|Ambulance: where the patient was dropped off.
741|missing-invalid-info||The party has to be a person, not an organization.
742|coordination-of-benefits|i|Order of payers: primary, secondary and so on.
743|provider-enrollment|i|Credentials or enrollment of the party.
744|non-covered-benefit||Care for a hospital-acquired condition or an avoidable error.
745|missing-invalid-info|i|Qualifier that tells which kind of number it is.
746|duplicate||Sent twice.
747|missing-invalid-info|i|Whether the physician works for the hospice.
748|missing-invalid-info||Data that were corrected.
749|third-party-liability|i|Day of the injury or illness.
750|third-party-liability|i|State or province of the car accident.
751|missing-invalid-info|i|Ambulance: state or province of pick-up.
752|missing-invalid-info|i|Ambulance: state or province of drop-off.
753|patient-responsibility|i|Code for whether a copay applies.
754|missing-invalid-info|i|Suffix of the party's name, such as Jr.
755|missing-invalid-info|i|Main number that identifies the party.
756|missing-invalid-info|i|Day the party received it.
757|missing-invalid-info|i|Day the patient was last seen.
758|contractual-adjustment|i|HCPCS code approved after repricing.
759|missing-invalid-info|i|Ambulance: why the trip was both ways.
760|missing-invalid-info|i|Code for the state of the tooth.
761|network-or-referral|i|Referral number given by the party.
762|missing-invalid-info|i|Number of the locum tenens who rendered the service.
763|missing-invalid-info|i|Ambulance: ZIP code of pick-up.
764|non-covered-benefit||Professional charges are not covered here.
765|non-covered-benefit||Facility charges are not covered here.
766|eligibility-coverage||Service in an exchange member's grace period for premiums.
767|medical-necessity||Whether it counts as emergency or urgent care.
768|third-party-liability||The service lies outside the time that accident coverage runs.
769|missing-invalid-info|i|Repair or upkeep of equipment.
770|duplicate||The same claim came or is coming over from the other payer (crossover).
771|coordination-of-benefits||Sent too soon: wait for the crossover from the other payer, then send again.
772|coding-bundling||A diagnosis has to be coded to its most specific form.
`;
