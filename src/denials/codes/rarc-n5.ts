/** RARC N800 to N911. Format: table.ts. */
export const RARC_N5 = `
N800|missing-invalid-info||A claim may hold a single service date.|service dates
N801|payment-methodology||Care for a self-insured tribal plan's member, under the federal Indian health rules for Medicare and critical access hospitals.
N802|wrong-payer-or-plan||Bill the plan of the region in which the rendering doctor works.|plan where the rendering physician is
N803|wrong-payer-or-plan||The contracted group or hospital is the one that must send this claim.|contracted medical group or hospital
N804|other|a|The outpatient code editor (OCE) was run on the claim.
N805|other|a|The correct code editor (CCE) was run on the claim.
N806|coding-bundling||The transplant's global payment takes this in.
N807|payment-methodology||The MIPS incentive score changed the payment.
N808|provider-enrollment||Not covered when a provider of this type or specialty does it.
N809|payment-methodology|a|Earlier competitive bidding rates changed the fee; the local contractor can tell more.
N810|network-or-referral||Paid at in-network level while a disaster declaration lasts.
N811|coordination-of-benefits||What sequestration took at the earlier payer wasn't reported.|prior payer's sequestration reduction
N812|missing-invalid-info||From first to last day may be 18 months at most.|service date span
N815|missing-invalid-info||How many NDC units were given is missing or wrong.|NDC unit count
N816|missing-invalid-info||The unit in which the NDC quantity is counted is missing or not valid.|NDC unit of measure
N817|other|a|Laboratories concerned had to report private payers' prices to CMS early in 2020.
N818|missing-invalid-info||The service dates and the visit verification (EVV) system disagree.|electronic visit verification dates
N819|missing-invalid-info||The patient isn't set up in visit verification (EVV).|EVV enrollment
N820|coding-bundling||The visit verification (EVV) units don't meet what the visit requires.|EVV units
N821|missing-invalid-info||No such visit is in visit verification (EVV).|EVV visit
N822|coding-bundling||A modifier is needed and isn't there.|procedure modifier
N823|coding-bundling||A modifier on the line is partial or not valid.|procedure modifier
N824|missing-invalid-info||Visit verification (EVV) data has to come through the EVV vendor.|EVV data
N825|medical-necessity||The rules for early intervention weren't satisfied.
N826|eligibility-coverage||The patient doesn't fit the Shared Savings Program's criteria.
N827|missing-invalid-info||The FIPS area code is missing or not valid.|FIPS code
N828|payment-methodology|a|No money is issued, since contract funding pays for this.
N829|missing-invalid-info||The diagnostics exchange (DEX) Z-code is missing or not valid.|DEX Z-code
N830|appeal-process|a|Surprise billing rules were applied: collect group PR only, refund any excess, and dispute the rate by the legal route.
N831|provider-enrollment||Requests to revalidate enrollment were never answered.|enrollment revalidation
N832|missing-invalid-info||An occurrence or span code stands twice.|occurrence code
N833|patient-responsibility||The patient's share of cost was waived.
N834|payment-methodology||Neither sales nor health tax is charged in this jurisdiction.
N835|patient-responsibility||An unrelated service, so it was cut; the patient owes the rest.
N836|documentation-requested||The payer holds neither a W-9 nor a payee registration of yours.|W-9 or payee registration
N837|coding-bundling|a|The payer put in a modifier that had been left out.|modifier
N838|patient-responsibility|a|Put off for a declared disaster or order; amounts count toward last plan year's deductible or share.
N839|medical-necessity||The payer changed the code, for the accepted injury doesn't need so high a level.|procedure code
N840|third-party-liability||The workers' comp case was opened in another state.
N841|other|a|Notice that North Dakota's rule 92-01-02-50.3 governs here.
N842|contractual-adjustment|a|Notice that nothing here may be billed to the patient.
N843|missing-invalid-info||The CBSA area code is missing or not valid.|CBSA code
N844|network-or-referral||Nebraska's law of 2020 on out-of-network emergencies (LB997) was applied, at least in part.
N845|network-or-referral|a|Notice pointing to Nebraska's out-of-network emergency law, LB997.
N846|coding-bundling||The NDC is for another drug than the HCPCS or CPT code.|NDC
N847|missing-invalid-info||The NDC billed is no longer in use.|NDC
N848|missing-invalid-info||The NDC billed belongs to no known product.|NDC
N849|non-covered-benefit||The tooth was gone before coverage started, which the plan excludes.|tooth
N850|documentation-requested||A written account of the service or treatment is missing or unusable.|narrative
N851|payment-methodology||Given by a therapy assistant and so paid less.
N852|missing-invalid-info||Payee and rendering provider have different tax IDs.|pay-to and rendering tax IDs
N853|benefit-maximum||More therapy modalities in one session than the payer accepts.|modalities per session
N854|coordination-of-benefits|a|Every appeal at the primary insurer that denied comes first; only then will this payer look.|other insurer's appeal decisions
N855|other||Federal ERISA law alone governs this coverage.
N856|other||ERISA isn't the sole law for this coverage, so state rules may count.
N857|recoupment-adjustment||The claim was redone; return any copay collected.
N858|appeal-process|a|A state law on out-of-network emergencies was applied; dispute the amount by that state's procedure.
N859|appeal-process|a|The No Surprises Act was applied; dispute the amount by the federal procedure.
N860|patient-responsibility|a|No Surprises Act: the qualified payment amount (QPA) set the member's share.
N861|missing-invalid-info|a|The patient's contribution on the claim isn't the one on record.|patient liability or share of cost
N862|patient-responsibility|a|No Surprises Act: the member's share came from the QPA or the charge, whichever is less.
N863|payment-methodology|a|No Surprises Act: an all-payer agreement fixed this final out-of-network rate.
N864|network-or-referral|a|No Surprises Act: its emergency care part governs.
N865|network-or-referral|a|No Surprises Act: its part on outside clinicians working at network facilities governs.
N866|network-or-referral|a|No Surprises Act: its air ambulance part governs.
N867|patient-responsibility|a|No Surprises Act: a state law set the patient's share.
N868|patient-responsibility|a|No Surprises Act: an all-payer agreement set the patient's share.
N869|patient-responsibility|a|No Surprises Act: the QPA set the patient's share.
N870|patient-responsibility|a|No Surprises Act: the charge, being below the QPA, set the patient's share.
N871|payment-methodology|a|No Surprises Act: a state law set the first payment.
N872|payment-methodology|a|No Surprises Act: a state law set the last payment.
N873|payment-methodology|a|No Surprises Act: an all-payer agreement set the last payment.
N874|payment-methodology|a|No Surprises Act: open negotiation settled the last payment.
N875|appeal-process|a|No Surprises Act: the arbitrator's (IDR) choice is what was paid at last.
N876|network-or-referral|a|No Surprises Act: covered, yet the plan adds nothing to the patient's share; open negotiation is possible.
N877|network-or-referral|a|No Surprises Act: a first payment; to get a better rate, open negotiation.
N878|patient-responsibility|a|No Surprises Act: the consent claimed wasn't lawfully obtained, so don't balance bill.
N879|network-or-referral|a|No Surprises Act: for these services a patient's consent doesn't count, so don't balance bill.
N880|pending-in-process||The data changed, so the first claim was closed and goes on under another number.
N881|patient-responsibility||The patient's own contribution to home and community care (HCBS).
N882|network-or-referral|a|No Surprises Act: the patient waived protection by consent, so the plan's own allowance applies.
N883|other|a|Notice that a state law governed the processing.
N884|other|a|No Surprises Act: tell the payer whether the visit was at a network facility; ask how.
N885|other|a|No Surprises Act: the payer finds it doesn't apply; ask why, or appeal for the patient.
N886|other|u|Meaning of N886 not known to us.
N887|other|u|Meaning of N887 not known to us.
N888|other|u|Meaning of N888 not known to us.
N889|other|u|Meaning of N889 not known to us.
N890|other|u|Meaning of N890 not known to us.
N891|other|u|Meaning of N891 not known to us.
N892|other|u|Meaning of N892 not known to us.
N893|other|u|Meaning of N893 not known to us.
N894|other|u|Meaning of N894 not known to us.
N895|other|u|Meaning of N895 not known to us.
N896|other|u|Meaning of N896 not known to us.
N897|other|u|Meaning of N897 not known to us.
N898|other|u|Meaning of N898 not known to us.
N899|other|u|Meaning of N899 not known to us.
N900|other|u|Meaning of N900 not known to us.
N901|other|u|Meaning of N901 not known to us.
N902|other|u|Meaning of N902 not known to us.
N903|other|u|Meaning of N903 not known to us.
N904|other|u|Meaning of N904 not known to us.
N905|other|u|Meaning of N905 not known to us.
N906|other|u|Meaning of N906 not known to us.
N907|other|u|Meaning of N907 not known to us.
N908|other|u|Meaning of N908 not known to us.
N909|other|u|Meaning of N909 not known to us.
N910|other|u|Meaning of N910 not known to us.
N911|other|u|Meaning of N911 not known to us.
`;
