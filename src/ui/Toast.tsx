import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Button, IconButton } from "./Button.tsx";
import { t } from "./i18n.ts";

/** How long an offer to undo stays, ms, and words that offer nothing; both wait while the pointer or the focus is on them (WCAG 2.2.1). */
const STAY_MS = { offer: 15_000, words: 7_000 };

export interface ToastContent {
  text: string;
  undo?: (() => Promise<unknown> | unknown) | undefined;
}

/** One message at a time; the newest replaces the last. */
export function useToast() {
  const [content, setContent] = useState<ToastContent | undefined>();
  const show = useCallback((next: ToastContent) => setContent(next), []);
  const hide = useCallback(() => setContent(undefined), []);
  return { content, show, hide };
}

interface ToastProps {
  content: ToastContent | undefined;
  onHide: () => void;
}

/** Says what was done and offers to take it back. The live region is always there, so that it is announced. */
export function Toast({ content, onHide }: ToastProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!content) return;
    const tick = setInterval(
      () => {
        if (!place.current?.matches(":is(:hover, :focus-within)")) onHide();
      },
      content.undo ? STAY_MS.offer : STAY_MS.words,
    );
    return () => clearInterval(tick);
  }, [content, onHide]);
  const undo = async () => {
    const action = content?.undo;
    onHide();
    await action?.();
  };
  return (
    <div ref={place} class="toast-place" role="status" aria-live="polite">
      {content ? (
        <div class="toast">
          <span>{content.text}</span>
          {content.undo ? (
            <Button size="small" variant="quiet" onClick={() => void undo()}>
              {t("undo")}
            </Button>
          ) : null}
          <IconButton icon="close" label={t("dismiss")} onClick={onHide} />
        </div>
      ) : null}
    </div>
  );
}
