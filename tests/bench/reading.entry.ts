import { concerns } from "../../src/content/concerns.ts";
import { readPageInSlices } from "../../src/reading/index.ts";

/** What the reading bench runs inside the page's isolated world. */

interface Sample {
  ms: number;
  longest: number;
  records: number;
}

/** Reads the page as the content script does, slice after slice, without the waits between them. */
export function read(onChecked?: (mayHold: boolean) => void): Sample {
  const start = performance.now();
  let last = start;
  let longest = 0;
  const steps = readPageInSlices(document, { url: location.href, explain: true, onChecked });
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done) return { ms: now - start, longest, records: step.value.records.length };
  }
}

/** Reads the page, then lets the watcher's test judge 1,000 changes that bring nothing; reads again where it says so. */
export async function watch(): Promise<Sample> {
  let mayHold = true;
  const sample = read((may) => {
    mayHold = may;
  });
  const items = [...document.querySelectorAll("li")];
  const observer = new MutationObserver((changes) => {
    const start = performance.now();
    if (concerns(changes, mayHold)) sample.records += read().records + 1;
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
