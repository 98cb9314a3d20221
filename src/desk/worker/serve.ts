import type { WireAnswers } from "../../ui/wire-worker.ts";
import type { WorkerApi } from "../model.ts";

export type { Context } from "../../ui/wire-worker.ts";
export type Answers = WireAnswers<WorkerApi>;
