import { describe, expect, it } from "vitest";
import { backupIsDue, putOffBackup } from "../../../src/background/backup-reminder.ts";
import "../vault/fast-kdf.ts";
import { bench, claim, collect, page } from "../vault/helpers.ts";

const DAY = 86_400_000;

describe("the reminder of a backup", () => {
  it("comes a month after the last one, again a week after it was put off, and goes with a new backup", async () => {
    const { vault, clock } = await bench({ lockMinutes: 1_000_000 });
    await vault.capture(page([claim(1)]));
    const due = () => backupIsDue(vault, clock.now);
    expect(await due()).toBe(false);
    clock.now += 29 * DAY;
    expect(await due()).toBe(false);
    clock.now += DAY;
    expect(await due()).toBe(true);
    await putOffBackup(vault, clock.now);
    expect(await due()).toBe(false);
    clock.now += 7 * DAY;
    expect(await due()).toBe(true);
    // one that was not made to its end is none
    for await (const chunk of vault.backup()) if (chunk) break;
    expect(await due()).toBe(true);
    await collect(vault.backup());
    expect(await due()).toBe(false);
  });

  it("asks nothing of an empty vault, and a clock that stood ahead silences it for no longer than a month", async () => {
    const { vault, clock } = await bench({ lockMinutes: 1_000_000 });
    await backupIsDue(vault, clock.now + 4_000 * DAY);
    expect(await backupIsDue(vault, clock.now)).toBe(false);
    clock.now += 31 * DAY;
    expect(await backupIsDue(vault, clock.now)).toBe(false);
    await vault.capture(page([claim(1)]));
    expect(await backupIsDue(vault, clock.now)).toBe(true);
  });
});
