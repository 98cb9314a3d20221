import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { money } from "../../ui/format.ts";
import { t, tn } from "../../ui/i18n.ts";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { Callout } from "../../ui/states.tsx";
import type { EraImport as EraResult, Progress } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";
import { deskErrorText } from "../shell/errors.ts";
import { eraProblemText } from "./problem-text.ts";

/** Takes an 835 (ERA) file into the claims' histories. */
export function EraImport() {
  const [file, setFile] = useState<File | undefined>();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        id="era-file"
        tabIndex={-1}
        aria-label={t("era_choose")}
        accept=".835,.edi,.era,.txt,.x12,.rmt"
        autocomplete="off"
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Button icon="page" onClick={() => picker.current?.click()}>
        {t("era_choose")}
      </Button>
      {file ? <EraDialog file={file} onClose={() => setFile(undefined)} /> : null}
    </>
  );
}

function EraDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { client, refresh } = useDesk();
  const [progress, setProgress] = useState<Progress | undefined>();
  const [result, setResult] = useState<EraResult | undefined>();
  const [error, setError] = useState<string | undefined>();
  const stop = useRef(new AbortController());
  // The import runs once for a file, however often the desk draws itself anew.
  const again = useRef(refresh);
  again.current = refresh;

  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    client
      .ask("importEra", { file }, { signal: controller.signal, onProgress: setProgress })
      .then(async (answer) => {
        setResult(answer);
        if (!answer.ok) return;
        await client.ask("load", {});
        again.current();
      })
      .catch((why: unknown) => setError(deskErrorText(why)));
    return () => controller.abort();
  }, [client, file]);

  const running = !result && !error;
  return (
    <Dialog title={t("era_title")} onClose={onClose}>
      {running ? (
        <ProgressBar label={t("era_running")} progress={progress} onCancel={() => stop.current.abort()} />
      ) : null}
      {error ? (
        <Callout tone="danger" role="alert">
          <p>{error}</p>
          <p>{t("era_nothing")}</p>
        </Callout>
      ) : null}
      {result ? <Outcome result={result} /> : null}
      <div class="row">{running ? null : <Button onClick={onClose}>{t("close")}</Button>}</div>
    </Dialog>
  );
}

function Outcome({ result }: { result: EraResult }) {
  if (!result.ok)
    return (
      <Callout tone="danger" role="alert">
        <p>{eraProblemText(result)}</p>
        <p>{t("era_nothing")}</p>
      </Callout>
    );
  return (
    <div class="stack-tight" role="status">
      <p>{tn("era_done", result.claims, result.added, result.changed)}</p>
      <ul class="small">
        {result.payments.slice(0, 20).map(({ payerName, paymentNumber, total }) => (
          <li key={`${paymentNumber}${total}`} class="num">
            {[payerName, paymentNumber, money(total)].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
      {result.warnings.length > 0 ? (
        <Callout tone="urgent">
          <p>{tn("era_warnings", result.warnings.length)}</p>
          <ul class="small">
            {result.warnings.map(({ segment, text }) => (
              <li key={`${segment}${text}`}>{t("era_where", segment, text)}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </div>
  );
}
