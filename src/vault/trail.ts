import type { AuditApi, AuditEntry } from "./api.ts";
import { allEntries, openEntry, verifyTrail } from "./audit.ts";
import type { Runtime } from "./runtime.ts";

/** The audit trail as surfaces use it. */
export function auditApi(rt: Runtime): AuditApi {
  return {
    note: async (event) => {
      await rt.write(async (draft) => draft.note(event));
    },
    verify: () =>
      rt.exclusive(async () => {
        const { db, keys, manifest } = await rt.view();
        return verifyTrail(db, keys, manifest.audit);
      }),
    list: (limit, before) => list(rt, limit, before),
    async *all() {
      const { db, keys } = await rt.view();
      yield* allEntries(db, keys);
    },
  };
}

async function list(rt: Runtime, limit: number, before?: number): Promise<AuditEntry[]> {
  const { db, keys, manifest } = await rt.view();
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, manifest.audit.n + 1);
  if (end <= 1) return [];
  const rows = await db.getAll("audit", IDBKeyRange.bound(Math.max(1, end - limit), end, false, true));
  const entries = await Promise.all(rows.map((row) => openEntry(keys, row)));
  return entries.reverse();
}
