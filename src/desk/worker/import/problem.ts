import type { ImportProblem, ImportProblemKey } from "../../model.ts";

/** A file that cannot be imported, and why. */
export class ImportError extends Error {
  readonly problem: ImportProblem;
  constructor(key: ImportProblemKey, values: (string | number)[] = [], line?: number) {
    super(key);
    this.name = "ImportError";
    this.problem = { key, values: values.map(String), line };
  }
}
