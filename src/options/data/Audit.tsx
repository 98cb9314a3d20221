import { useEffect, useState } from "preact/hooks";
import type { AuditLine, AuditVerdict } from "../../claims/audit.ts";
import { localToday } from "../../claims/dates.ts";
import { call } from "../../messages/call.ts";
import type { VaultStatus } from "../../messages/protocol.ts";
import { Button } from "../../ui/Button.tsx";
import { localeTag, type MessageKey, t, tn } from "../../ui/i18n.ts";
import { savePlainFile } from "../../ui/save-file.ts";
import { Callout, ErrorState, Skeleton } from "../../ui/states.tsx";
import { Toast, useToast } from "../../ui/Toast.tsx";
import { useActivity } from "../../ui/use-activity.ts";
import { goTo } from "../../ui/use-hash.ts";
import { useLoad } from "../../ui/use-load.ts";
import { Heading } from "../Heading.tsx";
import { runJob } from "../jobs.ts";
import type { ControlProps } from "../settings-list.tsx";
import { VaultState } from "../VaultState.tsx";
import { auditDetailText, auditKindText } from "./audit-words.ts";

/** Entries read at a time. */
const PAGE = 100;

/** The way to the trail, among the settings. */
export function AuditRow({ status }: ControlProps) {
  return (
    <div class="spread">
      <div class="action-words">
        <h3>{t("audit")}</h3>
        <p class="small soft">{t("audit_hint")}</p>
      </div>
      <Button
        disabled={status.state !== "unlocked"}
        label={`${t("audit_open")} ${t("audit")}`}
        onClick={() => goTo("/audit")}
      >
        {t("audit_open")}
      </Button>
    </div>
  );
}

interface AuditProps {
  status: VaultStatus;
  onLocked: () => Promise<void>;
}

/** The audit trail: newest first, checked on demand, saved as a file. */
export function Audit({ status, onLocked }: AuditProps) {
  const toast = useToast();
  useActivity();
  return (
    <main class="page page-wide">
      <div>
        <Button variant="quiet" size="small" icon="back" onClick={() => goTo("/settings")}>
          {t("settings")}
        </Button>
      </div>
      <Heading>{t("audit")}</Heading>
      <p class="lead">{t("audit_lead")}</p>
      <VaultState status={status} reload={onLocked} toast={toast.show} />
      {status.state === "unlocked" ? <Trail toast={toast.show} /> : null}
      <Toast content={toast.content} onHide={toast.hide} />
    </main>
  );
}

function Trail({ toast }: { toast: ReturnType<typeof useToast>["show"] }) {
  const preferences = useLoad("preferences", () => call("preferences.get", {}));
  const [entries, setEntries] = useState<AuditLine[]>();
  const [whole, setWhole] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState<"verify" | "export" | undefined>();
  const [verdict, setVerdict] = useState<AuditVerdict>();

  const attempt = async (work: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    }
  };
  const more = (known: AuditLine[]) =>
    attempt(async () => {
      const before = known.at(-1)?.n;
      const next = await call("audit.list", { limit: PAGE, ...(before === undefined ? {} : { before }) });
      setEntries([...known, ...next]);
      setWhole(next.length < PAGE);
    });
  useEffect(() => void more([]), []);

  const verify = async () => {
    setBusy("verify");
    setVerdict(undefined);
    await attempt(async () => setVerdict(await runJob("verify", {})));
    setBusy(undefined);
  };
  const save = async () => {
    setBusy("export");
    await attempt(async () => {
      await savePlainFile(`claimtrail-audit-${localToday()}.csv`, await runJob("trail", {}));
      toast({ text: t("audit_exported") });
    });
    setBusy(undefined);
  };
  const exportsOn = preferences.data?.preferences.exportsOn ?? false;
  return (
    <>
      <div class="row">
        <Button variant="primary" icon="shield" disabled={busy !== undefined} onClick={() => void verify()}>
          {t(busy === "verify" ? "audit_verifying" : "audit_verify")}
        </Button>
        <Button disabled={busy !== undefined || !exportsOn} onClick={() => void save()}>
          {t("audit_export")}
        </Button>
        {preferences.data && !exportsOn ? <span class="small soft">{t("audit_exports_off")}</span> : null}
      </div>
      <div role="status">{verdict ? <Verdict verdict={verdict} /> : null}</div>
      {failure ? <ErrorState error={failure} /> : null}
      {entries ? <Entries entries={entries} /> : failure ? null : <Skeleton rows={5} />}
      {entries && !whole ? (
        <div class="row">
          <Button onClick={() => void more(entries)}>{t("audit_more")}</Button>
        </div>
      ) : null}
    </>
  );
}

const PROBLEMS: Record<"cut" | "reordered" | "forged", MessageKey> = {
  cut: "audit_cut",
  reordered: "audit_reordered",
  forged: "audit_forged",
};

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  if (verdict.ok) {
    return (
      <Callout tone="ok">
        <p>{tn("audit_ok", verdict.entries)}</p>
      </Callout>
    );
  }
  return (
    <Callout tone="danger">
      <p>
        <strong>{t(PROBLEMS[verdict.problem], verdict.at)}</strong>
      </p>
      <p>{t("audit_bad_next")}</p>
    </Callout>
  );
}

function Entries({ entries }: { entries: AuditLine[] }) {
  const time = new Intl.DateTimeFormat(localeTag(), { dateStyle: "medium", timeStyle: "medium" });
  return (
    <div class="card trail-card">
      <table class="trail">
        <thead>
          <tr>
            <th scope="col" class="num">
              {t("audit_number")}
            </th>
            <th scope="col">{t("audit_time")}</th>
            <th scope="col">{t("audit_event")}</th>
            <th scope="col">{t("audit_detail")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.n} class={entry.at === undefined ? "trail-gap" : undefined}>
              <td class="num soft">{entry.n.toLocaleString(localeTag())}</td>
              <td class="num">{entry.at === undefined ? null : time.format(new Date(entry.at))}</td>
              <td>{auditKindText(entry.kind)}</td>
              <td class="soft wrap-anywhere">{auditDetailText(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
