import type { ClaimEntry } from "../../claims/work.ts";
import { VaultError, type VaultErrorCode } from "../../vault/index.ts";
import type { Desk } from "./desk.ts";

/** Above this share of all claims it is quicker to read all of them in a row. */
const SCAN_SHARE = 0.25;
const GONE: ReadonlySet<VaultErrorCode> = new Set(["not-found", "corrupt"]);

/** The claims of these ids in full, one by one or out of all, whichever is quicker. One that is gone meanwhile, or was set aside, is left out. */
export async function* claimsOf(desk: Desk, ids: ReadonlySet<string>): AsyncIterable<ClaimEntry> {
  const vault = await desk.vault();
  if (ids.size > desk.rows.size * SCAN_SHARE) {
    for await (const entry of vault.claims()) if (ids.has(entry.history.id)) yield entry;
    return;
  }
  for (const id of ids) {
    try {
      yield await vault.getClaim(id);
    } catch (error) {
      if (!(error instanceof VaultError && GONE.has(error.code))) throw error;
    }
  }
}
