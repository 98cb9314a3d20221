// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { background, refuse, sent } from "./fake-browser.ts";
import { claimView, preferences, summary, tabView } from "./samples.ts";
import { accessibilityFaults, button, clear, click, description, field, press, show, text, type } from "./screen.ts";

vi.mock("webextension-polyfill", async () => ({ default: (await import("./fake-browser.ts")).fakeBrowser }));
const { App } = await import("../../../src/popup/App.tsx");

type Answers = Parameters<typeof background>[0];

/** An open vault with one task due. */
function unlocked(more: Answers = {}): Answers {
  return {
    "vault.status": () => ({ state: "unlocked", sealed: 0 }),
    "preferences.get": () => ({ preferences, managed: [] }),
    "tasks.due": () => ({ claims: [summary()], total: 1 }),
    "tab.view": () => tabView(),
    "portals.list": () => [],
    "claim.get": () => claimView(),
    "claims.recent": () => [],
    ...more,
  };
}
const commands = () => sent.filter(({ type }) => type === "claim.work").map(({ payload }) => payload);

beforeEach(() => {
  location.hash = "";
  vi.stubGlobal("close", () => undefined);
});
afterEach(async () => {
  expect(accessibilityFaults()).toEqual([]);
  await clear();
});

describe("a claim", () => {
  const openClaim = async (more: Answers = {}) => {
    background(unlocked(more));
    await show(<App />);
    await click(button(/^Request a redetermination/));
  };

  it("shows all of it: name in full, action with documents, the deadline's basis, the code's meaning, what changed", async () => {
    await openClaim();
    expect(document.activeElement?.textContent).toBe("RIVERA, MARISOL");
    // The code lists are loaded when a claim is opened.
    await vi.waitFor(() => expect(text()).toContain("does not consider the service medically necessary"), 20_000);
    for (const part of [
      "CMS-20027",
      "Medical records",
      "Redetermination within 120 days of receipt",
      "120 calendar days",
      "5 days after the notice",
      "42 CFR 405.942",
      "Pending →changed to Denied",
    ]) {
      expect(text()).toContain(part);
    }
  });

  it("shows on demand where a value was read", async () => {
    await openClaim();
    expect(text()).not.toContain("Total Charges");
    await click(button("Show where each value was read"));
    expect(text()).toContain("“Total Charges”, table, row 1");
  });

  it("goes back with Esc and gives the focus back to the row", async () => {
    await openClaim();
    await press("Escape");
    expect(location.hash).toBe("#/");
    expect((document.activeElement as HTMLElement).dataset.open).toBe("claim-0001");
  });

  it("keeps a half-written note when the popup closes, adds it, and takes it back", async () => {
    const view = claimView();
    const note = { id: "note-0001", at: "2026-11-02T10:00:00.000Z", text: "Called, ref 4481" };
    const answers: Answers = {
      "claim.work": ({ command }) => ({
        ...view,
        work: { ...view.work, notes: command.do === "note.add" ? [note] : [] },
      }),
    };
    await openClaim(answers);
    await click(button("Add note"));
    expect(description(field("New note"))).toContain("Write something first");
    await type(field("New note"), "Called, ref 4481");
    await show(<App />);
    await click(button(/^Request a redetermination/));
    expect(field("New note").value).toBe("Called, ref 4481");
    await press("Enter", field("New note"), { ctrlKey: true });
    expect(commands()).toEqual([{ id: "claim-0001", command: { do: "note.add", text: "Called, ref 4481" } }]);
    expect(field("New note").value).toBe("");
    await click(button("Undo"));
    expect(commands().at(-1)).toEqual({ id: "claim-0001", command: { do: "note.remove", noteId: "note-0001" } });
  });

  it("shows what a hostile page wrote as text, never as markup", async () => {
    const hostile = '<img src=x onerror="alert(1)"><b>DOE</b>';
    const view = claimView();
    const history = {
      ...view.history,
      current: { ...view.history.current, patientName: hostile, claimNumber: hostile },
    };
    await openClaim({ "claim.get": () => ({ ...view, history }) });
    expect(text()).toContain(hostile);
    expect(document.querySelector("b, img[src=x]")).toBeNull();
  });

  it("says so where the claim is gone", async () => {
    await openClaim({ "claim.get": () => refuse("not-found") });
    expect(text()).toContain("no longer in the vault");
  });
});
