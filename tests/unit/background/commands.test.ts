import { describe, expect, it, vi } from "vitest";
import { applyCommand } from "../../../src/background/commands.ts";
import { emptyWork } from "../../../src/claims/work.ts";
import type { WorkCommand } from "../../../src/messages/protocol.ts";

vi.mock("webextension-polyfill", async () => ({ default: (await import("../ui/fake-browser.ts")).fakeBrowser }));
const { sayChanges } = await import("../../../src/background/changes.ts");

const author = { initials: "KL", now: new Date("2026-11-24T15:00:00Z"), today: "2026-11-24" };
const apply = (...commands: WorkCommand[]) =>
  commands.reduce((work, command) => applyCommand(work, command, author), emptyWork());

describe("what a user does to a claim", () => {
  it("adds, edits and removes a note, signed with the user's initials", () => {
    const added = apply({ do: "note.add", text: "Called" });
    expect(added.notes).toMatchObject([{ text: "Called", author: "KL", at: "2026-11-24T15:00:00.000Z" }]);
    const noteId = added.notes[0]?.id ?? "";
    const edited = applyCommand(added, { do: "note.edit", noteId, text: "Called again" }, author);
    expect(edited.notes[0]?.text).toBe("Called again");
    expect(applyCommand(edited, { do: "note.remove", noteId }, author).notes).toEqual([]);
  });

  it("ends a task for good, but a look at a claim comes back in a week", () => {
    expect(apply({ do: "task.done", key: "appeal:2026-10-01" }).tasks).toEqual({
      "appeal:2026-10-01": { doneAt: "2026-11-24T15:00:00.000Z" },
    });
    expect(apply({ do: "task.done", key: "check-status:pending" }).tasks).toEqual({
      "check-status:pending": { snoozedUntil: "2026-12-01" },
    });
  });

  it("takes snooze and done back", () => {
    const key = "appeal:x";
    expect(apply({ do: "task.snooze", key, until: "2026-12-01" }, { do: "task.reopen", key }).tasks).toEqual({});
  });

  it("sets and clears what the user knows", () => {
    const set = apply({ do: "facts.set", facts: { remittanceDate: "2026-10-01", networkStatus: "out" } });
    expect(set.facts).toEqual({ remittanceDate: "2026-10-01", networkStatus: "out" });
    expect(applyCommand(set, { do: "facts.set", facts: { networkStatus: null } }, author).facts).toEqual({
      remittanceDate: "2026-10-01",
    });
  });

  it("records an appeal and its decision", () => {
    const sent = apply({ do: "appeal.sent", level: "redetermination", method: "portal", sentOn: "2026-11-20" });
    const appealId = sent.appeals[0]?.id ?? "";
    const decided = applyCommand(
      sent,
      { do: "appeal.decided", appealId, outcome: "won", decidedOn: "2026-12-20", amount: 9000 },
      author,
    );
    expect(decided.appeals).toMatchObject([{ level: "redetermination", outcome: "won", amount: 9000 }]);
    const [appeal] = decided.appeals;
    if (!appeal) throw new Error("no appeal");
    // taken out and put back: the decision is there again, at its place
    const two = { ...decided, appeals: [appeal, { ...appeal, id: "appeal-0002", outcome: undefined }] };
    const removed = applyCommand(two, { do: "appeal.remove", appealId: appeal.id }, author);
    expect(removed.appeals).toHaveLength(1);
    expect(applyCommand(removed, { do: "appeal.restore", appeal, at: 0 }, author).appeals).toEqual(two.appeals);
  });
});

describe("what changed, in plain words", () => {
  it("names the fields that a biller wants to hear of, money as money", () => {
    expect(
      sayChanges([
        { field: "status", before: "pending", after: "denied" },
        { field: "paid", after: 0 },
        { field: "adjustments", after: [{ group: "CO", code: "197" }, { code: "16" }] },
        { field: "providerName", before: "A", after: "B" },
      ]),
    ).toEqual(["Status Pending → Denied", "Paid: $0.00", "Adjustments: CO-197, 16"]);
  });

  it("says nothing of what stayed the same", () => {
    expect(sayChanges([{ field: "remarks", before: ["N290"], after: ["N290"] }])).toEqual([]);
  });
});
