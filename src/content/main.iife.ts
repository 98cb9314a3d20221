import type { PageReading } from "../claims/record.ts";
import type { Wants } from "../claims/sheet.ts";
import { freshIn, keyOf, NOTHING_SEEN, partOf, type Seen } from "../messages/fresh.ts";
import type { CapturedReading, FrameHandle } from "../messages/sighting.ts";
import { takeSheet } from "../reading/sheet/index.ts";
import { concerns } from "./concerns.ts";
import { hideNote, showNote } from "./note.ts";
import { isAlive, send, shadowRootOf } from "./send.ts";
import { type Watcher, watch } from "./watch.ts";

/**
 * The content script: watches one document (a page or a frame), takes its sheet when it has settled, has it read by the
 * background and sends what is new. It knows nothing of labels, keys, tasks or advice, and changes nothing in the page but its own note.
 */

declare global {
  var claimtrailFrame: FrameHandle | undefined;
}

/** Longest that the page's own thread is held in one go (ms). */
const SLICE_MS = 12;

/** A page is asked again at most so often for what a reading wants to know. */
const MOST_QUESTIONS = 3;
const NOTHING: PageReading = { portal: "generic", pageKind: "none", records: [] };

function start(): FrameHandle {
  const documentId = crypto.randomUUID();
  let seen: Seen = NOTHING_SEEN;
  /** What the portal's adapter asks of its pages. */
  let wants: Wants | undefined;
  /** The sheet of the last reading: a page that shows the same again is not read again. */
  let lastSheet = "";
  let last: PageReading = NOTHING;
  /** False where the page holds no word of the trade: then only what brings one is a reason to look again. */
  let mayHold = true;
  let settled = false;
  let sending = 0;
  let failed = false;
  /** The last reading may have caught the page between two claims. */
  let half = false;
  /** Which reading is the newest: an older one that comes back late counts no more. */
  let turn = 0;
  let watcher: Watcher | undefined;

  const nextSlice = (): Promise<void> =>
    new Promise((resolve) => {
      if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 200 });
      else setTimeout(resolve, 8);
    });

  /** The document's sheet as JSON; "" where there is nothing to read. */
  async function sheetOf(atOnce: boolean): Promise<string> {
    const steps = takeSheet(document, {
      wants,
      onChecked: (may) => {
        mayHold = may;
      },
      openShadow: (element) => {
        const root = shadowRootOf(element);
        if (root) watcher?.add(root);
        return root;
      },
    });
    let sliceStart = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value ? JSON.stringify(step.value) : "";
      if (!atOnce && performance.now() - sliceStart > SLICE_MS) {
        await nextSlice();
        sliceStart = performance.now();
      }
    }
  }

  /** What the document says; undefined where the background gave no answer. */
  async function readDocument(): Promise<PageReading | undefined> {
    for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
      const sheet = await sheetOf(false);
      if (sheet === "") return keep(sheet, NOTHING);
      if (sheet === lastSheet) return last;
      const answer = await send("page.read", { sheet, address: location.href });
      if (!answer?.ok) return undefined;
      if (answer.data.reading) return keep(sheet, answer.data.reading);
      wants = answer.data.wants;
    }
    return undefined;
  }

  function keep(sheet: string, reading: PageReading): PageReading {
    lastSheet = sheet;
    // a note about another claim would be taken for this one's
    if (JSON.stringify(reading.records) !== JSON.stringify(last.records)) hideNote();
    last = reading;
    return reading;
  }

  async function read(flush: boolean): Promise<void> {
    if (!isAlive()) {
      handle.stop();
      return;
    }
    turn += 1;
    if (flush) return leave();
    const mine = turn;
    const reading = await readDocument();
    if (mine !== turn) return;
    failed = reading === undefined;
    settled = true;
    if (!reading) return;
    const fresh = freshIn(reading, seen);
    seen = fresh.seen;
    half = fresh.half;
    if (half) {
      settled = false;
      setTimeout(() => watcher?.schedule(), 0);
    } else await sendNew(reading, fresh.indexes);
  }

  /** The page may be gone in a moment: one message, whose answer may come to nobody. */
  async function leave(): Promise<void> {
    const sheet = await sheetOf(true);
    if (sheet === "" || (sheet === lastSheet && !half)) return;
    const mine = turn;
    const before = { ...seen, known: [...seen.known] };
    const leaving = { documentId, capturedAt: new Date().toISOString(), batch: crypto.randomUUID(), seen: before };
    const answer = await send("page.read", { sheet, address: location.href, leaving });
    if (!answer?.ok || !answer.data.reading) return;
    const { reading, stored = [] } = answer.data;
    know(reading, stored);
    if (mine !== turn) return;
    const fresh = freshIn(keep(sheet, reading), seen);
    seen = fresh.seen;
    half = fresh.half;
  }

  /** From now on these are not sent again. */
  function know(reading: PageReading, indexes: readonly number[]): void {
    seen = { ...seen, known: [...seen.known, ...indexes.map((index) => keyOf(reading, index))] };
  }

  async function sendNew(reading: PageReading, fresh: readonly number[]): Promise<void> {
    if (fresh.length === 0) return;
    const captured: CapturedReading = {
      reading: partOf(reading, fresh),
      ids: fresh.map(() => crypto.randomUUID()),
      capturedAt: new Date().toISOString(),
      documentId,
    };
    know(reading, fresh);
    sending += 1;
    const answer = await send("page.captured", captured as Parameters<typeof send<"page.captured">>[1]);
    sending -= 1;
    failed = !answer?.ok;
    if (!answer?.ok) {
      const lost = new Set(fresh.map((index) => keyOf(reading, index)));
      seen = { ...seen, known: seen.known.filter((key) => !lost.has(key)) };
      return;
    }
    const { note, undoable } = answer.data;
    if (!note || document.visibilityState !== "visible") return;
    const undo = async (): Promise<boolean> => {
      const undone = await send("page.undo", { ids: captured.ids, documentId });
      return undone?.ok === true && undone.data.undone > 0;
    };
    showNote(document, note, undoable ? { undo } : undefined);
  }

  const handle: FrameHandle = {
    stop() {
      watcher?.stop();
      hideNote();
      if (globalThis.claimtrailFrame === handle) globalThis.claimtrailFrame = undefined;
    },
    reread() {
      seen = { ...seen, known: [] };
      watcher?.schedule();
    },
    report: () => ({
      pageKind: last.pageKind,
      records: last.records.length,
      portal: last.portal,
      limits: [...(last.limits ?? [])],
      settled: settled && sending === 0 && watcher?.isPending() !== true,
      failed,
    }),
  };

  const begin = (): void => {
    watcher = watch(document, {
      read,
      isBusy: () => isLoading(document),
      isRelevant: (changes) => concerns(changes, mayHold),
      onError: () => undefined,
    });
  };
  // a prerendered page may never be seen by the user: it is not on the screen yet
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener("prerenderingchange", begin, { once: true });
  } else begin();
  return handle;
}

function isLoading(doc: Document): boolean {
  for (const element of doc.querySelectorAll('[aria-busy="true"], [role="progressbar"]')) {
    if (element.getAttribute("aria-valuenow") === "100") continue;
    if (element.checkVisibility?.() ?? true) return true;
  }
  return false;
}

// after an update of the extension the script comes anew: the orphan falls silent
globalThis.claimtrailFrame?.stop();
globalThis.claimtrailFrame = start();
