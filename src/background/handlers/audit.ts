import type { Handlers } from "../router.ts";
import { theVault } from "../vault.ts";

export const auditHandlers: Pick<Handlers, "audit.note" | "audit.list"> = {
  async "audit.note"({ kind, claims, what, count }) {
    const detail = { ...(what === undefined ? {} : { what }), ...(count === undefined ? {} : { count }) };
    await (await theVault()).audit.note({
      kind,
      ...(claims ? { claims } : {}),
      ...(Object.keys(detail).length > 0 ? { detail } : {}),
    });
    return null;
  },

  async "audit.list"({ limit, before }) {
    return (await theVault()).audit.list(limit, before);
  },
};
