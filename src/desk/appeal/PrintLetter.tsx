import { useEffect } from "preact/hooks";
import type { Letter } from "../../appeals/document.ts";
import { t } from "../../ui/i18n.ts";
import { PRINTING } from "../../ui/use-own-ways.ts";
import { LetterView } from "./LetterView.tsx";

/** The letter alone on paper, while it is open. */
export function PrintLetter({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  useEffect(() => {
    document.documentElement.classList.add(PRINTING);
    addEventListener("afterprint", onClose);
    const frame = requestAnimationFrame(() => print());
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("afterprint", onClose);
      document.documentElement.classList.remove(PRINTING);
    };
  }, [onClose]);
  return (
    <section class="print-view letter-print" aria-label={t("appeal_print")}>
      <LetterView letter={letter} />
    </section>
  );
}
