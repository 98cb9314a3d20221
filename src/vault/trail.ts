import type { IsoInstant } from "../claims/record.ts";
import type { AuditApi, AuditLine } from "./api.ts";
import { allLines, linesBetween, openEntry, verifyTrail } from "./audit.ts";
import { toBase64Url } from "./bytes.ts";
import type { Runtime } from "./runtime.ts";
import { sealEvent } from "./sealing.ts";

/** The audit trail as surfaces use it. */
export function auditApi(rt: Runtime): AuditApi {
  return {
    note: (event) =>
      rt.exclusive(async () => {
        if (await rt.sessionKeys()) await rt.commit(async (draft) => draft.note(event));
        else await sealEvent(rt, { ...event, at: new Date(rt.now()).toISOString() });
      }),
    verify: () =>
      rt.exclusive(async () => {
        const { db, keys, manifest } = await rt.view();
        return verifyTrail(db, keys, manifest.audit);
      }),
    list: (limit, before) => list(rt, limit, before),
    trim: (before) => trim(rt, before),
    async *all() {
      const { db, keys, manifest } = await rt.view();
      yield* allLines(db, keys, manifest.audit);
    },
  };
}

async function list(rt: Runtime, limit: number, before?: number): Promise<AuditLine[]> {
  const { db, keys, manifest } = await rt.view();
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, manifest.audit.n + 1);
  const lines = await linesBetween(db, keys, Math.max(manifest.audit.floor + 1, end - limit), end - 1);
  return lines.reverse();
}

/** Removes the oldest entries; the manifest remembers where the chain now begins, so that this is no cut. */
async function trim(rt: Runtime, before: IsoInstant): Promise<number> {
  const { result } = await rt.write(async (draft) => {
    const { db, keys } = draft.view;
    const head = draft.manifest.audit;
    let removed = 0;
    for (let n = head.floor + 1; n < head.n; n += 1) {
      const row = await db.get("audit", n);
      const entry = row && (await openEntry(keys, row).catch(() => undefined));
      if (!entry || entry.at >= before) break;
      draft.writes.push({ store: "audit", key: n });
      head.floor = n;
      head.floorMac = toBase64Url(row.m);
      removed += 1;
    }
    if (removed > 0) draft.note({ kind: "retention", detail: { entries: removed } });
    return removed;
  });
  return result;
}
