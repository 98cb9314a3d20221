import { sheetTextSchema } from "../../src/claims/schema/sheet.ts";
import { concerns } from "../../src/content/concerns.ts";
import { readSheet } from "../../src/reading/index.ts";
import { takeSheet } from "../../src/reading/sheet/index.ts";

/** What the reading bench runs inside an isolated world. */

interface Sample {
  ms: number;
  longest: number;
  /** The page's sheet as it is sent, "" where there is nothing to read. */
  sheet: string;
}

/** What reading costs the page: its sheet, slice after slice, without the waits between them, as the text that is sent. */
export function take(onChecked?: (mayHold: boolean) => void): Sample {
  const start = performance.now();
  let last = start;
  let longest = 0;
  const steps = takeSheet(document, { onChecked });
  for (;;) {
    const step = steps.next();
    const sheet = step.done && step.value ? JSON.stringify(step.value) : "";
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done) return { ms: now - start, longest, sheet };
  }
}

/** What the background does with the sheet, from the message's check to the records; `times` over, the last one measured. */
export function read(sheet: string, times: number): { ms: number; records: number } {
  let ms = 0;
  let records = 0;
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    const steps = readSheet(sheetTextSchema.parse(sheet), { url: location.href, explain: true });
    let step = steps.next();
    while (!step.done) step = steps.next();
    records = step.value.reading?.records.length ?? -1;
    ms = performance.now() - start;
  }
  return { ms, records };
}

/** Takes the page's sheet, then lets the watcher's test judge 1,000 changes that bring nothing; takes it again where that says so. */
export async function watch(): Promise<Sample> {
  let mayHold = true;
  const sample = take((may) => {
    mayHold = may;
  });
  const items = [...document.querySelectorAll("li")];
  const observer = new MutationObserver((changes) => {
    const start = performance.now();
    if (concerns(changes, mayHold)) sample.sheet += take().sheet;
    sample.ms += performance.now() - start;
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  for (let n = 0; n < 1_000; n += 1) {
    const item = items[(n * 7) % items.length];
    if (item) item.append(Object.assign(document.createElement("em"), { textContent: ` seen ${n} times` }));
    // ten bursts, as a page's timers give them
    if (n % 100 === 99) await new Promise((done) => setTimeout(done, 0));
  }
  observer.disconnect();
  return sample;
}
