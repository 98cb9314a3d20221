import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AppealRecord } from "../../../src/claims/work.ts";
import { nextLevel } from "../../../src/followup/levels.ts";
import { type AppealedClaim, FEWEST, isEnough, outcomeCounts } from "../../../src/followup/outcomes.ts";
import { adviseEntry, summarize } from "../../../src/followup/summary.ts";
import { entryOf, SAMPLES } from "../appeals/cases.ts";

const TODAY = "2026-11-23";
const sent = (more: Partial<AppealRecord> = {}): AppealRecord => ({
  id: "appeal-0001",
  level: "redetermination",
  sentOn: "2026-10-01",
  method: "portal",
  ...more,
});
const sample = (name: string) => {
  const found = SAMPLES.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const claim = (name: string, appeals: AppealRecord[]) => entryOf({ ...sample(name), work: { appeals } });

describe("an appeal that was sent", () => {
  it("turns the deadline task into one for the decision", () => {
    const before = summarize(claim("necessity-medicare", []), TODAY);
    expect(before.tasks.map((task) => task.kind)).toContain("appeal");
    expect(before.deadline).toBeDefined();
    const after = summarize(claim("necessity-medicare", [sent()]), TODAY);
    expect(after.tasks.map((task) => task.kind)).toEqual(["decision-due"]);
    expect(after.tasks[0]).toMatchObject({ due: "2026-11-30" });
    expect(after.tasks[0]?.why).toContain("60 days after sending");
    expect(after.deadline).toBeUndefined();
  });

  it("takes the day that the user set, and says when it has passed", () => {
    const [open] = summarize(claim("necessity-medicare", [sent({ decisionDue: "2026-12-09" })]), TODAY).tasks;
    expect(open).toMatchObject({ due: "2026-12-09" });
    const [late] = summarize(claim("necessity-medicare", [sent({ decisionDue: "2026-11-02" })]), TODAY).tasks;
    expect(late).toMatchObject({ due: TODAY, title: "Decision on the redetermination is overdue: ask for it" });
  });

  it("asks for the outcome where the portal shows a newer decision", () => {
    const entry = claim("necessity-medicare", [sent({ sentOn: "2026-09-10" })]);
    expect(summarize(entry, TODAY).tasks[0]?.title).toMatch(/record what came of the redetermination/);
  });

  it("opens the next level with its own limit once it is lost", () => {
    const entry = claim("necessity-medicare", [sent({ outcome: "lost", decidedOn: "2026-11-10" })]);
    const [action] = adviseEntry(entry, TODAY).actions;
    // 180 days after receipt, presumed 5 days after the decision
    expect(action).toMatchObject({ level: "QIC reconsideration", form: "CMS-20033", deadline: "2027-05-14" });
    const summary = summarize(entry, TODAY);
    expect(summary.tasks[0]).toMatchObject({ kind: "appeal", title: "Next level: QIC reconsideration" });
    expect(summary.deadline).toBe("2027-05-14");
  });

  it("shows the next level although the first appeal's task was marked done", () => {
    const first = summarize(claim("necessity-medicare", []), TODAY).tasks[0];
    const entry = claim("necessity-medicare", [sent({ outcome: "lost", decidedOn: "2026-11-10" })]);
    entry.work.tasks = { [first?.key ?? ""]: { doneAt: "2026-10-01T12:00:00.000Z" } };
    expect(summarize(entry, TODAY).tasks.map((task) => task.kind)).toContain("appeal");
  });
});

describe("levels", () => {
  const ask = (name: string, clinical = true) => ({
    record: sample(name).record,
    facts: sample(name).facts ?? {},
    clinical,
    today: TODAY,
  });
  const lost = (level: string): AppealRecord => sent({ level, outcome: "lost", decidedOn: "2026-11-10" });

  it("climbs Medicare's five levels and ends there", () => {
    const names = [
      "reopening",
      "redetermination",
      "QIC reconsideration",
      "ALJ hearing",
      "Medicare Appeals Council review",
    ];
    const question = ask("necessity-medicare");
    const large = { ...question, record: { ...question.record, billed: 250_000, paid: 0 } };
    const next = names.map((name) => nextLevel(lost(name), 0, large).action?.level);
    expect(next).toEqual([...names.slice(1), "federal district court"]);
    expect(nextLevel(lost("federal district court"), 4, ask("necessity-medicare")).none).toMatch(/No level after/);
  });

  it("knows payers' own second levels and California's independent bill review", () => {
    expect(nextLevel(lost("reconsideration"), 0, ask("necessity-commercial-units", false)).action).toMatchObject({
      kind: "appeal",
      level: "appeal",
      deadline: "2027-01-09",
    });
    expect(nextLevel(lost("second review"), 0, ask("workers-comp-california", false)).action?.form).toBe("DWC IBR-1");
  });

  it("opens federal IDR after open negotiation, in business days", () => {
    const { action } = nextLevel(
      sent({
        level: "open negotiation (No Surprises Act)",
        sentOn: "2026-09-01",
        outcome: "lost",
        decidedOn: "2026-11-01",
      }),
      0,
      ask("network-surprise", false),
    );
    // 30 business days from Sep 1 over Labor Day and Columbus Day end on Oct 15; four more on Oct 21
    expect(action).toMatchObject({ deadline: "2026-10-21", level: "federal IDR (No Surprises Act)" });
  });

  it("asks for the least amount in controversy of the year, for a hearing and in court", () => {
    const worth = (billed: number, paid: number, today: string) => {
      const question = ask("necessity-medicare");
      return { ...question, record: { ...question.record, billed, paid }, today };
    };
    const hearing = lost("QIC reconsideration");
    expect(nextLevel(hearing, 1, worth(20_000, 0, TODAY)).action?.steps.join(" ")).toMatch(/at least \$200\.00/);
    const small = nextLevel(hearing, 1, worth(25_000, 5_100, TODAY));
    expect(small.none).toMatch(/\$200\.00 in controversy in 2026; at most \$199\.00/);
    expect(nextLevel(hearing, 1, worth(19_500, 0, "2025-06-01")).action?.level).toBe("ALJ hearing");
    const council = lost("Medicare Appeals Council review");
    expect(nextLevel(council, 3, worth(195_900, 0, TODAY)).none).toMatch(/\$1,960\.00/);
    // the review by the Council has no least amount
    expect(nextLevel(lost("ALJ hearing"), 2, worth(5_000, 0, TODAY)).action?.level).toMatch(/Council/);
  });

  it("offers no hearing for too little, and says what is left", () => {
    const entry = claim("necessity-medicare", [
      sent({ outcome: "lost", decidedOn: "2026-10-20" }),
      sent({
        id: "appeal-0002",
        level: "QIC reconsideration",
        sentOn: "2026-10-25",
        outcome: "lost",
        decidedOn: "2026-11-10",
      }),
    ]);
    const { current } = entry.history;
    entry.history.current = {
      ...current,
      billed: 15_000,
      paid: 0,
      lines: undefined,
      adjustments: [{ group: "CO", code: "50", amount: 15_000 }],
    };
    const { actions } = adviseEntry(entry, TODAY);
    expect(actions.map((action) => action.level)).not.toContain("ALJ hearing");
    expect(actions.map((action) => action.level)).not.toContain("redetermination");
    expect(actions[0]).toMatchObject({ kind: "call-payer", title: "No further level: ask what is left, then decide" });
    expect(actions[0]?.why).toMatch(/at least \$200\.00 in controversy/);
  });

  it("says why there is none", () => {
    expect(nextLevel(sent({ outcome: "won" }), 0, ask("necessity-medicare")).none).toMatch(/^Won/);
    expect(nextLevel(lost("timely-filing exception (42 CFR 424.44)"), 0, ask("late-medicare")).none).toMatch(
      /no appeal/,
    );
    expect(nextLevel(sent(), 0, ask("necessity-medicare")).none).toMatch(/not decided/);
  });
});

describe("outcomes", () => {
  const claims = (outcomes: readonly AppealRecord["outcome"][]): AppealedClaim[] =>
    outcomes.map((outcome) => ({
      deniedFor: "medical-necessity",
      appeals: [outcome ? sent({ outcome, decidedOn: "2026-11-10", kind: "appeal" }) : sent()],
    }));

  it("counts won, partly won and lost by cause, and what was withdrawn or waits not at all", () => {
    expect(outcomeCounts(claims(["won", "partly-won", "lost", "withdrawn", undefined]))).toEqual({
      "medical-necessity": { won: 2, lost: 1 },
    });
    expect(outcomeCounts([{ appeals: claims(["won"])[0]?.appeals ?? [] }])).toEqual({});
  });

  it("counts no more than there are, and calls few cases few", () => {
    const any = fc.array(fc.constantFrom("won", "partly-won", "lost", "withdrawn", undefined), { maxLength: 30 });
    fc.assert(
      fc.property(any, (outcomes) => {
        const { won, lost } = outcomeCounts(claims(outcomes))["medical-necessity"] ?? { won: 0, lost: 0 };
        expect(won + lost).toBe(outcomes.filter((outcome) => outcome && outcome !== "withdrawn").length);
      }),
    );
    expect([FEWEST - 1, FEWEST].map(isEnough)).toEqual([false, true]);
  });
});
