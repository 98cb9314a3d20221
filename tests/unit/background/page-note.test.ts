import { describe, expect, it, vi } from "vitest";

vi.mock("webextension-polyfill", async () => ({ default: (await import("../ui/fake-browser.ts")).fakeBrowser }));
const { claimNote, countNote, sealedNote } = await import("../../../src/background/page-note.ts");

describe("what the note on the page says", () => {
  it("says that a new claim was saved, what is next and by when", () => {
    expect(
      claimNote({ isNew: true, changes: [], action: "Appeal with records", deadline: "2026-12-24" }),
    ).toMatchObject({
      headline: "Claim saved",
      lines: ["Next: Appeal with records"],
      urgent: "Deadline Dec 24, 2026",
    });
  });

  it("says what changed since the last look", () => {
    const said = claimNote({
      isNew: false,
      changes: ["Status pending → denied"],
      lastSeenAt: "2026-11-20T15:00:00.000Z",
    });
    expect(said.headline).toBe("Claim changed since you last looked");
    expect(said.lines).toEqual(["Last seen Nov 20, 2026.", "Status pending → denied"]);
  });

  it("says when it was too early to look", () => {
    const tooEarly = { usualDays: 18, n: 42, lookAgain: "2026-12-04" };
    const said = claimNote({ isNew: false, changes: [], tooEarly });
    expect(said.lines.join(" ")).toContain("usually takes 18 days (n = 42). Look again Dec 4, 2026.");
  });

  it("counts the records of a list", () => {
    expect(countNote({ added: 2, changed: 1, same: 7 })).toMatchObject({
      headline: "10 records saved",
      lines: ["2 new, 1 changed, 7 as before."],
    });
  });

  it("says no more than that the page was saved while locked", () => {
    expect(sealedNote().words).toEqual({
      undo: "Undo",
      close: "Close",
      undone: "Taken back",
      tooLate: "Too late to undo here",
    });
    expect(sealedNote().lines).toEqual(["It is sealed until you unlock ClaimTrail."]);
  });
});
