import { useState } from "preact/hooks";
import type { PassphraseRules } from "../../messages/passphrase/rules.ts";
import { codeOf } from "../../ui/errors.ts";
import { t } from "../../ui/i18n.ts";
import { ProgressBar, useLongWork } from "../../ui/ProgressBar.tsx";
import { Callout } from "../../ui/states.tsx";
import { runJob } from "../jobs.ts";
import type { ControlProps } from "../settings-list.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { KitStored } from "./KitStored.tsx";
import { ReplacePassphrase } from "./ReplacePassphrase.tsx";

/** Everything encrypted anew, for when the old passphrase may be known. */
export function NewVaultKey(props: ControlProps) {
  return (
    <ActionRow
      title={t("rekey")}
      hint={t("rekey_hint")}
      button={t("rekey_open")}
      disabled={props.status.state !== "unlocked"}
      dialog={(close) => <Form rules={props.preferences} onDone={close} toast={props.toast} />}
    />
  );
}

interface FormProps {
  rules: PassphraseRules;
  onDone: () => void;
  toast: ControlProps["toast"];
}

function Form({ rules, onDone, toast }: FormProps) {
  const work = useLongWork();
  const [recoveryKey, setRecoveryKey] = useState<string | undefined>();
  const [cancelled, setCancelled] = useState(false);
  if (recoveryKey) {
    return (
      <>
        <Callout tone="ok" role="status">
          <p>{t("rekey_done")}</p>
        </Callout>
        <p class="no-print">{t("recovery_lead")}</p>
        <KitStored recoveryKey={recoveryKey} next={t("kit_finish")} onNext={onDone} />
      </>
    );
  }
  const run = async (current: string, next: string) => {
    setCancelled(false);
    let failure: unknown;
    await work.run(
      async (options) => {
        const made = await runJob("rekey", { current, next }, options);
        if (made.recoveryKey) return setRecoveryKey(made.recoveryKey);
        onDone();
        toast({ text: t("rekey_done") });
      },
      (error) => {
        failure = error;
      },
    );
    if (failure === undefined) return;
    if (codeOf(failure) === "cancelled") setCancelled(true);
    throw failure;
  };
  return (
    <>
      <p>{t("rekey_hint")}</p>
      {cancelled ? (
        <Callout tone="waiting" role="status">
          <p>{t("rekey_cancelled")}</p>
        </Callout>
      ) : null}
      <ReplacePassphrase
        rules={rules}
        note={t("rekey_note")}
        button={t("rekey_make")}
        run={run}
        working={<ProgressBar label={t("rekey_making")} progress={work.progress} onCancel={work.cancel} />}
      />
    </>
  );
}
