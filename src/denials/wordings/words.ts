/**
 * How billers and payers shorten and vary their words: what the classifier reads as one and the same. Keys of PHRASES are
 * regular expressions over lower-case text with apostrophes dropped; WORDS maps single words, after phrases, to a shared one.
 */
export const PHRASES: readonly (readonly [RegExp, string])[] = (
  [
    ["date(s)? ?(\\(s\\))? of serv(ice|)s?|service dates?|svc da?te?|time of (service|srvc)|d\\.o\\.s\\.?", "dos"],
    ["place of (service|svc)", "pos"],
    [
      "(pre|prior)[- ]?(auth\\w*|cert\\w*|approv\\w*|notif\\w*)|precert\\w*|preauth\\w*|preapprov\\w*|prior notification",
      "authorization",
    ],
    [
      "out[- ]of[- ](network|plan|panel)|non[- ]?(network|par|participating|participant|panel|preferred|contracted|plan)\\b",
      "oon",
    ],
    ["not in( the| our| your| members)? network|outside (of )?(the|our|your)? ?network", "oon"],
    [
      "med(ical(ly)?)?\\.? ?nec(essary|essity)?\\b|medically needed|medically appropriate|reasonable and necessary",
      "mednec",
    ],
    ["coordination of benefits?|c\\.o\\.b\\.?", "cob"],
    ["explanations? of (benefits?|payment|medicare benefits)", "eob"],
    ["work(er|ers|man|mans|mens)?[- ]?comp(ensation)?\\b|work[- ]?comp\\b|\\bw/?c\\b", "workcomp"],
    ["(work|job|employment)[- ]related|on the job|at work|course of employment|occupational", "workcomp injury"],
    ["no[- ]fault|motor vehicle|automobile|personal injury protection|med ?pay\\b", "auto"],
    ["fee[- ]sched\\w*|maximum allowable|max(imum)? fee|max(imum)? allow\\w*", "feeschedule"],
    [
      "usual,? (and |& )?customary( (and|&) reasonable)?|reasonable (and|&) customary|\\br ?& ?c\\b|prevailing (fee|charge)",
      "feeschedule",
    ],
    ["write[- ]?offs?", "writeoff"],
    ["non[- ]?cov(ere|)d?\\b|not (a )?cov(ere|)d?\\b|isnt covered|arent covered|uncovered", "noncovered"],
    ["pre[- ]?exist\\w*|pre[- ]?ex\\b|pre[- ]x\\b", "preexisting"],
    ["add[- ]on", "addon"],
    ["co[- ]?(pay|payment)s?\\b", "copay"],
    ["co[- ]?ins(urance)?\\b|cost[- ]share|cost sharing", "coinsurance"],
    ["time(ly)?[- ]?(filing|limit)|filing (limit|deadline|period|time)|t\\.?f\\.?l\\.?\\b", "timely filing"],
    [
      "other (health )?ins(urance)?\\b|other (health )?(coverage|carrier|payer|plan)|\\bohi\\b|\\btpl\\b|another (insurance|carrier|health plan)",
      "otherins",
    ],
    ["primary[- ](ins(urance)?|carriers?|payers?|plans?|insurers?)\\b", "primary otherins"],
    ["third[- ]part(y|ies)|subrogat\\w*", "thirdparty"],
    ["med(ical)?\\.? (rec(ord)?s?|chart)\\b", "records"],
    ["(itemi[sz]ed|itemi[sz]ation|detailed) (bill|statement|charges)?", "itemized"],
    ["fam(ily)? planning", "familyplanning"],
    ["primary care (physician|provider|doctor|clinic|manager)", "pcp"],
    ["post[- ]?op(erative)?", "postop"],
    ["pre[- ]?op(erative)?", "preop"],
    [
      "not on file|not found|not located|no record|cannot be (located|found|identified)|could not (be )?(locate|found|find|identif)\\w*|unable to (locate|find|identify)",
      "notfound",
    ],
    ["calendar y(ea)?r|benefit (y(ea)?r|period)|plan y(ea)?r|contract y(ea)?r|(12|twelve) months?( period)?", "year"],
    ["new (patient|pt)", "newpatient"],
    ["level of (care|service)", "levelofcare"],
    ["emergency (room|department|dept)", "er"],
    ["social security", "ssn"],
    ["spend[- ]?down|share of cost", "spenddown"],
    ["take[- ]?backs?|taken back|taking (it )?back", "recoup"],
    ["over[- ]?pa(yment|id|ymt|ypmt|ymnt)s?", "overpayment"],
    ["paid in error|(incorrect|improper)(ly)? (payment|paid)", "overpayment"],
    ["multiple (surg\\w*|proc\\w*)|mult (surg\\w*|proc\\w*)", "multiplesurgery"],
    ["(right|able) to appeal|appeal rights", "appealrights"],
    ["billing (prov|provider)\\b", "billingprovider"],
    [
      "(rendering|servicing|performing|treating) (prov|provider|physician|dentist|practitioner|dr)\\b",
      "renderingprovider",
    ],
    ["(referring|ordering|prescribing) (prov|provider|physician|doctor|dr)\\b|prescribers?\\b", "orderingprovider"],
    ["managed care|medicare advantage|\\bhmo\\b|\\bmco\\b", "managedcare"],
    ["mental health|behavioral health", "behavioral"],
    ["life ?time", "lifetime"],
  ] as const
).map(([pattern, word]) => [new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, "g"), ` ${word} `] as const);

