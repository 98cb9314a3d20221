/** What the desk's benchmark does inside the desk: types, sorts, filters, scrolls, and times how long it takes to show. Times in ms. */

const sum = () => document.querySelector(".worklist-sum")?.textContent ?? "";
const firstRow = () => document.querySelector<HTMLElement>('[data-index="0"]')?.innerText ?? "";
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Waits frame by frame; @returns how long it took, and the longest frame on the way. */
async function until(done: () => boolean): Promise<{ ms: number; longest: number }> {
  const started = performance.now();
  let [last, longest] = [started, 0];
  while (!done()) {
    if (performance.now() - started > 60_000) throw new Error("waited in vain");
    await frame();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { ms: performance.now() - started, longest };
}

/** From the opening of the page to the first rows. */
export async function firstRows(): Promise<{ ms: number; longest: number; claims: string }> {
  const { longest } = await until(() => firstRow() !== "");
  return { ms: performance.now(), longest, claims: sum() };
}

/** Shows all claims. */
export async function all(): Promise<void> {
  const before = sum();
  document.querySelectorAll<HTMLElement>(".scope")[2]?.click();
  await until(() => sum() !== before);
}

/** Types a word, a letter each 80 ms. @returns from the last letter to its answer. */
export async function search(word: string): Promise<{ ms: number; longest: number }> {
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  if (!field) throw new Error("no search field");
  let longest = 0;
  let last = { ms: 0, longest: 0 };
  for (let n = 1; n <= word.length; n += 1) {
    const before = sum();
    field.value = word.slice(0, n);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    last = await until(() => sum() !== before || n < word.length);
    longest = Math.max(longest, last.longest);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  return { ms: last.ms, longest };
}

export async function clearSearch(): Promise<void> {
  const before = sum();
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  if (!field) throw new Error("no search field");
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await until(() => sum() !== before);
}

/** Sorts by a column. */
export async function sort(column: string): Promise<{ ms: number; longest: number }> {
  const before = firstRow();
  document.querySelector<HTMLElement>(`.grid-header .${column} button`)?.click();
  return until(() => firstRow() !== before && firstRow() !== "");
}

/** Ticks the first value of a filter, and unticks it. */
export async function filter(): Promise<{ ms: number; longest: number }> {
  const box = () => document.querySelector<HTMLInputElement>(".facet input[type=checkbox]");
  const before = sum();
  box()?.click();
  const on = await until(() => sum() !== before);
  box()?.click();
  await until(() => sum() === before);
  return on;
}

/** Scrolls through the list: in steps of a wheel, and in leaps. @returns frames in ms, and rows that were shown without content. */
export async function scroll(
  step: number,
  frames: number,
): Promise<{ ms: number; longest: number; late: number; empty: number }> {
  const list = document.querySelector<HTMLElement>(".grid-scroll");
  if (!list) throw new Error("no list");
  const times: number[] = [];
  let empty = 0;
  let last = await frame();
  for (let n = 0; n < frames; n += 1) {
    list.scrollTop += step;
    const now = await frame();
    times.push(now - last);
    last = now;
    const box = list.getBoundingClientRect();
    for (const line of list.querySelectorAll(".skeleton-line")) {
      const at = line.getBoundingClientRect();
      if (at.bottom > box.top && at.top < box.bottom) empty += 1;
    }
  }
  list.scrollTop = 0;
  await frame();
  times.sort((a, b) => a - b);
  return {
    ms: times[times.length >> 1] ?? 0,
    longest: times.at(-1) ?? 0,
    late: times.filter((ms) => ms > 34).length,
    empty,
  };
}

/** Waits until the count of all claims is another one, as after a capture. */
export async function countIs(count: string): Promise<{ ms: number; longest: number }> {
  return until(() => sum().includes(count));
}

export async function figures(): Promise<{ ms: number; longest: number }> {
  location.hash = "/figures";
  const shown = await until(() => document.querySelector("main table") !== null);
  location.hash = "/";
  await until(() => firstRow() !== "");
  return shown;
}

/** The least that any list must do: decrypt and parse the same number of rows; and look through and order them. */
export async function floors(claims: number): Promise<{ read: number; ask: number }> {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const row = (n: number) => ({
    id: `id-${n}`,
    patientName: `NAME ${n}`,
    payerName: "Payer",
    billed: n,
    lastSeenAt: "2026-01-01T00:00:00.000Z",
    tasks: [
      {
        key: "a",
        title: "Appeal the denial",
        due: "2026-01-01",
        priority: n % 100,
        why: "Denied for want of an authorization.",
      },
    ],
  });
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const blocks: ArrayBuffer[] = [];
  for (let n = 0; n < claims; n += 32) {
    const text = JSON.stringify(Array.from({ length: 32 }, (_, i) => row(n + i)));
    blocks.push(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text)));
  }
  let started = performance.now();
  const opened = await Promise.all(blocks.map((data) => crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data)));
  const rows = opened.flatMap((data) => JSON.parse(new TextDecoder().decode(data)) as ReturnType<typeof row>[]);
  const read = performance.now() - started;
  const texts = rows.map((one) => JSON.stringify(one).toLowerCase());
  started = performance.now();
  const found = rows.filter((_, i) => texts[i]?.includes("name"));
  found.sort((a, b) => (b.tasks[0]?.priority ?? 0) - (a.tasks[0]?.priority ?? 0) || a.billed - b.billed);
  return { read, ask: performance.now() - started };
}
