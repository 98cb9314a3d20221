// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { JobApi } from "../../../src/options/jobs.ts";
import { background, refuse, sent } from "./fake-browser.ts";
import { preferences } from "./samples.ts";
import { accessibilityFaults, button, buttons, clear, click, description, field, show, text, type } from "./screen.ts";

/** What the settings do with the vault; its worker is played by a test. */

vi.mock("webextension-polyfill", async () => ({ default: (await import("./fake-browser.ts")).fakeBrowser }));
const jobs = vi.hoisted(() => ({ asked: [] as unknown[][], answer: (_job: string): unknown => undefined }));
vi.mock("../../../src/options/jobs.ts", () => ({
  runJob: async (job: string, payload: unknown) => {
    jobs.asked.push([job, payload]);
    const value = jobs.answer(job);
    if (value instanceof Error) throw value;
    return value;
  },
}));
const saved = vi.hoisted(() => [] as string[]);
vi.mock("../../../src/ui/save-file.ts", () => ({
  saveFile: (name: string) => void saved.push(name),
  savePlainFile: async (name: string) => void saved.push(name),
}));
const { CallError } = await import("../../../src/messages/call.ts");
const { App } = await import("../../../src/options/App.tsx");
const { wishOf } = await import("../../../src/options/data/Purge.tsx");

type Answers = Parameters<typeof background>[0];

async function start(hash: string, more: Answers = {}): Promise<void> {
  location.hash = hash;
  background({
    "vault.status": () => ({ state: "unlocked", sealed: 0 }),
    "vault.touch": () => null,
    "portals.list": () => [],
    "preferences.get": () => ({ preferences, managed: [] }),
    ...more,
  });
  await show(<App />);
}
/** The form of the dialog that is open. */
async function send(): Promise<void> {
  const form = document.querySelector("dialog form, .restore-card form");
  form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await click(document.body);
}
const payloads = (kind: string) => sent.filter((message) => message.type === kind).map(({ payload }) => payload);

beforeEach(() => {
  jobs.asked.length = 0;
  saved.length = 0;
  jobs.answer = () => undefined;
  Object.defineProperty(navigator, "storage", { configurable: true, value: { persist: async () => true } });
});
afterEach(async () => {
  expect(accessibilityFaults()).toEqual([]);
  await clear();
});

