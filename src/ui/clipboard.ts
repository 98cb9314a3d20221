/** Patient data on the clipboard goes after a minute, where the browser lets it (a page that is not in front may not write). */
const KEEP_MS = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts text on the clipboard and clears it after 60 s, or as soon as the page is in front again. */
export async function copyForAMinute(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  clearAfterAMinute();
}

/** Clears what has just been put on the clipboard in another way, at the same time. */
export function clearAfterAMinute(): void {
  clearTimeout(timer);
  removeEventListener("focus", clear);
  timer = setTimeout(clear, KEEP_MS);
}

function clear(): void {
  navigator.clipboard.writeText("").then(
    () => removeEventListener("focus", clear),
    () => addEventListener("focus", clear, { once: true }),
  );
}
