import { deleteDB } from "idb";
import { checkSecret } from "./access.ts";
import { VaultError } from "./errors.ts";
import { activeNumber, deleteNumber } from "./place.ts";
import * as reads from "./reads.ts";
import type { Runtime } from "./runtime.ts";
import { forgetSession } from "./session.ts";

/** Taking the vault off the machine, as far as a browser can. */

export async function erase(rt: Runtime, secret: string | undefined): Promise<void> {
  if (await rt.sessionKeys()) {
    if (secret === undefined) throw new VaultError("wrong-passphrase");
    await checkSecret(rt, secret);
  }
  await rt.exclusive(async () => {
    if ((await rt.sessionKeys()) && (await anyOnHold(rt))) throw new VaultError("on-hold");
    // the key goes first, so that no other context writes any more; then the vault itself, so that a stop leaves none
    await forgetSession(rt.options.session);
    const active = await activeNumber(rt.dbName);
    rt.close();
    await deleteNumber(rt.dbName, active);
    const names = (await indexedDB.databases()).map(({ name = "" }) => name);
    for (const name of names) if (name === rt.dbName || name.startsWith(`${rt.dbName}.`)) await deleteDB(name);
  });
}

async function anyOnHold(rt: Runtime): Promise<boolean> {
  for await (const block of reads.summaries(rt)) if (block.some((summary) => summary.legalHold)) return true;
  return false;
}
