import { AsyncLocalStorage } from "node:async_hooks";
import { openDB } from "idb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CapturedPage } from "../../../src/claims/history.ts";
import { basicSummary } from "../../../src/claims/work.ts";
import { MIN_ROUNDS } from "../../../src/vault/crypto.ts";
import type { Vault, VaultOptions } from "../../../src/vault/index.ts";
import { killableVault } from "../../kill-points/bundle.ts";
import type { KillAction, KillState } from "../../kill-points/runtime.ts";
import { nextVersion } from "../../next-version/plugin.ts";
import { MARK } from "../../next-version/versions.ts";
import "./fast-kdf.ts";
import { claim, collect, memorySession, PASSPHRASE, page, START } from "./helpers.ts";

/**
 * The background dies at every await that a capture, an unlocking, a migration, a purge and others pass through; then it starts
 * anew. Nothing that was acknowledged may be lost or doubled, and capture goes on.
 */

const NEXT = "another horse battery staple";
/** A loop passes its awaits often; the regular run dies in the first of each, the long one in all. */
const PASSES = process.env.CLAIMTRAIL_LONG ? Number.POSITIVE_INFINITY : 1;

type Build = Awaited<ReturnType<typeof killableVault>>;
let built: Build;
/** A build with one more schema version. */
let later: Build;
const kill = globalThis as unknown as { claimtrailKill: KillState };
let names = 0;
let cases = 0;

/** Transactions and connections of the process that is to die; both end with it. */
const underWay = new Set<IDBTransaction>();
const connections = new Set<IDBDatabase>();
/** Each process runs in a life of its own; code of one that is over passes no await any more. */
const lives = new AsyncLocalStorage<{ over: boolean }>();
let listeners: NodeJS.UnhandledRejectionListener[] = [];

beforeAll(async () => {
  built = await killableVault();
  later = await killableVault([nextVersion()]);
  kill.claimtrailKill.isDead = () => lives.getStore()?.over === true;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    connections.add(this);
    const tx = begin.apply(this, args);
    underWay.add(tx);
    return tx;
  };
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener("upgradeneeded", () => {
      if (request.transaction) underWay.add(request.transaction);
    });
    request.addEventListener("success", () => connections.add(request.result));
    return request;
  };
  // requests that die with their process are nobody's any more; whatever else goes unheard still fails the run
  listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error, promise) => {
    const name = error instanceof Error ? error.name : "";
    if (!/^(?:AbortError|InvalidStateError|TransactionInactiveError)$/.test(name))
      for (const listener of listeners) listener(error, promise);
  });
});
afterAll(() => {
  process.removeAllListeners("unhandledRejection");
  for (const listener of listeners) process.on("unhandledRejection", listener);
});

/** The process is gone: open transactions happen not at all, connections are closed. */
function die(): void {
  for (const tx of underWay) {
    try {
      tx.abort();
    } catch {
      // it has ended
    }
  }
  for (const db of connections) db.close();
  underWay.clear();
  connections.clear();
}

interface World {
  build: Build;
  options: VaultOptions;
  vault: Vault;
  /** Pages that were acknowledged, in order. */
  acknowledged: CapturedPage[];
  purged: Set<string>;
  passphrases: string[];
}

async function world(): Promise<World> {
  names += 1;
  const options = optionsOf(`sweep-${names}`);
  const vault = await built.openVault(options);
  return { build: built, options, vault, acknowledged: [], purged: new Set(), passphrases: [PASSPHRASE] };
}

