import { BROWSERS, builtExtension } from "./extension.ts";

/** Builds what is out of date before any test runs: two files at a time must not both build it. */
export default function setup(): void {
  for (const browser of BROWSERS) builtExtension(browser);
}
