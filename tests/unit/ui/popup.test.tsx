// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addDays } from "../../../src/claims/dates.ts";
import { background, fakeBrowser, notify, refuse, sent } from "./fake-browser.ts";
import { claimView, preferences, summary, tabView, task, today } from "./samples.ts";
import {
  accessibilityFaults,
  button,
  buttons,
  clear,
  click,
  description,
  field,
  settle,
  show,
  submit,
  text,
  type,
} from "./screen.ts";

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

describe("the desk beside the page", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Object.assign(fakeBrowser, { sidebarAction: undefined, windows: undefined });
  });

  it("opens in Chromium's side panel within the click, at the claim in sight", async () => {
    const sidePanel = { setOptions: vi.fn(async () => undefined), open: vi.fn(async () => undefined) };
    vi.stubGlobal("chrome", { sidePanel });
    Object.assign(fakeBrowser, { windows: { getCurrent: async () => ({ id: 3 }) } });
    const { readWindow } = await import("../../../src/popup/open.ts");
    await readWindow();
    location.hash = "/claim/claim-0001";
    background(unlocked());
    await show(<App />);
    await click(button("Open beside the page"));
    expect(sidePanel.setOptions).toHaveBeenCalledWith({ path: "src/desk/panel.html#/claim/claim-0001", enabled: true });
    expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 3 });
  });

  it("opens in Firefox's sidebar", async () => {
    const sidebarAction = { setPanel: vi.fn(async () => undefined), open: vi.fn(async () => undefined) };
    Object.assign(fakeBrowser, { sidebarAction });
    background(unlocked());
    await show(<App />);
    await click(button("Open beside the page"));
    expect(sidebarAction.setPanel).toHaveBeenCalledWith({ panel: "/src/desk/panel.html" });
    expect(sidebarAction.open).toHaveBeenCalled();
  });
});

describe("popup before the vault is open", () => {
  it("leads to set-up where there is no vault", async () => {
    background({ "vault.status": () => ({ state: "absent", sealed: 0 }) });
    await show(<App />);
    await click(button("Set up ClaimTrail"));
    expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: "/src/options/index.html#/welcome" });
  });

  it("says that capture goes on while locked, and how much waits", async () => {
    background({ "vault.status": () => ({ state: "locked", sealed: 3 }) });
    await show(<App />);
    expect(text()).toContain("3 pages wait to be opened");
    expect(document.activeElement).toBe(field("Passphrase"));
  });

  it("refuses a wrong passphrase without a hint, ties the message to the field and keeps what was typed", async () => {
    background({
      "vault.status": () => ({ state: "locked", sealed: 0 }),
      "vault.unlock": () => refuse("wrong-passphrase"),
    });
    await show(<App />);
    await submit();
    expect(description(field("Passphrase"))).toContain("Enter your passphrase");
    await type(field("Passphrase"), "not it");
    await submit();
    expect(description(field("Passphrase"))).toBe("That is not the passphrase. Nothing was opened.");
    expect(field("Passphrase").getAttribute("aria-invalid")).toBe("true");
    expect(field("Passphrase").value).toBe("not it");
  });

  it("shows the delay after wrong tries and sends nothing meanwhile", async () => {
    background({ "vault.status": () => ({ state: "locked", sealed: 0, retryAfterMs: 60_000 }) });
    await show(<App />);
    expect(text()).toMatch(/try again in \d+ seconds/);
    await type(field("Passphrase"), "whatever");
    await submit();
    expect(button("Unlock").disabled).toBe(true);
    expect(sent.some(({ type }) => type === "vault.unlock")).toBe(false);
  });

  it("opens with the right one", async () => {
    let open = false;
    background(
      unlocked({
        "vault.status": () => ({ state: open ? "unlocked" : "locked", sealed: 0 }),
        "vault.unlock": ({ secret }) => {
          open = secret === "maple tundra violin";
          return { opened: 0, setAside: 0 };
        },
      }),
    );
    await show(<App />);
    await type(field("Passphrase"), "maple tundra violin");
    await submit();
    expect(text()).toContain("Due today");
  });

  it("says so when the background does not answer, and tries again", async () => {
    let works = false;
    background(unlocked({ "vault.status": () => (works ? { state: "unlocked", sealed: 0 } : refuse("failed")) }));
    await show(<App />);
    expect(text()).toContain("did not answer");
    works = true;
    await click(button("Try again"));
    expect(text()).toContain("Due today");
  });
});