/** The lock of a dead process is free again: each context has a queue of its own. */
function optionsOf(dbName: string, session = memorySession()): VaultOptions {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    dbName,
    session,
    now: () => START,
    kdfRounds: MIN_ROUNDS,
    deriveSummary: basicSummary,
    lock: (work) => {
      const turn = queue.then(work, work);
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function take(w: World, one: CapturedPage): Promise<void> {
  await w.vault.capture(one);
  w.acknowledged.push(one);
}

interface Scenario {
  prepare(w: World): Promise<void>;
  /** What the process dies in. */
  act(w: World): Promise<unknown>;
  /** A page whose sending was not answered is sent again by the content script. */
  again?: CapturedPage;
}

const first = () => page([claim(1), claim(2)], "claim-list");
const changed = () => page([claim(1, { status: "denied", paid: 0 }), claim(3)], "claim-list");

const SCENARIOS: Record<string, () => Scenario> = {
  "the making of a vault": () => ({
    prepare: async () => undefined,
    act: (w) => w.vault.create(PASSPHRASE, { recoveryKit: true }),
  }),
  "a capture": () => {
    const again = changed();
    return { prepare: ready, act: (w) => take(w, again), again };
  },
  "a capture while locked": () => {
    const again = changed();
    return {
      prepare: async (w) => {
        await ready(w);
        await w.vault.lock();
      },
      act: (w) => take(w, again),
      again,
    };
  },
  "an unlocking that opens the inbox": () => ({
    prepare: async (w) => {
      await ready(w);
      await w.vault.lock();
      await take(w, changed());
      await take(w, page([claim(4)]));
    },
    act: (w) => w.vault.unlock(PASSPHRASE),
  }),
  "a migration": () => ({
    prepare: async (w) => {
      await ready(w);
      await w.vault.setSetting("letterhead", { name: "Practice" });
      await w.vault.lock();
      await take(w, changed());
      await take(w, page([claim(4)]));
      w.vault.close();
      w.build = later;
    },
    act: async (w) => {
      w.vault = await later.openVault(w.options);
      await w.vault.unlock(PASSPHRASE);
    },
  }),
  "an unlocking that makes the manifest anew": () => ({
    prepare: async (w) => {
      await ready(w);
      await w.vault.lock();
      await take(w, page([claim(4)]));
      const db = await openDB(`${w.options.dbName}.1`);
      await db.delete("meta", "manifest");
      db.close();
    },
    act: (w) => w.vault.unlock(PASSPHRASE),
  }),
  "a capture that undoes another": () => ({
    prepare: async (w) => {
      await ready(w);
      await w.vault.capture(page([claim(9)]));
    },
    act: async (w) => w.vault.undoSightings(["never-there"]),
  }),
  "a purge": () => ({
    prepare: async (w) => {
      await ready(w);
      await take(w, page([claim(5, { status: "paid" })]));
    },
    act: (w) => {
      w.purged.add(claim(5).claimNumber ?? "");
      return w.vault.purge({ statuses: ["paid"] });
    },
  }),
  "a change of passphrase": () => ({
    prepare: ready,
    act: (w) => {
      w.passphrases.push(NEXT);
      return w.vault.changePassphrase(PASSPHRASE, NEXT);
    },
  }),
  "a new vault key": () => ({
    prepare: ready,
    act: (w) => {
      w.passphrases.push(NEXT);
      return w.vault.renewVaultKey(PASSPHRASE, NEXT);
    },
  }),
};

async function ready(w: World): Promise<void> {
  await w.vault.create(PASSPHRASE);
  await take(w, first());
}

/** Awaits that a scenario passes, with how often. */
async function pointsOf(make: () => Scenario): Promise<[string, number][]> {
  const w = await world();
  const scenario = make();
  await scenario.prepare(w);
  kill.claimtrailKill.passed = new Map();
  await scenario.act(w);
  const passed = [...kill.claimtrailKill.passed];
  w.vault.close();
  return passed;
}

/** Runs a scenario that dies at one await. @returns the world it leaves behind. */
async function dieAt(make: () => Scenario, point: string, nth: number, action: KillAction, keepSession: boolean) {
  const state = kill.claimtrailKill;
  const life = { over: false };
  let tell: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  state.hit = undefined;
  state.onHit = () => {
    life.over = true;
    die();
    tell();
  };
  const { w, scenario } = await lives.run(life, async () => {
    const w = await world();
    const scenario = make();
    await scenario.prepare(w);
    state.passed = new Map();
    state.armed = { point, nth, action };
    await Promise.race([died, scenario.act(w)]);
    return { w, scenario };
  });
  const { hit } = state;
  state.armed = undefined;
  life.over = true;
  die();
  const session = keepSession ? w.options.session : memorySession();
  w.options = optionsOf(w.options.dbName ?? "", session as ReturnType<typeof memorySession>);
  w.vault = await w.build.openVault(w.options);
  return { w, scenario, hit };
}

async function unlockAgain({ vault, passphrases }: World): Promise<void> {
  if ((await vault.status()).state === "absent") await vault.create(PASSPHRASE);
  if ((await vault.status()).state === "unlocked") return;
  for (const passphrase of passphrases.toReversed()) {
    const opened = await vault.unlock(passphrase).catch(() => undefined);
    if (opened) {
      expect(opened.setAside).toBe(0);
      return;
    }
  }
  throw new Error("no passphrase opens the vault");
}

/** All that was acknowledged is there once, and the vault is sound. */
async function judge({ build, vault, acknowledged, purged }: World): Promise<void> {
  const entries = await collect(vault.claims());
  const histories = entries.map((entry) => entry.history);
  if (build === later) {
    const marks = entries.flatMap(({ work }) => work.notes.filter(({ id }) => id === MARK));
    expect(marks.length, "what was there before is brought forward, once").toBe(2);
    expect(await vault.getSetting("letterhead")).toEqual({ name: "Practice" });
  }
  const seen = histories.flatMap((h) => h.sightings.map((s) => s.id));
  expect(new Set(seen).size, "a sighting is stored twice").toBe(seen.length);
  for (const one of acknowledged) {
    for (const { id, record } of one.sightings) {
      const { claimNumber = "" } = record as { claimNumber?: string };
      const same = histories.filter((h) => h.current.claimNumber === claimNumber);
      if (purged.has(claimNumber)) continue;
      expect(same.length, `${claimNumber} is there once`).toBe(1);
      expect(
        same[0]?.sightings.some((s) => s.id === id),
        `sighting ${id}`,
      ).toBe(true);
    }
  }
  const rows = (await collect(vault.summaries())).flat();
  expect(rows.map((row) => row.id).sort()).toEqual(histories.map((h) => h.id).sort());
  expect(await vault.count()).toBe(histories.length);
  expect(await vault.audit.verify()).toMatchObject({ ok: true });
}

describe("the background dies", { timeout: 600_000 }, () => {
  for (const [name, make] of Object.entries(SCENARIOS)) {
    it(`in ${name}: nothing acknowledged is lost or doubled, at any await`, async () => {
      const points = await pointsOf(make);
      expect(points.length).toBeGreaterThan(10);
      const deaths = points.flatMap(([point, passes]) =>
        Array.from({ length: Math.min(passes, PASSES) }, (_, i) => [point, i + 1] as const),
      );
      for (const action of ["hang", "hang-after"] as const) {
        for (const [point, nth] of deaths) {
          cases += 1;
          const { w, scenario, hit } = await dieAt(make, point, nth, action, cases % 2 === 0);
          // what fails by design, such as a look for a damaged row, has no time after it
          if (action === "hang") expect(hit, "the scenario passes this await every time").toBe(point);
          const where = `${point}, pass ${nth}, ${action}`;
          try {
            await unlockAgain(w);
            if (scenario.again) await take(w, scenario.again);
            await take(w, page([claim(77)]));
            await w.vault.finishPurge();
            await judge(w);
          } catch (error) {
            throw new Error(`died at ${where}`, { cause: error });
          }
          w.vault.close();
        }
      }
      console.log(`${name}: died at ${points.length} awaits; ${cases} fault cases so far`);
    });
  }
});
