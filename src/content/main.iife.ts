import type { ClaimRecord, PageReading } from "../claims/record.ts";
import type { CapturedReading, FrameHandle } from "../messages/sighting.ts";
import { readPageInSlices } from "../reading/index.ts";
import { concerns } from "./concerns.ts";
import { hideNote, showNote } from "./note.ts";
import { isAlive, send, shadowRootOf } from "./send.ts";
import { type Watcher, watch } from "./watch.ts";

/**
 * The content script: watches one document (a page or a frame), reads it when it has settled, sends what is new.
 * It knows nothing of keys, tasks or advice, and changes nothing in the page but its own note.
 */

declare global {
  var claimtrailFrame: FrameHandle | undefined;
}

/** Longest that the page's own thread is held in one go (ms). */
const SLICE_MS = 12;

function start(): FrameHandle {
  const documentId = crypto.randomUUID();
  /** What the background has acknowledged from this document, by content: the same again is not sent again. */
  const acknowledged = new Map<string, string>();
  let last: PageReading = { portal: "generic", pageKind: "none", records: [] };
  /** False where the page holds no word of the trade: then only what brings one is a reason to look again. */
  let mayHold = true;
  let settled = false;
  let sending = 0;
  let failed = false;
  let unsure = "";
  let shownNumber: string | undefined;
  let watcher: Watcher | undefined;

  const nextSlice = (): Promise<void> =>
    new Promise((resolve) => {
      if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 200 });
      else setTimeout(resolve, 8);
    });

  async function readDocument(flush: boolean): Promise<PageReading> {
    const steps = readPageInSlices(document, {
      url: location.href,
      explain: true,
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
      if (step.done) return step.value;
      if (!flush && performance.now() - sliceStart > SLICE_MS) {
        await nextSlice();
        sliceStart = performance.now();
      }
    }
  }

  /**
   * A single-page app may show the new claim's number before its lines. Where the claim changes in place,
   * a reading counts only when the next one says the same. A claim that comes back after another was looked up anew.
   */
  function isHalfChanged(reading: PageReading): boolean {
    const number = reading.pageKind === "claim-detail" ? (reading.records[0] as ClaimRecord).claimNumber : undefined;
    const text = JSON.stringify(reading.records);
    const changed = number !== undefined && shownNumber !== undefined && number !== shownNumber && text !== unsure;
    unsure = text;
    if (changed || number === undefined) return changed;
    if (number !== shownNumber) acknowledged.delete(keyOf(reading, 0));
    shownNumber = number;
    return false;
  }

  async function read(flush: boolean): Promise<void> {
    if (!isAlive()) {
      handle.stop();
      return;
    }
    const reading = await readDocument(flush);
    // a note about another claim would be taken for this one's
    if (JSON.stringify(reading.records) !== JSON.stringify(last.records)) hideNote();
    last = reading;
    if (isHalfChanged(reading)) {
      if (!flush) setTimeout(() => watcher?.schedule(), 0);
      return;
    }
    settled = true;
    await sendNew(reading);
  }

  async function sendNew(reading: PageReading): Promise<void> {
    const keys = reading.records.map((_, index) => keyOf(reading, index));
    const fresh = keys.flatMap((key, index) => (acknowledged.has(key) ? [] : [index]));
    if (fresh.length === 0) return;
    const captured: CapturedReading = {
      reading: {
        ...reading,
        records: fresh.flatMap((index) => reading.records[index] ?? []),
        evidence: reading.evidence && fresh.map((index) => reading.evidence?.[index] ?? {}),
      } as PageReading,
      ids: fresh.map(() => crypto.randomUUID()),
      capturedAt: new Date().toISOString(),
      documentId,
    };
    sending += 1;
    const answer = await send("page.captured", captured as Parameters<typeof send<"page.captured">>[1]);
    sending -= 1;
    failed = !answer?.ok;
    if (!answer?.ok) return;
    for (const [position, index] of fresh.entries()) {
      acknowledged.set(keys[index] ?? "", captured.ids[position] ?? "");
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
      acknowledged.clear();
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

function keyOf({ pageKind, records }: PageReading, index: number): string {
  return JSON.stringify([pageKind, records[index]]);
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
