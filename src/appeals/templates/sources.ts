/** Pages that the letters' legal statements and refusals come from (looked at 2026-11). */

export const REDETERMINATION =
  "https://law.lawstack.com/laws/42-cfr_s_405-944_place-and-method-of-filing-a-request-for-a-redetermination";
export const RECONSIDERATION = "https://law.lawstack.com/cfr/42/405.964/";
export const MEDICARE_FORMS = "https://medicare.gov/basics/forms-publications-mailings/forms/appeals";
export const MEDICARE_LEVELS =
  "https://ngsmedicare.com/en/web/ngs/levels-of-appeals-and-time-limits-for-filing?selectedArticleId=2754831";
export const REOPENING = "https://cgsmedicare.com/jc/claims/reopenings.html";
export const GOOD_CAUSE =
  "https://fdocuments.us/document/medicare-claims-processing-manual-claims-processing-manual-appointment-of.html";
export const NO_APPEAL_MA130 = "https://dmepdac.com/palmetto/jjb.nsf/DID/HKIM8IXM6O";
export const OVERPAYMENT = "https://dmepdac.com/palmetto/jjb.nsf/DID/HKIM8IXM6O";
export const CGS_NO_APPEAL = "https://cgsmedicare.com/articles/cope18411.html";
export const TIMELY_EXCEPTIONS = "https://medicare.fcso.com/node/5026";
export const WAIVER = "https://healthteamadvantage.com/providers/non-contracted/";
export const TRICARE = "https://www.humanamilitary.com/providerhandbook/07claims/0739";
export const TRICARE_PARTIES = "https://www.humanamilitary.com/contact/submissions/appeals-and-reconsideration";
export const ERISA = "http://harp.org/29cfr2560-503-1.htm";
export const ERISA_SCOPE =
  "https://dol.gov/agencies/ebsa/about-ebsa/our-activities/resource-center/faqs/benefit-claims-procedure-regulation";
export const ACA_INTERNAL = "https://www.healthcare.gov/appeal-insurance-company-decision/internal-appeals/";
export const EXTERNAL_REVIEW = "https://www.healthcare.gov/appeal-insurance-company-decision/external-review/";
export const IDR = "https://legalclarity.org/how-the-idr-process-works-under-the-no-surprises-act-2/";
export const WC_SECOND_REVIEW = "https://law.cornell.edu/regulations/california/8-CCR-9792.5.5";
export const NGS_TREE = "https://www.ngsmedicare.com/en/web/ngs/appeals-decision-tree-part-b";
export const NGS_GROUPS = "https://ngsmedicare.com/web/ngs/remittance-advice?selectedArticleId=2431742";
export const GUIDE = "ClaimTrail field guide (office practice, no outside source)";
export const NEGOTIATION_PERIOD = "https://updates.fhas.com/idr-compliance-filing-guidelines?hs_amp=true";
