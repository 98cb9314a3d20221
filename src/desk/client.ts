import { type WireClient, wireTo } from "../ui/wire.ts";
import type { WorkerApi, WorkerRefusal } from "./model.ts";

/** The desk's worker as its page sees it. One for each open desk; ending it drops every decrypted row. */

/** The worker refused: `code` is the vault's, `cancelled`, or `import` with the problem of a file. */
export class DeskError extends Error {
  readonly code: string;
  constructor(readonly why: WorkerRefusal) {
    super(why.code);
    this.name = "DeskError";
    this.code = why.code;
  }
}

export type DeskClient = WireClient<WorkerApi>;

export function startWorker(): DeskClient {
  const worker = new Worker(new URL("./worker/index.ts", import.meta.url), { type: "module", name: "desk" });
  return wireTo<WorkerApi, WorkerRefusal>(worker, (why) => new DeskError(why));
}
