import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimHistory } from "../../src/claims/history.ts";
import { type DemoPortal, startPortal } from "../portal/server.ts";
import type { ExtensionBrowser, Tab } from "./browsers/types.ts";
import { ask, BROWSERS, launch, settled, setUp, tabId } from "./extension.ts";

/** Pages that move: live pages of tests/portal, read by the built extension as a user browses them. */

describe.each(BROWSERS)("pages that move, in %s", (name) => {
  let browser: ExtensionBrowser;
  let portal: DemoPortal;
  let control: Tab;

  beforeAll(async () => {
    portal = await startPortal();
    browser = await launch(name);
    control = await setUp(browser, ["http://127.0.0.1/*", "http://localhost/*"]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  /** Opens a scenario, lets `act` do what a user does, and gives back the tab once all is read. */
  async function visit(
    scenario: string,
    act?: (tab: Tab, settle: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const tab = await browser.newTab();
    const address = `${portal.shell}/moves.html#${scenario}`;
    await tab.goto(address);
    await tab.bringToFront();
    const id = await tabId(control, address);
    const settle = async () => {
      await settled(control, id, 600);
    };
    await settle();
    await act?.(tab, settle);
    await tab.close();
  }

  async function histories(prefix: string): Promise<ClaimHistory[]> {
    const recent = await ask(control, "claims.recent", { limit: 5_000 });
    const ids = recent.filter((claim) => claim.claimNumber?.startsWith(prefix)).map((claim) => claim.id);
    return Promise.all(ids.map(async (id) => (await ask(control, "claim.get", { id })).history));
  }
  const numbers = (list: ClaimHistory[]) => list.map((h) => h.current.claimNumber).sort();

  it("reads results that arrive late", async () => {
    await visit("late", async (_tab, settle) => {
      await new Promise((resolve) => setTimeout(resolve, 2_800));
      await settle();
    });
    expect(numbers(await histories("MV24000"))).toEqual(["MV240001", "MV240002"]);
  });

  it("lets nothing bleed from the last claim when the claim changes in place", async () => {
    await visit("inplace", async (tab, settle) => {
      await tab.click("#next");
      await settle();
    });
    const [a, b] = (await histories("INP")).sort((x, y) =>
      (x.current.claimNumber ?? "").localeCompare(y.current.claimNumber ?? ""),
    );
    expect(a?.current).toMatchObject({ claimNumber: "INP100", status: "denied", memberId: "MEMA1", billed: 50_000 });
    expect(a?.current.lines?.map((line) => line.procedure)).toEqual(["99213"]);
    expect(b?.current).toMatchObject({
      claimNumber: "INP200",
      status: "paid",
      memberId: "MEMB2",
      billed: 8_000,
      paid: 6_400,
    });
    expect(b?.current.lines?.map((line) => line.procedure)).toEqual(["97110"]);
    for (const sighting of b?.sightings ?? []) {
      expect(JSON.stringify(sighting.record)).not.toMatch(/99213|CO|MEMA1|197/);
    }
  });

  it("notices that the user came back to a claim in the same document", async () => {
    const seenFirst = (await histories("INP100"))[0]?.lastSeenAt ?? "";
    await visit("inplace", async (tab, settle) => {
      for (let click = 0; click < 2; click += 1) {
        await tab.click("#next");
        await settle();
      }
    });
    const [a] = await histories("INP100");
    const [b] = await histories("INP200");
    expect(seenFirst < (b?.lastSeenAt ?? "")).toBe(true);
    expect((b?.lastSeenAt ?? "") < (a?.lastSeenAt ?? "")).toBe(true);
    expect(a?.sightings).toHaveLength(1);
  });

  it("reads each page of a paginated list", async () => {
    await visit("pages", async (tab, settle) => {
      for (let page = 0; page < 2; page += 1) {
        await tab.click("#next");
        await settle();
      }
    });
    const found = numbers(await histories("MV2400")).filter((number) => Number(number?.slice(2)) < 240_060);
    expect(found).toHaveLength(60);
  });

  it("reads what a row shows once it is expanded", async () => {
    await visit("expand", async (tab, settle) => {
      await tab.click("#expand");
      await settle();
    });
    const [claim] = await histories("MV240001");
    const adjustments = [
      ...(claim?.current.adjustments ?? []),
      ...(claim?.current.lines ?? []).flatMap((l) => l.adjustments ?? []),
    ];
    expect(adjustments).toContainEqual(expect.objectContaining({ group: "CO", code: "29" }));
  });

  it("reads a virtualised grid as it is scrolled through", async () => {
    await visit("virtual", async (tab, settle) => {
      for (let i = 0; i < 6; i += 1) {
        await tab.scroll("#grid", 300);
        await settle();
      }
    });
    const found = numbers(await histories("MV2400")).map((number) => Number(number?.slice(2)) - 240_000);
    for (let n = 0; n < 70; n += 1) expect(found).toContain(n);
  });

  it("keeps each status that a claim has had", async () => {
    for (let i = 0; i < 3; i += 1) await visit("visits");
    const [claim] = await histories("VIS777");
    expect(claim?.sightings.map((s) => s.record.status)).toEqual(["pending", "denied", "paid"]);
    expect(claim?.current).toMatchObject({ status: "paid", paid: 12_000 });
    expect(claim?.current.adjustments).toBeUndefined();
  });

  it("reads a claim list among 50,000 nodes", async () => {
    await visit("huge");
    expect(numbers(await histories("MV24000"))).toContain("MV240003");
  });

  it("reads a page that never rests, and does not hold its thread", async () => {
    let worst = "";
    await visit("storm", async (tab) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      worst = (await tab.evaluate(() => document.documentElement.dataset.worst)) ?? "";
    });
    expect(numbers(await histories("MV24000"))).toEqual(expect.arrayContaining(["MV240004", "MV240005"]));
    // not a speed test: a frozen tab would show seconds
    expect(Number(worst)).toBeLessThan(2_000);
  });
});