describe("what is due", () => {
  it("masks names and numbers, and says what, how much and by when", async () => {
    background(unlocked());
    await show(<App />);
    expect(text()).toContain("Request a redetermination");
    expect(text()).toContain("R•••, M•••");
    expect(text()).not.toContain("RIVERA");
    expect(text()).not.toContain("E7Y2K90PW00");
    expect(text()).toContain("$412.00");
    expect(text()).toContain("3 days left");
  });

  it("says how to start where nothing is due", async () => {
    background(unlocked({ "tasks.due": () => ({ claims: [], total: 0 }) }));
    await show(<App />);
    expect(text()).toContain("Nothing due today");
    await click(button("Try it with sample claims"));
    expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: "/src/desk/index.html" });
  });

  it("shows the claims seen last where nothing is due", async () => {
    const paid = summary({ status: "paid", tasks: [], rootCause: undefined });
    background(unlocked({ "tasks.due": () => ({ claims: [], total: 0 }), "claims.recent": () => [paid] }));
    await show(<App />);
    expect(text()).toContain("Seen last");
    await click(button(/^Paid/));
    expect(location.hash).toBe("#/claim/claim-0001");
  });

  it("shows no task that is snoozed beyond today", async () => {
    const snoozed = summary({ tasks: [{ ...task, snoozedUntil: addDays(today, 2) }] });
    background(unlocked({ "tasks.due": () => ({ claims: [snoozed], total: 0 }) }));
    await show(<App />);
    expect(buttons(/^Done:/)).toHaveLength(0);
  });

  it("marks as done, moves the focus sensibly, and takes it back", async () => {
    let done = false;
    background(
      unlocked({
        "tasks.due": () => (done ? { claims: [], total: 0 } : { claims: [summary()], total: 1 }),
        "claim.work": ({ command }) => {
          done = command.do === "task.done";
          return claimView();
        },
      }),
    );
    await show(<App />);
    await click(button("Done: Request a redetermination"));
    expect(commands()).toEqual([{ id: "claim-0001", command: { do: "task.done", key: task.key } }]);
    expect(text()).toContain("Nothing due today");
    expect(document.activeElement?.id).toBe("due-today");
    await click(button("Undo"));
    expect(commands().at(-1)).toEqual({ id: "claim-0001", command: { do: "task.reopen", key: task.key } });
    expect(text()).toContain("Request a redetermination");
  });

  it("snoozes until tomorrow or a picked day, and refuses a day that is past", async () => {
    background(unlocked({ "claim.work": () => claimView() }));
    await show(<App />);
    const snooze = button("Snooze: Request a redetermination");
    await click(snooze);
    expect(snooze.getAttribute("aria-expanded")).toBe("true");
    await type(field("Or on a date"), addDays(today, -1));
    await click(button("Set"));
    expect(description(field("Or on a date"))).toContain("Pick a day after today");
    await type(field("Or on a date"), addDays(today, 5));
    expect(text()).toContain("after the deadline");
    await click(button("Set"));
    await click(button("Snooze: Request a redetermination"));
    await click(button(/^Tomorrow/));
    expect(commands().map((payload) => (payload as { command: unknown }).command)).toEqual([
      { do: "task.snooze", key: task.key, until: addDays(today, 5) },
      { do: "task.snooze", key: task.key, until: addDays(today, 1) },
    ]);
  });

  it("says why a change was refused and leaves the task", async () => {
    background(unlocked({ "claim.work": () => refuse("quota") }));
    await show(<App />);
    await click(button("Done: Request a redetermination"));
    expect(document.querySelector("[role=status] .toast")?.textContent).toContain("storage is full");
    expect(buttons(/^Done:/)).toHaveLength(1);
  });

  it("goes back to the lock when the vault locks meanwhile", async () => {
    let state: "unlocked" | "locked" = "unlocked";
    background(unlocked({ "vault.status": () => ({ state, sealed: 0 }) }));
    await show(<App />);
    state = "locked";
    notify("locked");
    await settle();
    expect(text()).not.toContain("Due today");
    expect(field("Passphrase")).toBeTruthy();
  });
});

