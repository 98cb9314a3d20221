import { describe, expect, it } from "vitest";
import { noteLines } from "../../../src/content/note.ts";
import type { CaptureReceipt } from "../../../src/messages/sighting.ts";

const receipt = (over: Partial<CaptureReceipt>): CaptureReceipt => ({
  state: "saved",
  counts: { added: 1, changed: 0, same: 0 },
  notesOn: true,
  undoable: true,
  ...over,
});

describe("what the note on the page says", () => {
  it("says that a new claim was saved, what is next and by when", () => {
    const said = noteLines(
      receipt({
        note: { isNew: true, changes: [], status: "denied", action: "Appeal with records", deadline: "2026-12-24" },
      }),
    );
    expect(said).toEqual({
      headline: "Claim saved",
      lines: ["Next: Appeal with records"],
      urgent: "Deadline Dec 24, 2026",
    });
  });

  it("says what changed since the last look", () => {
    const said = noteLines(
      receipt({
        note: { isNew: false, changes: ["Status pending → denied"], lastSeenAt: "2026-11-20T15:00:00.000Z" },
        counts: { added: 0, changed: 1, same: 0 },
      }),
    );
    expect(said.headline).toBe("Claim changed since you last looked");
    expect(said.lines).toEqual(["Last seen Nov 20, 2026.", "Status pending → denied"]);
  });

  it("says when it was too early to look", () => {
    const tooEarly = { usualDays: 18, n: 42, lookAgain: "2026-12-04" };
    const said = noteLines(receipt({ note: { isNew: false, changes: [], tooEarly } }));
    expect(said.lines.join(" ")).toContain("usually takes 18 days (n = 42). Look again Dec 4, 2026.");
  });

  it("counts the records of a list", () => {
    expect(noteLines(receipt({ counts: { added: 2, changed: 1, same: 7 } }))).toEqual({
      headline: "10 records saved",
      lines: ["2 new, 1 changed, 7 as before."],
    });
  });

  it("says no more than that the page was saved while locked", () => {
    const said = noteLines(receipt({ state: "sealed", note: { isNew: true, changes: ["Status: denied"] } }));
    expect(JSON.stringify(said)).not.toContain("denied");
  });
});