describe("the audit trail", () => {
  const entry = (n: number) => ({ n, at: "2026-11-24T09:00:00.000Z", kind: "view" as const, claims: ["claim-0001"] });
  const list: Answers = {
    "audit.list": ({ before = 251, limit }) =>
      Array.from({ length: Math.min(limit, before - 1) }, (_, i) => entry(before - 1 - i)),
  };

  it("lists newest first and older on demand", async () => {
    await start("/audit", list);
    expect(document.querySelectorAll(".trail tbody tr")).toHaveLength(100);
    expect(document.querySelector(".trail tbody tr")?.textContent).toMatch(/^250.*Claim viewed1 claim/);
    await click(button("Show older entries"));
    await click(button("Show older entries"));
    expect(document.querySelectorAll(".trail tbody tr")).toHaveLength(250);
    expect(buttons("Show older entries")).toEqual([]);
  });

  it("shows where entries are missing or cannot be read, and says what was set and by whom", async () => {
    await start("/audit", {
      "audit.list": () => [
        { n: 5, at: "2026-11-24T09:00:00.000Z", kind: "settings", detail: { setting: "lockMinutes", to: 5 } },
        {
          n: 4,
          at: "2026-11-24T09:00:00.000Z",
          kind: "settings",
          detail: { setting: "exportsOn", to: false, by: "organization" },
        },
        { n: 3, kind: "missing" },
        { n: 2, kind: "unreadable" },
        { n: 1, at: "2026-11-24T09:00:00.000Z", kind: "rekey", detail: { trail: "cut", at: 3 } },
      ],
    });
    const rows = [...document.querySelectorAll(".trail tbody tr")].map((row) => row.textContent);
    expect(rows[0]).toMatch(/Lock after minutes without use · now: 5$/);
    expect(rows[1]).toMatch(/Allow exports · off · set by your organization$/);
    expect(rows[2]).toBe("3Entry missing");
    expect(rows[3]).toBe("2Entry cannot be read");
    expect(rows[4]).toMatch(/entries of the trail were missing by then/);
  });

  it("tells whole, cut, reordered and forged trails apart", async () => {
    await start("/audit", list);
    const verdicts: [JobApi["verify"][1], RegExp][] = [
      [{ ok: true, entries: 250 }, /whole: 250 entries/],
      [{ ok: false, problem: "cut", at: 7, entries: 250 }, /missing.*number 7/],
      [{ ok: false, problem: "reordered", at: 8, entries: 250 }, /another order.*number 8/],
      [{ ok: false, problem: "forged", at: 9, entries: 250 }, /not what ClaimTrail wrote.*number 9/],
    ];
    for (const [verdict, words] of verdicts) {
      jobs.answer = () => verdict;
      await click(button("Check the trail"));
      expect(text()).toMatch(words);
    }
  });

  it("saves a file without patient data in its name", async () => {
    await start("/audit", list);
    jobs.answer = () => new Blob(["x"]);
    await click(button("Save as CSV"));
    expect(saved[0]).toMatch(/^claimtrail-audit-\d{4}-\d\d-\d\d\.csv$/);
  });

  it("saves nothing where exports are off", async () => {
    await start("/audit", {
      ...list,
      "preferences.get": () => ({ preferences: { ...preferences, exportsOn: false }, managed: ["exportsOn"] }),
    });
    expect(button("Save as CSV").disabled).toBe(true);
  });

  it("asks to unlock first", async () => {
    await start("/audit", { "vault.status": () => ({ state: "locked", sealed: 0 }) });
    expect(text()).toContain("Unlock to reach");
    expect(payloads("audit.list")).toEqual([]);
  });
});