describe("this page", () => {
  const frame = {
    frameId: 0,
    origin: "https://apps.portal.example",
    host: "apps.portal.example",
    portal: "generic",
    pageKind: "claim-detail" as const,
    records: 1,
    claimIds: ["claim-0001"],
    state: "saved" as const,
    at: "2026-11-01T10:00:00.000Z",
    limits: [],
    settled: true,
  };

  it("shows what was saved, and limits that were hit", async () => {
    const view = tabView({ frames: [{ ...frame, limits: ["stopped at 200000 nodes"] }], claims: [summary()] });
    background(unlocked({ "tab.view": () => view, "tasks.due": () => ({ claims: [], total: 0 }) }));
    await show(<App />);
    expect(text()).toContain("1 record saved");
    expect(text()).toContain("stopped at 200000 nodes");
    expect(text()).toContain("Medical necessity");
  });

  it("says plainly that there was nothing to read", async () => {
    background(unlocked({ "tab.view": () => tabView({ frames: [{ ...frame, pageKind: "none", records: 0 }] }) }));
    await show(<App />);
    expect(text()).toContain("no claim, remittance or eligibility");
  });

  it("asks for page, frame and portal origins together, before anything else in the click", async () => {
    background(
      unlocked({
        "tab.view": () => tabView({ access: "offered", unreadFrames: ["https://frames.payer.example:8443"] }),
        "portals.list": () => [
          {
            adapter: "p",
            name: "Portal",
            origins: ["https://*.portal.example/*", "https://app.portal-frame.example/*"],
            granted: false,
            blocked: false,
          },
        ],
        "tab.read": () => tabView({ frames: [frame], claims: [summary()] }),
      }),
    );
    await show(<App />);
    const before = sent.length;
    button("Always read this portal").click();
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({
      origins: [
        "https://apps.portal.example/*",
        "https://*.portal.example/*",
        "https://app.portal-frame.example/*",
        "https://frames.payer.example/*",
      ],
    });
    expect(sent).toHaveLength(before);
    await settle();
    expect(sent.at(-1)?.type).toBe("tab.read");
    expect(text()).toContain("1 record saved");
  });

  it("reads once without asking for a site, and says when access was refused", async () => {
    background(unlocked({ "tab.view": () => tabView({ access: "offered" }), "tab.read": () => refuse("no-access") }));
    await show(<App />);
    await click(button("Read this page"));
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled();
    expect(text()).toContain("may not read this page yet");
    fakeBrowser.permissions.request.mockResolvedValueOnce(false);
    await click(button("Always read this portal"));
    expect(text()).toContain("Access was not given");
  });

  it("names frames that could not be read and offers them", async () => {
    background(
      unlocked({
        "tab.view": () =>
          tabView({
            frames: [{ ...frame, pageKind: "none", records: 0 }],
            unreadFrames: ["https://frames.payer.example"],
          }),
      }),
    );
    await show(<App />);
    expect(text()).toContain("The claim may be in the part of this page that comes from frames.payer.example");
    await click(button("Read that part too"));
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ["https://frames.payer.example/*"] });
  });

  it("offers nothing on a portal that the organization does not list", async () => {
    background(
      unlocked({
        "tab.view": () => tabView({ access: "offered" }),
        "portals.list": () => [
          { adapter: "p", name: "Portal", origins: ["https://*.portal.example/*"], granted: false, blocked: true },
        ],
      }),
    );
    await show(<App />);
    expect(text()).toContain("Your organization does not list this portal");
    expect(buttons(/read this/i)).toHaveLength(0);
  });
});
