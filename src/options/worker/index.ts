import { serve, sessionOver, type Wire } from "../../ui/wire-worker.ts";
import { VaultError } from "../../vault/errors.ts";
import type { JobApi } from "../jobs.ts";
import { jobAnswers } from "./jobs.ts";

/** The settings' worker: started for one piece of long work, ended with it. */

interface Why {
  code: string;
}
const wire = self as unknown as Wire<Why>;

serve<JobApi, Why>(wire, jobAnswers(sessionOver(wire)), (error) => ({
  code: error instanceof VaultError ? error.code : "failed",
}));