const GROUPS: Record<string, string> = {
  authorization:
    "auth auths authorization authorizations authorized authorised authorize autho authorizaton pa tar sar precertification certified certification notification",
  unauthorized: "unauthorized unauthorised",
  approv: "approval approved approve approvals apprvd appr ok okay",
  referral: "referral referrals ref referred refer reffer",
  eligible: "eligible eligibility elig eligib eligble",
  ineligible: "ineligible inelig ineligibility",
  terminated:
    "terminated termed term termd termination terminate terminates ended lapsed lapse lapses cancelled canceled cancellation cancel disenrolled expired expires trmd stopped",
  effective: "effective eff began begin begins starts started start commenced",
  patient:
    "patient pt pts patients member mbr mem members recipient recip subscriber subscribers sub beneficiary bene insured insd enrollee client participant partic sponsor veteran employee person dependent dep dependents dependant spouse child claimant you your youre youve",
  coverage: "coverage cov coverages policy insurance ins cvg",
  dx: "diagnosis diagnoses dx diag diags icd icd10 icd9 dgn",
  px: "procedure procedures proc procs cpt hcpcs px code codes cd cdt procdure",
  modifier: "modifier modifiers mod mods modfier",
  bundle:
    "bundled bundling bundle unbundled unbundling rebundled included incl inclusive incidental integral component packaged global inclded includes comprised",
  duplicate: "duplicate dup dupe duplicates duplicated dups duplication dupl duplictae replica repeat identical",
  late: "late untimely stale",
  eob: "eob eobs eomb eop remittance remit",
  records:
    "records record recs rec chart charts notes note documentation docs documents document doc report reports rpt xrays xray radiographs films narrative clinicals questionnaire invoice",
  itemized: "itemized itemization itemised",
  requested: "requested request requests requesting asked ask reqstd rqstd requsted",
  required: "required req reqd requires require needed need needs necessary must rqd reqs reqt requirement",
  missing: "missing mising miss omitted absent lacks lacking lack lacked blank msg incomplete incmplt mssng",
  invalid: "invalid inv incorrect wrong invld improper illegible unrecognized error errors inval mismatch",
  not: "not no without wasnt isnt doesnt didnt dont hasnt havent cant cannot none never arent werent unable wont couldnt non nor lacks",
  received:
    "received recd rcvd rec'd receive receives furnished submitted submit submission sent send submited sending",
  exceed:
    "exceeds exceed exceeded exceeding over beyond excess above exc greater past exceedes surpass surpassed > more",
  max: "max maximum maximums limit limits limited limitation limitations lmt cap allowance frequency maxed",
  used: "used exhausted met reached satisfied depleted",
  provider:
    "provider prov provs providers physician physicians doctor doctors dr drs facility hospital supplier practitioner clinician dentist lab laboratory therapist specialist",
  enrolled:
    "enrolled enrollment enrl enrolment credentialed credentialing credentials licensed license certificate registered roster revalidation pecos",
  service:
    "service services svc svcs srv srvc servc serv treatment treatments trmt procedured care visit visits item items test tests supply supplies therapy",
  unit: "unit units day days hours sessions quantity qty",
  dos: "dos date dates dt dte",
  claim: "claim claims clm clms bill bills billed billing encounter",
  charge: "charge charges chg chgs fee fees amount amt amounts expense expenses cost",
  paid: "paid pay pays pd payment payments pymt pmt pymts reimbursed reimbursement reimburse payable pmts",
  deny: "deny denied denial denies dny disallowed rejected reject rejection declined",
  deductible: "deductible ded deduct deductibles deduc",
  copay: "copay copayment copays copayments",
  coinsurance: "coinsurance coins",
  contractual: "contractual contracted contract discount negotiated ppo network repriced repricing savings",
  feeschedule: "ucr allowable allowed feeschedule cmac",
  capitation: "capitation capitated cap'd",
  primary: "primary prim",
  otherins: "otherins oi secondary",
  medicare: "medicare mcare mcr mcare's",
  medicaid: "medicaid mcaid",
  accident: "accident accidents mva crash injury injured injuries hurt",
  auto: "auto car pip vehicle",
  experimental: "experimental investigational investigative unproven exp experimental/investigational",
  exclusion: "exclusion exclusions excluded excl exclude excludes",
  cosmetic: "cosmetic elective convenience comfort",
  hospice: "hospice",
  pending: "pending pended pend suspended suspend suspense hold held process processing progress",
  review: "review reviewed reviewing reviewer consultant reviewers",
  appeal: "appeal appeals appealed dispute disputed disputes grievance reconsideration redetermination hearing",
  upheld: "upheld uphold maintained affirmed stands unchanged",
  recoup:
    "recoup recouped recoupment recovery recovered recover recouping offset withheld withhold refund refunded refunds retracted retraction takeback",
  reversed: "reversed reversal reverse void voided voids adjusted adjustment adj adjustments corrected reprocessed",
  previously: "previously previous prev prior already earlier before original",
  considered: "considered processed adjudicated finalized consideration consideraton prcd",
  sexage: "sex gender age",
  pos: "pos location setting site",
  taxonomy: "taxonomy",
  tin: "tin ein ssn taxid",
  npi: "npi npis",
  id: "id number nbr num no# identification identifier #",
  tooth: "tooth teeth",
  year: "year yr years yearly annual annually yrs",
  month: "month months mo mos monthly",
  wrong_payer: "misdirected misrouted redirected reroute",
  payer: "payer carrier insurer payor plan plans administrator tpa vendor contractor",
  network: "oon nonpar nonparticipating nonnetwork noncontracted",
  update: "update updated verify confirm questionaire",
};

export const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([to, words]) => [
    [to, to] as const,
    ...words.split(" ").map((word) => [word, to] as const),
  ]),
);

/** Words that carry no reason. */
export const EMPTY: ReadonlySet<string> = new Set(
  "a an the of to in on at is are was were be been being for by with this that these those and or as from it its we our us has have had will would which when if".split(
    " ",
  ),
);