describe("backup and restore", () => {
  it("hands the file over, or says why not", async () => {
    await start("/settings");
    await click(button("Back up… Backup"));
    jobs.answer = () => new CallError("quota");
    await click(button("Make the backup"));
    expect(text()).toContain("storage is full");
    jobs.answer = () => new Blob(["x"]);
    await click(button("Make the backup"));
    expect(saved).toHaveLength(1);
    expect(text()).toContain("handed to the browser");
  });

  it.each([
    ["backup-wrong-passphrase", /not the passphrase or recovery key of this backup/],
    ["backup-truncated", /ends too early/],
    ["backup-corrupt", /damaged/],
    ["backup-older", /too old/],
    ["backup-newer", /newer ClaimTrail/],
    ["not-a-backup", /not a ClaimTrail backup/],
  ] as const)("says plainly: %s", async (code, words) => {
    await start("/restore", { "vault.status": () => ({ state: "absent", sealed: 0 }) });
    await send();
    expect(description(field("Backup file"))).toContain("Choose the backup file");
    const input = field("Backup file");
    Object.defineProperty(input, "files", { configurable: true, value: [new File(["x"], "a.claimtrail")] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await type(field("Passphrase or recovery key of the backup"), "some words");
    jobs.answer = () => new CallError(code);
    await send();
    expect(text()).toMatch(words);
    expect(text()).toContain("Nothing was changed");
    expect(field("Passphrase or recovery key of the backup").value).toBe("some words");
  });
});

describe("rules for the passphrase", () => {
  it("are shown as the organisation's where it sets any", async () => {
    const asked = { ...preferences, minPassphraseLength: 16, minPassphraseStrength: 4 };
    await start("/settings", { "preferences.get": () => ({ preferences: asked, managed: ["minPassphraseStrength"] }) });
    const said = /rules for the passphrase are set by your organization/g;
    expect(text().match(said)).toHaveLength(2);
    await click(button("Change… Change passphrase"));
    expect(description(field("New passphrase"))).toMatch(/At least 16 characters.*at least: Strong\./);
  });

  it("are not where it sets none", async () => {
    await start("/settings");
    expect(text()).not.toContain("set by your organization");
  });
});

describe("damage", () => {
  it("that set records aside is told until it was read", async () => {
    let problem: "set-aside" | undefined = "set-aside";
    await start("/settings", {
      "vault.status": () => ({ state: "unlocked", sealed: 0, problem }),
      "vault.damageSeen": () => {
        problem = undefined;
        return null;
      },
    });
    expect(text()).toContain("set aside what was left of them");
    expect(text()).not.toContain("Capture has stopped");
    await click(button("I have read this"));
    expect(payloads("vault.damageSeen")).toHaveLength(1);
    expect(text()).not.toContain("set aside what was left of them");
  });
});

describe("removing claims", () => {
  it("asks for what was counted, by its number", async () => {
    await start("/settings");
    await click(button("Remove… Remove claims"));
    await click(field("Denied"));
    jobs.answer = () => ({ purged: 12, onHold: 2, others: 3 });
    await click(button("Count them"));
    expect(text()).toContain("12 claims would be removed.");
    expect(text()).toContain("2 are on legal hold");
    expect(text()).toContain("With them go 3 other records");
    expect(text()).toContain("SSDs may keep");
    await click(button("Remove 12 claims"));
    expect(jobs.asked.map(([job]) => job)).toEqual(["countPurge", "purge"]);
    expect(jobs.asked[1]?.[1]).toEqual(jobs.asked[0]?.[1]);
    expect(text()).toContain("12 claims removed.");
  });

  it("counts again after any change of what is asked", async () => {
    await start("/settings");
    await click(button("Remove… Remove claims"));
    jobs.answer = () => ({ purged: 5, onHold: 0, others: 0 });
    await click(button("Count them"));
    await click(field("Paid"));
    expect(buttons("Remove 5 claims")).toEqual([]);
  });

  it("turns years and states into a wish", () => {
    const now = Date.parse("2026-11-24T00:00:00.000Z");
    expect(wishOf(0, [], now)).toEqual({});
    expect(wishOf(4, ["paid"], now)).toEqual({ lastSeenBefore: "2022-11-24T00:00:00.000Z", statuses: ["paid"] });
  });
});

describe("keys and the end", () => {
  it("makes a recovery key, refusing a wrong passphrase at its field", async () => {
    let wrong = true;
    await start("/settings", {
      "vault.newRecoveryKey": () => (wrong ? refuse("wrong-passphrase") : { recoveryKey: "QQQQ-RRRR" }),
    });
    await click(button("Make… New recovery key"));
    await type(field("Current passphrase or recovery key"), "old one");
    await send();
    expect(description(field("Current passphrase or recovery key"))).toContain("not the passphrase");
    wrong = false;
    await send();
    expect(text()).toContain("QQQQ-RRRR");
    await click(button("Done"));
    expect(text()).toContain("Print or write down the key first");
  });

  it("erases only with the secret and the user's word", async () => {
    await start("/settings", { "vault.erase": () => refuse("on-hold") });
    await click(button("Erase… Erase everything"));
    await send();
    expect(description(field("Your passphrase or recovery key"))).toContain("Enter the passphrase");
    expect(description(field(/gone for good/))).toContain("Mark this");
    await type(field("Your passphrase or recovery key"), "my words");
    await click(field(/gone for good/));
    await send();
    expect(payloads("vault.erase")).toEqual([{ secret: "my words" }]);
    expect(text()).toContain("legal hold");
  });
});

describe("a stopped capture", () => {
  it.each([
    ["quota", /disk is full/],
    ["inbox-full", /Unlock it to take them in/],
    ["inbox-key", /changed outside of ClaimTrail/],
  ] as const)("says why and what to do: %s", async (problem, words) => {
    await start("/settings", {
      "vault.status": () => ({ state: "unlocked", sealed: 0, problem }),
      "vault.resetInboxKey": () => null,
    });
    expect(document.querySelector("[role=alert]")?.textContent).toMatch(words);
    expect(buttons("Make a new sealing key")).toHaveLength(problem === "inbox-key" ? 1 : 0);
    for (const reset of buttons("Make a new sealing key")) {
      await click(reset);
      expect(payloads("vault.resetInboxKey")).toEqual([{}]);
    }
  });
});
