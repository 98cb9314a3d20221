import { useId, useRef, useState } from "preact/hooks";
import { Button } from "./Button.tsx";
import { t } from "./i18n.ts";
import type { AskOptions, Progress } from "./wire.ts";

/** One piece of long work at a time: progress, cancel. */
export function useLongWork() {
  const [progress, setProgress] = useState<Progress | undefined>();
  const [busy, setBusy] = useState(false);
  const control = useRef<AbortController | undefined>(undefined);
  const run = async (work: (options: AskOptions) => Promise<void>, fail: (error: unknown) => void) => {
    control.current = new AbortController();
    setBusy(true);
    setProgress(undefined);
    try {
      await work({ onProgress: setProgress, signal: control.current.signal });
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, progress, run, cancel: () => control.current?.abort() };
}

interface BarProps {
  label: string;
  progress: Progress | undefined;
  onCancel: () => void;
}

/** How far long work is, and the way out of it. */
export function ProgressBar({ label, progress, onCancel }: BarProps) {
  const id = useId();
  return (
    <div class="stack-tight" role="status">
      <label for={id}>{label}</label>
      <div class="row">
        <progress
          id={id}
          max={progress?.total ?? 1}
          value={progress ? Math.min(progress.done, progress.total) : undefined}
        />
        <Button size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
