/** Why an 835 file is refused, and where: nothing of it is taken in. */

export const ERA_PROBLEMS = [
  "empty",
  "not-x12",
  "utf-16",
  "ebcdic",
  "not-utf-8",
  "not-835",
  "cut-off",
  "out-of-place",
  "bad-count",
  "bad-control",
  "missing",
  "bad-value",
  "too-long",
] as const;
export type EraProblemKey = (typeof ERA_PROBLEMS)[number];

export class EraError extends Error {
  /**
   * @param key what is wrong. @param segment number of the segment in the file, from 1.
   * @param detail the segment or element that is meant, and what was found, in plain words. Without patient data.
   */
  constructor(
    readonly key: EraProblemKey,
    readonly segment: number,
    readonly detail: string,
  ) {
    super(`segment ${segment}: ${detail}`);
    this.name = "EraError";
  }
}

/** Something that does not add up but does not keep the file out. */
export interface EraWarning {
  segment: number;
  text: string;
}
