import type { ClaimRecord, ClaimStatus, ServiceLine } from "./record.ts";

/**
 * Status wordings and X12 277 codes -> the ten statuses of the capture contract, and what a final wording that says
 * neither paid nor denied means for the claim that carries it.
 */

/** `final`: adjudicated, but the wording says neither paid nor denied; the claim's own values decide. */
export type StatusMeaning = ClaimStatus | "final";

/** What a payer asks for before it goes on. */
const ASKED = String.raw`(?:info\w*|records?|docs?|documentation|documents?|attachments?|bill|details|x-?rays?|questionnaire|notes|report|narrative|invoice|eob|response|reply)`;

/** Tried in order; the first that fits wins, so the more telling wordings stand first. */
const WORDINGS: readonly (readonly [RegExp, StatusMeaning])[] = [
  [
    /\bnot (?:on file|on record|found|located|in (?:the )?system)\b|^(?:claim |we )?(?:ha(?:ve|s) )?(?:not|never)(?: been)? (?:received|recv?d|rcvd)(?: (?:this|your|the) claim| by \w+)?$|^claim (?:was )?not received|\bno (?:\w+ )?(?:results?|data|information)(?: (?:on file|found|of \w+))?$|\bno (?:\w+ )?(?:claims?|records?|match|history)(?: (?:on file|found|of \w+))?$|\bno (?:claim|record|match)\w* (?:on file|found)|\bno (?:such|matching|history)\b|\b(?:unable to|can ?not|could not|can't|couldn't) (?:be )?(?:locate|find|found)|\b(?:unable to|can ?not|could not|can't) (?:match|identify)\b(?: (?:to|with|this|the|a|your))* claim|^unknown claim|\bdoes not exist|\bsearch (?:was )?unsuccessful/,
    "not-found",
  ],
  [
    /\bpartial\w*\W+(?:\w+\W+)?den(?:y|ied)|\bpartial\w*\W+(?:\w+\W+)?(?:paid|pay|pymt|payment|payable|approved?|approval|allowed)|\b(?:paid|approved|denied|payment|payable|disallowed|declined|covered|allowed|rejected) (?:in part|partial)|\bin part (?:paid|approved|denied|disallowed|declined|covered|allowed|rejected)|\bpaid ?(?:\/|and|&) ?denied|\bsplit decision|\bmixed\b|\bpart(?:ial)?[ -]?(?:pay|paid|denial)\b|\bpaid\W+partial|^partial$|\b(?:some|with|w\/|partly)\W.*\b(?:denied|denials?)\b|\bsome (?:lines|services|charges|items)\b.*\b(?:paid|not covered|not paid|approved)\b|\bpart(?:ly|ially)? (?:paid|payable|approved|allowed|covered|reimbursed|denied|disallowed|declined)\b|\bpaid ?\+ ?denied|\bdenied ?(?:\/|and|&|\+) ?paid|^split pay|\bpartial (?:denial|payment|reimbursement)/,
    "partially-paid",
  ],
  [
    /\breversal|\breversed|\bvoid(?:ed)?\b|\bre-?process(?:ed)?\b|\bre-?adjudicated|\badjusted\b|(?<!submit )\bcorrected\b|\breplace(?:d|ment)\b|\bsuperseded|\brevised|\brecoup(?:ed|ment)|\btake ?back|\bcancel+ed|\bcredit(?:ed)?\b|\badjustment$|\badjustment (?:claim|processed|complete\w*|finali[sz]ed)$|\bretract(?:ed|ion)|\bre-?issued|\brefunded|\brecovered\b|\bwithdrawn|\bre-?worked|\bamended|\bdeleted\b|\bback(?:ed)?[ -]?out\b/,
    "revised",
  ],
  [/\bnot (?:denied|rejected|submitted|yet submitted)\b/, "unknown"],
  [/\bapplied to (?:the )?(?:\w+ )?deductible|\bdeductible applied/, "paid"],
  [
    /\b(?:to|will) be (?:\w+ )?(?:processed|adjudicated|finali[sz]ed|paid|denied|priced|reviewed|determined)|\bapproved?\W+not (?:yet )?(?:paid|issued)|(?<!received.*)\bnot yet (?!received|submitted)\w|\bnot issued/,
    "pending",
  ],
  [/\b(?:review|audit|processing|adjudication)(?: is| has| was)? (?:complete\w*|finished|done)\b/, "final"],
  [
    /\breject(?:s|ed|ions?)?\b|^rej\b|^(?:claim |in )?errors?$|^invalid(?: claim)?$|\b(?:edit|validation|submission) fail|\b(?:unable to|can ?not|could not)(?: be)? process|\bnot processable|\breturn(?:ed)?\b.*\b(?:provider|unprocess\w*|sender|submitter)|\brtp(?:d|'d)?\b|\bunprocess?able|\breturned (?:to|for)\b|^returned$|\bnot accepted|\bfailed\b|\bbounced|\bkicked back/,
    "rejected",
  ],
  [
    /\bden(?:ied|y|yed|ials?)\b|^d(?:n[dy]?)?$|^den\b|\b(?:unable to|can ?not|could not|will not|did not|can't|won't)(?: be)? (?:pay|paid|reimbursed?)\b|\bnot (?:a )?(?:covered|reimbursable|medically)|\bnon-?reimbursable|\badverse\b|\bunfavou?rable|\bobject(?:ed|ion)\b|^(?:\w+ )?ineligible$|\bbenefits? exhausted|\bdis-?allow(?:ed)?|\bnot (?:payable|paid|covered|approved|allowed|authorized|eligible)|\bnon[- ]?(?:payable|covered)|\bnon-?payment|\bno (?:pay(?:ment)?|benefits?|reimbursement)\b|\b(?:without|w\/o) payment|\bdeclined|\brefused|\bdisapproved|\bexcluded\b|\bzero[ -]pa(?:y|id)|\bunpaid - final/,
    "denied",
  ],
  [
    new RegExp(
      [
        String.raw`\b(?:additional|addl|add'l|further|more|missing) (?:info\w*|documentation|docs|records|data|details|development)`,
        String.raw`\b${ASKED} (?:needed|required|requested|due|req|pending)\b`,
        String.raw`\b(?:info\w*|records?|documentation) requests?\b`,
        String.raw`\bletter sent (?:to|requesting|-)|\bquestionnaire sent|\bneeds? (?:more )?(?:info|records|documentation)`,
        String.raw`\brequest(?:s|ed|ing)? (?:for )?(?:\w+ )?(?:info|records|documentation|medical)`,
        String.raw`\bdevelopment\b|\badr\b|\brfi\b|\brai\b|\baction (?:required|needed)`,
        String.raw`\b(?:await|wait)ing (?:for |on )?(?:\w+ )?(?:${ASKED}|provider|member)\b`,
        String.raw`\b(?:hold|held|suspend\w*|pend\w*)\b\W*(?:for )?(?:[a-z]+ ){0,2}${ASKED}\b`,
      ].join("|"),
    ),
    "information-requested",
  ],
  [/^data entry|^(?:claim )?(?:received|accepted)[\s,-]+(?:not|at|for|by|into)\b(?!.*\bpayment)/, "acknowledged"],
  [
    /\bto be paid|\bready (?:to|for) pay|\bpay(?:ment)? (?:pending|(?:on )?hold|scheduled|queued|process(?:ing)?\b|in process|being)|\bpending pay|\bapproved? (?:to|for) pay(?!ment)|\bapproved?\W+(?:a?waiting|pending)|\bscheduled/,
    "pending",
  ],
  [
    /\bpend(?:ed|ing|s)?\b|\bin[ -]?(?:process|progress|review|adjudication|payment process)|\bprocessing\b(?! complete)|^(?:s|su|sus|susp|pn|pnd)$|\bat (?:the )?(?:plan|payer)\b|\bsuspen(?:d(?:ed|s)?|se)\b|\bunder (?:\w+ )?(?:review|investigation|consideration)|\breview(?:ing|ed)?\b|\b(?:re)?pricing|\bhold\b|\bheld\b|\baudit\b|\bbeing \w|\bresearch(?:ing)?\b|\bready for\b|\bworkflow|\bin route|\bunprocessed|\boutstanding|\bdelayed|\bopen\b|\bawait\w*|\bwaiting|\brouted(?! to)|\bqueued?|\bworking|\bwork in|\bwip\b|\bnot (?:yet )?(?:processed|finali[sz]ed|adjudicated|complete)|\bnot final|\bunpaid\b|\bat payer|\bin system|\bun(?:finali[sz]|adjudicat)ed|\badjudicating|\bincomplete|\bescalated|\bassigned to|\bdeferred|\binventory|\bpartially processed/,
    "pending",
  ],
  [
    /\bpa(?:id|yed)\b|\bpd\b|\b(?:payment|reimbursement|benefits?|check|eft|ach|draft|warrant|funds) (?:(?:was|is|were|has been|have been) )?(?:issued|made|sent|released|complete\w*|cashed|cleared|mailed|disbursed|processed)|\bapproved|\bpayable|\bdisbursed|\bprocessed as (?:primary|secondary|tertiary)|^\d{1,2} ?[-–:] ?(?:primary|secondary|tertiary)\b|\bfinali[sz]ed\W+payment|\bpay(?:ment)?$|\ballowed\b|^covered$|\bcapitat|\breimbursed|\bremitted|\bsettled/,
    "paid",
  ],
  [
    /\bfinal(?:i[sz]ed)?\b|^fnlzd|^finalzd|\bprocessed\b|^prcsd|\badjudicat(?:ed|ion)|\bcomplet(?:ed?|ion)\b|^co?mpl(?:td)?$|\bclosed\b|\bfinished|^done$|\bdetermin(?:ed|ation)|\bdisposed|\bresolved|\be(?:ob|op|or) (?:issued|sent|mailed|available)/,
    "final",
  ],
  [
    /\back(?:nowledged?|nowledge?ment)?\b|\breceived|\brcvd\b|\brecv?d\b|\breceipted|\bregistered|\binitiated|\bscanned|\bkeyed|\bimported|\bdelivered|\bclaim created|\baccepted|\bforwarded|\bsubmitted|\bentered|\bsent\b|\bpassed|\bnew\b|\blogged|\breceipt|\btransmitted|\bin[ -]?take|\bloaded|\bbatched|\b(?:de|re)li?vered to|\brelayed|\brouted to|\buploaded|\barrived|\bclaim on file/,
    "acknowledged",
  ],
];

/** FISS status letter of `S/LOC` (`T B9997`): the letter is the status, the rest a location (S B6000 and S B6001 are claims in additional development). */
const FISS: Record<string, StatusMeaning> = {
  A: "acknowledged",
  S: "pending",
  P: "paid",
  R: "rejected",
  D: "denied",
  T: "rejected",
  I: "revised",
};

/**
 * What a status wording says, by itself.
 * @param text as shown; case, punctuation and spacing do not matter.
 * @returns undefined for an empty text, `unknown` for a wording that fits none.
 */
export function statusOfText(text: string): StatusMeaning | undefined {
  let meaning = known.get(text);
  if (meaning === undefined && !known.has(text)) {
    meaning = wordingOf(text);
    if (known.size > 500) known.clear();
    known.set(text, meaning);
  }
  return meaning;
}

/** What wordings said before: lists repeat a few, and each costs many patterns. */
const known = new Map<string, StatusMeaning | undefined>();

function wordingOf(text: string): StatusMeaning | undefined {
  const t = text
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .replace(/[’]/g, "'")
    .replace(/\brec'd\b/g, "recd")
    .replace(/^\s*(?:claim )?status\s*[:–—-]\s*/, "")
    .trim();
  if (t === "") return undefined;
  if (/^s ?\/? ?b600[01]$/.test(t)) return "information-requested";
  const fiss = /^([a-z]) ?\/? ?[bm][0-9a-z]{4}$/.exec(t)?.[1];
  if (fiss !== undefined) return FISS[fiss.toUpperCase()] ?? "unknown";
  // what follows is the reason: `Denied - authorization not on file`
  const told =
    /^(denied|rejected) ?[-–—:;(] ?(?!.*\b(?:part|partial|partially|revers\w*|overturn\w*|adjust\w*|appeal\w*|review)\b)/.exec(
      t,
    )?.[1];
  if (told) return told as StatusMeaning;
  for (const [pattern, meaning] of WORDINGS) if (pattern.test(t)) return meaning;
  return "unknown";
}

const STATUS_WORDS = new Set(
  "paid unpaid denied denial pend pended pending final finalized finalised process processed processing in under on hold review medical clinical partial partially approved allowed payable not rejected received accepted acknowledge acknowledged acknowledgement adjusted adjudicated reversed reversal reprocessed void voided replaced suspended suspense information info additional records documentation requested required needed needs more missing progress complete completed closed issued payment returned to provider forwarded of previous as primary secondary tertiary awaiting full part correction cob benefit benefits reduced duplicate eligible declined refused paying xray xrays x-ray x-rays member patient audit pricing filing timely limit deductible applied mailed cleared clean unprocessable zero no pay for more the payer file found adjustment disallowed canceled cancelled corrected split decision rtp active with and / - – — $0".split(
    " ",
  ),
);

/** True where a text is a status wording and nothing else: for recognizing badges and what follows a heading. */
export function isStatusWording(text: string): boolean {
  if (text.length > 60) return false;
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,:]+/);
  if (words.length > 7 || !words.every((w) => STATUS_WORDS.has(w) || /^\d\d?$/.test(w))) return false;
  const meaning = statusOfText(text);
  return meaning !== undefined && meaning !== "unknown";
}

/**
 * X12 277 category code (`F2`, `F2:107`, `F2:107:1P`) -> status.
 * @returns undefined for E0-E4 and for what is no category code: they give no status.
 */
export function statusOfCode(code: string): StatusMeaning | undefined {
  const category = code.toUpperCase().split(":")[0] ?? "";
  const m = /^([ADEFPR])(\d{1,2}[FN]?|Q)$/.exec(category);
  if (!m) return undefined;
  const [, letter, rest] = m;
  if (letter === "A")
    return "0125".includes(rest ?? "")
      ? "acknowledged"
      : rest === "4"
        ? "not-found"
        : /^[3678]$/.test(rest ?? "")
          ? "rejected"
          : undefined;
  if (letter === "D") return rest === "0" ? "not-found" : undefined;
  if (letter === "P")
    return rest === "3" ? "information-requested" : /^[01245]$/.test(rest ?? "") ? "pending" : undefined;
  if (letter === "R") return "information-requested";
  if (letter === "F") {
    if (rest === "1") return "paid";
    if (rest === "2") return "denied";
    if (rest === "3") return "revised";
    return /^(?:0|3F|3N|4)$/.test(rest ?? "") ? "final" : undefined;
  }
  return undefined;
}

/** CARCs that reduce a charge without denying it: contractual amount, sequestration. */
const NOT_A_DENIAL = new Set(["45", "253"]);

function hasDenialCode(part: Pick<ServiceLine, "adjustments" | "remarks" | "reasons">): boolean {
  return (
    (part.adjustments ?? []).some((a) => !NOT_A_DENIAL.has(a.code)) ||
    (part.remarks ?? []).length > 0 ||
    (part.reasons ?? []).length > 0
  );
}

/** Contract: a line is denied when its own status says so, or nothing was paid, the patient owes nothing, and a telling code or reason is shown. */
export function isLineDenied(line: ServiceLine): boolean {
  const own = line.statusText === undefined ? undefined : statusOfText(line.statusText);
  if (own === "denied" || own === "rejected") return true;
  if (own !== undefined && own !== "final" && own !== "unknown") return false;
  return line.paid === 0 && !patientShare(line) && hasDenialCode(line);
}

function patientShare(part: ServiceLine): boolean {
  const parts = [part.patientResponsibility, part.deductible, part.coinsurance, part.copay];
  return parts.some((v) => v !== undefined && v > 0);
}

/** `P` is paid on some portals and pending on others: only money tells. */
function byLetter(claim: ClaimRecord): StatusMeaning | undefined {
  return /^p$/i.test(claim.statusText?.trim() ?? "") && (claim.paid ?? 0) > 0 ? "paid" : undefined;
}

/**
 * The normalized status of a claim from its wording, its 277 codes, and where those say only that it is final, from
 * what it shows. Contract section *status*.
 * @returns undefined where the claim shows neither a wording nor a code that gives a status.
 */
export function deriveStatus(claim: ClaimRecord): ClaimStatus | undefined {
  const byText = claim.statusText === undefined ? undefined : statusOfText(claim.statusText);
  const byCode = (claim.statusCodes ?? []).map(statusOfCode).find((s) => s !== undefined);
  const said = byText === undefined || byText === "unknown" ? (byCode ?? byLetter(claim) ?? byText) : byText;
  if (said === undefined) return undefined;
  if (said !== "final" && said !== "paid") return said;

  const lines = claim.lines ?? [];
  const denied = lines.filter(isLineDenied).length;
  if (lines.length > 0 && denied === lines.length) return "denied";
  if (denied > 0) return "partially-paid";
  if (said === "paid") return "paid";

  if ((claim.paid ?? 0) > 0 || patientShare(claim) || lines.some((l) => (l.paid ?? 0) > 0 || patientShare(l)))
    return "paid";
  if (hasDenialCode(claim) || lines.some(hasDenialCode)) return "denied";
  const onlyCode = byText === undefined || byText === "unknown";
  const category = (claim.statusCodes?.[0] ?? "").toUpperCase().split(":")[0];
  return onlyCode && category !== "F0" ? "unknown" : "paid";
}
