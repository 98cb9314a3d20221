import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LetterInput } from "../../../src/appeals/case.ts";
import {
  blanksOf,
  blockText,
  editBlock,
  fillBlank,
  type Letter,
  letterText,
  type Sentence,
  sentencesOf,
  textOf,
} from "../../../src/appeals/document.ts";
import { statementOf } from "../../../src/appeals/fields.ts";
import { draftLetter } from "../../../src/appeals/letter.ts";
import { takesLetter } from "../../../src/appeals/refusal.ts";
import { ARGUMENTS, argumentFor } from "../../../src/appeals/templates/index.ts";
import { type Action, ROOT_CAUSES } from "../../../src/claims/advice.ts";
import { formatDate } from "../../../src/claims/dates.ts";
import { formatMoney } from "../../../src/claims/money.ts";
import { emptyWork } from "../../../src/claims/work.ts";
import { allCarcs, allRarcs, carc, rarc } from "../../../src/denials/codes/index.ts";
import { adviseEntry } from "../../../src/followup/summary.ts";
import { claim as anyClaim, deniedBy } from "../denials/claims.ts";
import { entryOf, inputOf, PRACTICE, SAMPLES, TODAY } from "./cases.ts";

/** The value behind a path of a sentence's facts. */
function valueAt(input: LetterInput, path: string): unknown {
  const [head = "", ...rest] = path.split(".");
  const from = (root: unknown, parts: string[]) =>
    parts.reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], root);
  if (head === "practice") return from(input.practice, rest);
  if (head === "action") return from(input.action, rest);
  if (head === "today") return input.today;
  if (head === "user") return rest[0] === "appeals" ? from(input.work, rest) : from(input.work.facts, rest);
  return from(input.history.current, path.split("."));
}

/** Every way in which a value may be written in a letter. */
function writings(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => writings(each, path));
  if (typeof value === "object" && value !== null) {
    const line = /^lines\.(\d+)$/.exec(path)?.[1];
    return [
      ...Object.values(value).flatMap((each) => writings(each, path)),
      ...(line === undefined ? [] : [String(Number(line) + 1)]),
    ];
  }
  if (typeof value === "number") return [String(value), formatMoney(value)];
  if (typeof value !== "string") return [];
  // what our own tables say of a shown code
  const facts = [carc(value), rarc(value)].flatMap((fact) => (fact ? [fact.code, fact.meaning, fact.item ?? ""] : []));
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value, formatDate(value)] : [value, ...facts];
}

/** Numbers of rules, which a sentence may carry if it has a source; and of the standard's own names. */
const RULES =
  /\b(?:42|45|29|8) CFR [\d.]+(?:-\d+)?(?:\([a-z0-9]+\))*|\b8 CCR [\d.]+|chapter \d+|section \d+|\b30 business days|condition code W3|OMHA-100|277CA/g;

/** What a sentence states in its own text: dates, money, codes, numbers, quoted words. */
function stated(sentence: Sentence): string[] {
  const own = sentence.spans
    .filter((span) => !span.blank)
    .map((span) => span.text)
    .join(" ");
  const bare = sentence.source ? own.replace(RULES, "") : own.replace(/OMHA-100|277CA/g, "");
  return [
    ...(bare.match(/[A-Z][a-z]{2} \d{1,2}, \d{4}/g) ?? []),
    ...(bare.match(/\$[\d,]+\.\d{2}/g) ?? []),
    ...(bare.match(/“[^”]+”/g) ?? []).map((text) => text.slice(1, -1)),
    ...(bare.replace(/[A-Z][a-z]{2} \d{1,2}, \d{4}|\$[\d,]+\.\d{2}|“[^”]+”/g, "").match(/\b[A-Z]{0,3}\d[\dA-Z.]*\b/g) ??
      []),
  ];
}

function draft(input: LetterInput): Letter | undefined {
  return draftLetter(input).letter;
}

