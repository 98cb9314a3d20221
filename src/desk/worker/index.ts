import { serve, sessionOver, type Wire } from "../../ui/wire-worker.ts";
import { VaultError } from "../../vault/errors.ts";
import type { WorkerApi, WorkerRefusal } from "../model.ts";
import { openDesk } from "./desk.ts";
import { ImportError } from "./import/problem.ts";

/** The desk's worker: the only place outside the background where the vault is open. */

const wire = self as unknown as Wire<WorkerRefusal>;

serve<WorkerApi, WorkerRefusal>(wire, openDesk(sessionOver(wire)), (error) => {
  if (error instanceof ImportError) return { code: "import", problem: error.problem };
  if (error instanceof VaultError) return { code: error.code };
  if (error instanceof DOMException && error.name === "AbortError") return { code: "cancelled" };
  return { code: "failed" };
});
