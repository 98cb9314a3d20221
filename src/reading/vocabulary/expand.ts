import { FILLER, WORDS } from "./words.ts";

/** The words of a label, taken apart and expanded to concepts. */

/** Wordings that mean something else than their words do one by one. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/\((?:click|select|tap|press|choose)\b[^)]*\)/g, ""],
  [/^paid (?:by|via)$|^how paid$/, "payment method"],
  [
    /^(?:paid|approved|allowed|accepted|denied)(?: ?\/ ?(?:paid|approved|denied|rejected|disallowed|pend(?:ed|ing)))+$/,
    "status",
  ],
  [/\bstatus (?:text|txt|name|value)$/, "status description"],
  [/^(denied|pended|rejected) (?:because|due to)$/, "$1 reason"],
  [/\b(?:patient|member) (?:may|can) be billed$/, "patient resp"],
  [/\b(member|subscriber|participant|recipient|enrollee) key\b/, "$1 id"],
  [/\bmembership (?=number|no\b|nbr|id\b|#)/, "member "],
  [/\b(?:medical assistance|title xix) (?=id\b|number|no\b|#)/, "medicaid "],
  [/\bstatus ?(?:\/|&|and) ?loc(?:ation)?\b/, "sloc"],
  [/^date in$|^in date$/, "received date"],
  [/^date assigned$|^assigned (?:date|on)$/, "owner date"],
  [/^date (?:patient )?(?:seen|treated)$/, "service date"],
  [/^responsible (?=payer|payor|carrier|insurer)/, ""],
  [/\breceived (?:care|services|treatment)$/, "service"],
  [/\btx (?=date|dt\b|code|cd\b)/, "service "],
  [/\bnat(?:iona)?l provider id\w*/g, "npi"],
  [/\bsocial security (?:number|no\b\.?|nbr|#)/, "ssn"],
  [/\bdod (?=id\b|benefit)/, ""],
  [/\bfirst init(?:ial)?\b/, "first name"],
  [/\bsubmitters? (?=claim|patient|acc(?:oun)?t|ref)/, "provider "],
  [/\bmedicaid billing (?=number|no\b|id\b|#)/, "medicaid "],
  [/\bdr\.? (?=name|charge|fee|npi|first|last)/, "doctor "],
  [/ rep$/, " representative"],
  [/\b(eft|payment|check|ach) confirmation\b/, "$1 ref"],
  [/\bstate (?=warrant|check)/, ""],
  [/\bfrom (?=(?:your |the )?(?:provider|doctor|dentist|hospital|facility|payer|plan|patient|member)\b)/, ""],
  [/\bon (?=(?:this |the )?(?:bill|claim|line)\b)/, ""],
  [/\bdiscounted (?=rate|price|fee|charge)/, "negotiated "],
  [/\b(?:you|provider) (?:may|can|should) (?:bill|collect from) (?:the )?(?=patient|member)/, "resp "],
  [/^(?:amount )?you (?:may|can|should) (?:collect|bill)$/, "patient responsibility"],
  [/\b(coverage|insurance|payer|plan|carrier|name) on (?:file|record)$/, "$1"],
  [/\bssn ?(?:\/ ?|or )(?=id\b)/, ""],
  [/\b(?:hmo|ppo|epo) (?=id\b|number|no\b|#|paid|payment)/, "plan "],
  [/\bbillable to\b/, "due"],
  [/\bcontractual obligations?\b/, "contractual"],
  [/\bbasis (?:of|for) (?=denial)/, "reason "],
  [/\bnon[- ]payment\b/, "nonpayment"],
  [/\breduction (?=codes?|reasons?)/, "adjustment "],
  [/\b(?:schedule|fs|ppo|network|contract|contractual) reductions?\b/, "contractual"],
  [/\bexplanation of benefits? (?=message|msg|code|remark|desc|note|text)/, "eob "],
  [/\bexcd\b/, "ex code"],
  [/\bu ?[&/] ?c\b(?: (?:fee|charge|amount|amt))?/, "charge"],
  [
    /(?:\b(?:number|no|nbr|count|total)\b\.?|#)\s*(?:of\s+)?(?:claims|lines|records|pages|results)\b(?! (?:\w+ )?(?:paid|charge|amount))/g,
    "tally",
  ],
  [/\b(?:claims?|records?|lines) count\b|^lines$/g, "tally"],
  [/(?:\b(?:number|no|nbr)\b\.?|#)\s*(?:of\s+)?(?:services|svcs|units|visits)\b|^nos$|^srvs$|^u\/s$/g, "units"],
  [/\bf(dos)\b/g, "from $1"],
  [/\bt(dos)\b/g, "to $1"],
  [/\bl(dos)\b/g, "to $1"],
  [/\bli(dos)\b/g, "line $1"],
  [/\b1st\b/g, "first"],
  [/\bs\/loc\b/g, "sloc"],
  [/\ba\/c\b/g, "acct"],
  [/\bcovered (?=person|member|individual|employee|dependent)/g, ""],
  [/^view (?=\w)/g, ""],
  [/^(?:seen|treated|visited) on$/, "service date"],
  [/^(?:treated|seen|billed|rendered|performed|provided) by$/, "provider name"],
  [/^(?:person|patient|member|dependent) treated$/, "patient name"],
  [/\s(?:on|as of) \d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g, ""],
  [/\bthird[- ]party administrators?\b/g, "tpa"],
  [/\bthird[- ]part(?:y|ies)\b/g, "other insurance"],
  [/\b(paid|checks?) to$/, "payee"],
  [/\bpolicy[- ]holder/g, "policyholder"],
  [/\b(?:electronic )?funds transfer\b/g, "eft"],
  [/\bline of business\b/g, "plan"],
  [/\bco[- ]?(pay|ins|pmt|pymt)/g, "co$1"],
];

/** Elements of the 835, 837 and 277 that viewers name by their place in a segment, and what each holds. */
const ELEMENTS: Readonly<Record<string, string>> = {
  clm01: "pcn",
  clm02: "charge",
  clp01: "pcn",
  clp02: "status",
  clp03: "charge",
  clp04: "paid",
  clp05: "patient resp",
  clp07: "icn",
  svc01: "procedure",
  svc02: "charge",
  svc03: "paid",
  svc04: "revenue",
  svc05: "units",
  cas01: "cagc",
  cas02: "carc",
  cas03: "adjustment amount",
  lq02: "rarc",
  lx01: "line number",
  lx: "line number",
  stc01: "status code",
  stc02: "status date",
  stc04: "charge",
  stc05: "paid",
  stc06: "processed date",
  stc08: "check date",
  stc09: "check number",
  "277ca": "277",
  trn02: "trace number",
  bpr04: "payment method",
  bpr16: "payment date",
  "dtm*232": "service from",
  "dtm*233": "service to",
  "dtm*050": "received date",
  "dtp*472": "service date",
  "ref*1k": "icn",
  "ref*ej": "pcn",
};
const ELEMENT = new RegExp(`(?<![\\w*])(?:${Object.keys(ELEMENTS).join("|").replaceAll("*", "[* ]")})(?![\\w*])`, "g");

/** `Payer Claim Ctrl # (ICN):` -> `payer claim ctrl # icn`. */
export function labelWords(label: string): string[] {
  let text = label
    .replace(/\bDoD\b/g, "DOD")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
    .replace(/\(s\)|['’]s\b/g, "")
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, "$1")
    .replace(/['’®™]/g, "")
    .replace(/_/g, " ")
    .replace(ELEMENT, (e) => ELEMENTS[e.replace(" ", "*")] ?? e);
  for (const [pattern, words] of REWRITES) text = text.replace(pattern, words);
  return text
    .split(/[^a-z0-9#%]+/)
    .flatMap((w) => (w.length > 1 && w.includes("#") ? w.replace("#", " #").trim().split(" ") : [w]))
    .map((w) => w.replace(/^([a-z]{2,})\d{1,2}$/, "$1"))
    .filter((w) => w !== "");
}

/** Concepts of one word, the likelier first. `sure` is false where they were found by the word's letters. */
export interface Senses {
  concepts: readonly string[];
  sure: boolean;
}

const NONE: Senses = { concepts: [], sure: false };

/** How well `short` abbreviates `word`, 0 for not at all: the same first letter, its letters in order. */
function abbreviates(short: string, word: string): number {
  const least = short.length < 5 ? 2 : 1;
  if (short.length < 3 || word.length < short.length + least || short[0] !== word[0]) return 0;
  if (word.startsWith(short)) return 3;
  const bones = word[0] + word.slice(1).replace(/[aeiou]/g, "");
  if (bones === short) return 3;
  if (bones.startsWith(short)) return 2.5;
  if (/[aeiou]/.test(short.slice(1, -1)) && short.length < 5) return 0;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  if (at !== short.length || word.length > short.length * 3) return 0;
  return short[short.length - 1] === word[word.length - 1] ? 2 : 1;
}

/** The words that one reading knows. */
export class Vocabulary {
  readonly #words = new Map<string, string[]>();
  readonly #found = new Map<string, Senses>();
  readonly #long = new Map<string, string[]>();

  /** @param off words that are switched off (leave-one-out test). */
  constructor(off?: ReadonlySet<string>) {
    for (const line of WORDS.trim().split("\n")) {
      const [concept = "", rest = ""] = line.split(":");
      for (const word of [concept, ...rest.trim().split(" ")]) {
        if (!word || off?.has(word)) continue;
        const known = this.#words.get(word);
        if (!known) this.#words.set(word, [concept]);
        else if (!known.includes(concept)) known.push(concept);
      }
    }
  }

  /** What one word may mean; no concepts for a word that the vocabulary does not know. */
  senses(word: string): Senses {
    let found = this.#found.get(word);
    if (found === undefined) {
      found = this.#listed(word) ?? this.#unlisted(word);
      this.#found.set(word, found);
    }
    return found;
  }

  #listed(word: string): Senses | undefined {
    const endings = [
      word,
      word.replace(/s$/, ""),
      word.replace(/(?:ed|ing|es)$/, ""),
      word.replace(/(?:ed|ing)$/, "e"),
    ];
    for (const [i, form] of endings.entries()) {
      const concepts = i > 0 && (form === word || form.length < 3) ? undefined : this.#words.get(form);
      if (concepts) return { concepts, sure: true };
    }
    return undefined;
  }

  #unlisted(word: string): Senses {
    const short = this.#shortened(word);
    return (short && short.fit >= 2 ? short : (this.#glued(word) ?? short)) ?? NONE;
  }

  /** `clmnbr`, `svcdate`: two known words without a space. Their concepts together, in one. */
  #glued(word: string): Senses | undefined {
    if (word.length < 5 || !/^[a-z]+$/.test(word)) return undefined;
    for (let i = word.length - 2; i >= 2; i -= 1) {
      const a = this.#words.get(word.slice(0, i))?.[0];
      const b = this.#words.get(word.slice(i))?.[0];
      if (a && b && ((i > 2 && word.length - i > 2) || /^(?:no|id|dt|nm|cd)$/.test(word.slice(i))))
        return { concepts: [`${a} ${b}`], sure: false };
    }
    return undefined;
  }

  /** The words that can be shortened, by the letter that a short form keeps. */
  #longWords(letter: string): readonly string[] {
    if (this.#long.size === 0)
      for (const word of this.#words.keys()) {
        if (word.length < 5) continue;
        const list = this.#long.get(word[0] as string);
        if (list) list.push(word);
        else this.#long.set(word[0] as string, [word]);
      }
    return this.#long.get(letter) ?? [];
  }

  #shortened(word: string): (Senses & { fit: number }) | undefined {
    if (!/^[a-z]{3,}$/.test(word)) return undefined;
    let best = 0;
    let concepts: string[] = [];
    for (const known of this.#longWords(word[0] as string)) {
      const fit = abbreviates(word, known);
      if (fit === 0 || fit < best) continue;
      if (fit > best) concepts = [];
      best = fit;
      for (const c of this.#words.get(known) ?? []) if (!concepts.includes(c)) concepts.push(c);
    }
    return concepts.length > 0 ? { concepts: concepts.slice(0, 3), sure: false, fit: best } : undefined;
  }
}

/** True for a word that says nothing by itself. */
export function isFiller(word: string): boolean {
  return FILLER.has(word) || /^\d+$/.test(word);
}