const drafted = SAMPLES.map((sample) => ({ sample, input: inputOf(sample, takesLetter) })).map((each) => ({
  ...each,
  result: draftLetter(each.input),
}));
const letters = drafted.flatMap(({ sample, input, result }) =>
  result.letter ? [{ sample, input, letter: result.letter }] : [],
);

/** The rules that every letter keeps. */
function checkLetter(letter: Letter, input: LetterInput): void {
  for (const block of letter.blocks)
    for (const sentence of sentencesOf(block)) {
      const text = textOf(sentence);
      expect(text.trim()).not.toBe("");
      expect(text, "unfilled template").not.toMatch(/[{}]|\[\[|\]\]|undefined|null|NaN/);
      for (const span of sentence.spans) expect(span.text).not.toBe("");
      const allowed = sentence.facts.flatMap((path) => {
        const value = valueAt(input, path);
        expect(value, `${path} of “${text}”`).toBeDefined();
        return writings(value, path);
      });
      const sums = sentence.facts.map((path) => valueAt(input, path)).filter((value) => typeof value === "number");
      const total = formatMoney(sums.reduce((sum, value) => sum + value, 0));
      const [billed, paid] = [input.history.current.billed ?? 0, input.history.current.paid ?? 0];
      for (const token of stated(sentence)) {
        const known =
          allowed.some((value) => value.includes(token)) || token === total || token === formatMoney(billed - paid);
        expect(known, `“${token}” in “${text}” rests on ${sentence.facts.join(", ")}`).toBe(true);
      }
      if (
        /\bCFR\b|\bCCR\b|\bERISA\b|Claims Processing Manual|no appeal(?! of)|appealing party/.test(text) &&
        !/this is no appeal/.test(text)
      )
        expect(sentence.source, text).toBeDefined();
    }
}

describe("letters", () => {
  it("are drafted for at least 30 samples: causes of every kind, Medicare, Medicaid, commercial and others", () => {
    expect(letters.length).toBeGreaterThanOrEqual(30);
    const causes = new Set(letters.map(({ input }) => input.advice.rootCause));
    expect(causes.size).toBeGreaterThanOrEqual(15);
  });

  it("state nothing that the claim, the user, the practice or the advice does not say, and no rule without a source", () => {
    for (const { letter, input } of letters) checkLetter(letter, input);
  });

  it("keep the same rules on any claim and any of its actions", () => {
    fc.assert(
      fc.property(anyClaim(), fc.boolean(), (record, known) => {
        const { lineOfBusiness, networkStatus, remittanceDate, history: _h, relatedClaims: _r, ...current } = record;
        // braces and brackets of a made-up number would look like a template's own
        if (current.claimNumber) current.claimNumber = current.claimNumber.replace(/[{}[\]]/g, "x");
        const facts = { lineOfBusiness, networkStatus, remittanceDate };
        const entry = entryOf({ name: "any", record: current, facts: JSON.parse(JSON.stringify(facts)) });
        const advice = adviseEntry(entry, TODAY);
        for (const action of advice.actions) {
          const input = { ...entry, advice, action, practice: known ? PRACTICE : {}, today: TODAY };
          const { letter, refusal } = draftLetter(input);
          if (letter) checkLetter(letter, input);
          else expect(refusal?.reason.length).toBeGreaterThan(20);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("carry the elements that 42 CFR 405.944(b) asks for, or a place for them", () => {
    const medicare = letters.filter(({ letter }) => letter.level === "redetermination");
    expect(medicare.length).toBeGreaterThan(1);
    for (const { letter, input } of medicare) {
      const text = letterText(letter);
      for (const part of [
        input.history.current.patientName,
        input.history.current.memberId,
        "Aug 3, 2026",
        PRACTICE.name,
      ])
        expect(text).toContain(part);
      expect(letter.form).toBe("CMS-20027");
    }
    const bare = letters.find(({ sample }) => sample.name === "bare");
    expect(bare && blanksOf(bare.letter)).toEqual(
      expect.arrayContaining(["patient's name", "member number", "payer's claim number", "date of service"]),
    );
  });

  it("leave a masked number to be filled in", () => {
    const { letter } = letters.find(({ sample }) => sample.name === "wording-only") ?? {};
    expect(letter && blanksOf(letter)).toContain("member number; the page shows only XXXXX2277");
  });

  it("say that a request is late, and ask for the reason", () => {
    const sample = SAMPLES.find(({ name }) => name === "necessity-medicare");
    if (!sample) throw new Error("sample");
    const late = inputOf({ ...sample, facts: { remittanceDate: "2026-03-02" } }, takesLetter);
    const letter = draft(late);
    expect(letter && letterText(letter)).toMatch(
      /The limit ended on Jul 5, 2026\. The request is late for good cause: \[/,
    );
  });

  it("never state an assumed or second-hand limit to the payer", () => {
    for (const { letter, input } of letters) {
      const basis = input.action.deadlineBasis;
      if (basis?.assumed || /unverified/.test(basis?.rule ?? ""))
        expect(letterText(letter)).not.toMatch(/its limit ends on/);
    }
  });
});

describe("arguments", () => {
  it("exist for every cause that can be disputed", () => {
    const none = ROOT_CAUSES.filter((cause) => !argumentFor(cause, { kind: "appeal" }));
    expect(none).toEqual(["patient-responsibility", "pending-in-process"]);
    expect(new Set(ARGUMENTS.map(({ cause }) => cause)).size).toBe(ARGUMENTS.length);
  });
});

describe("no letter", () => {
  const appeal = (level?: string): Action => ({
    kind: "appeal",
    title: "Appeal",
    why: "",
    steps: [],
    documents: [],
    ...(level ? { level } : {}),
  });
  const refused = (record: Parameters<typeof entryOf>[0]["record"], action = appeal()) => {
    const entry = entryOf({ name: "any", record });
    const advice = adviseEntry(entry, TODAY);
    return draftLetter({ ...entry, advice, action, practice: PRACTICE, today: TODAY }).refusal;
  };

  it("where there is no right of appeal, with what there is instead", () => {
    const unprocessable = refused(deniedBy("CO", "16", { payerName: "Medicare", remarks: ["MA130", "N290"] }));
    expect(unprocessable?.reason).toMatch(/MA130/);
    expect(unprocessable?.instead.map(({ kind }) => kind)).toContain("corrected-claim");
    const late = refused(deniedBy("CO", "29", { payerName: "Medicare" }));
    expect(late?.reason).toMatch(/42 CFR 424\.44/);
    expect(late?.instead.map(({ level }) => level)).toContain("timely-filing exception (42 CFR 424.44)");
  });

  it("for a patient's share, a claim that is not decided, and a court", () => {
    expect(refused(deniedBy("CO", "1", { payerName: "Aetna" }))?.reason).toMatch(/patient's share/);
    expect(refused({ status: "pending", payerName: "Aetna", statusText: "In process" })?.reason).toMatch(/not decided/);
    expect(refused(deniedBy("CO", "50", { payerName: "Medicare" }), appeal("federal district court"))?.reason).toMatch(
      /lawyer/,
    );
  });

  it("for a medical necessity reopening at Medicare", () => {
    const reopening: Action = { ...appeal("reopening"), kind: "reopening" };
    expect(refused(deniedBy("CO", "50", { payerName: "Medicare" }), reopening)?.reason).toMatch(/redetermination/);
  });
});

describe("editing", () => {
  const [first] = letters;
  if (!first) throw new Error("no letter");
  const { letter, input } = first;

  it("keeps a block that is not changed, with its facts", () => {
    for (const block of letter.blocks) expect(editBlock(block, blockText(block))).toBe(block);
  });

  it("keeps blanks in an edited text and marks it as the user's", () => {
    const block = letter.blocks.find(({ kind }) => kind === "paragraph");
    if (!block) throw new Error("no paragraph");
    const [sentence] = sentencesOf(editBlock(block, "We ask again. [what is new] is enclosed."));
    expect(sentence).toEqual({
      spans: [{ text: "We ask again. " }, { text: "what is new", blank: true }, { text: " is enclosed." }],
      facts: ["edited"],
    });
  });

  it("fills every blank, until none is left", () => {
    const filled = blanksOf(letter).reduce((next, blank) => fillBlank(next, blank, "words of the user"), letter);
    expect(blanksOf(filled)).toEqual([]);
    expect(letterText(filled)).toContain("words of the user");
  });

  it("takes the user's own template, with fields and places to fill in", () => {
    const text = "Claim {claim} of {patient}.\n\nWe hold that [[reason]]; {nonsense}.";
    const own = draft({ ...input, template: { id: "t1", name: "Own", text } });
    const paragraphs = own?.blocks.filter(({ kind }) => kind === "paragraph").map(blockText);
    expect(paragraphs).toEqual(["Claim 2026218004417 of OKONKWO, ADAEZE.", "We hold that [reason]; [nonsense]."]);
  });

  it("marks documents that are at hand", () => {
    const have = draft({ ...input, work: { ...emptyWork(), documents: ["Denial notice"] } });
    const items = have?.blocks.flatMap((block) => (block.kind === "enclosures" ? block.items : []));
    expect(items?.filter((item) => item.have).map(({ name }) => name)).toEqual(["Denial notice"]);
  });
});

describe("what a letter repeats of a code's meaning", () => {
  it("is a statement about the claim, never advice to the biller", () => {
    expect(statementOf("The payer believes another insurance comes first: bill that one or have it updated.")).toBe(
      "The payer believes another insurance comes first.",
    );
    expect(statementOf("Send the progress notes; none were received.")).toBeUndefined();
    expect(statementOf("What P30 means is not known to us: ask the payer.")).toBeUndefined();
    const said = [...allCarcs(), ...allRarcs()].flatMap(({ meaning }) => statementOf(meaning) ?? []);
    expect(said.length).toBeGreaterThan(800);
    const advice = /\byou(?:rs?)?\b|(?:^|[:;.] )(?:bill|send|check|find|ask|correct|fix|have)\b/i;
    expect(said.filter((text) => advice.test(text) || !text.endsWith("."))).toEqual([]);
  });
});

describe("letters of a higher level and of separate services", () => {
  const textFor = (name: string, change: Partial<ReturnType<typeof inputOf>["history"]["current"]> = {}) => {
    const sample = SAMPLES.find((each) => each.name === name);
    if (!sample) throw new Error(name);
    const { letter } = draftLetter(inputOf({ ...sample, record: { ...sample.record, ...change } }, takesLetter));
    if (!letter) throw new Error("refused");
    return letterText(letter);
  };

  it("speak of the decision that they dispute, not of the first one", () => {
    const text = textFor("necessity-qic");
    expect(text).toContain("The redetermination decided on Nov 2, 2026 did not pay line 1 in full");
    expect(text).not.toContain("The decision of Nov 2, 2026 did not pay");
  });

  it("lean on a modifier only where it tells services apart", () => {
    expect(textFor("bundling-commercial")).toContain("The claim marks this with modifier 59.");
    const lines = SAMPLES.find((each) => each.name === "bundling-commercial")?.record.lines ?? [];
    const other = { lines: lines.map((line) => (line.modifiers ? { ...line, modifiers: ["26"] } : line)) };
    expect(textFor("bundling-commercial", other)).not.toContain("The claim marks this");
  });

  it("point to the day of receipt only where it was soon after the service", () => {
    expect(textFor("late-commercial")).toContain("shows it as received on Aug 11, 2026");
    expect(textFor("late-commercial", { receivedDate: "2027-09-30" })).not.toContain("shows it as received");
  });
});
