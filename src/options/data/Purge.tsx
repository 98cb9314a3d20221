import { useState } from "preact/hooks";
import { CLAIM_STATUSES, type ClaimStatus } from "../../claims/record.ts";
import { Button } from "../../ui/Button.tsx";
import { codeOf } from "../../ui/errors.ts";
import { CheckField, SelectField } from "../../ui/Field.tsx";
import { type MessageKey, t, tn } from "../../ui/i18n.ts";
import { statusLabel } from "../../ui/labels.ts";
import { ProgressBar, useLongWork } from "../../ui/ProgressBar.tsx";
import { Callout, ErrorState } from "../../ui/states.tsx";
import { type JobApi, type PurgeWish, runJob } from "../jobs.ts";
import type { ControlProps } from "../settings-list.tsx";
import { ActionRow } from "./ActionRow.tsx";

const DAY_MS = 86_400_000;
const YEARS: readonly { years: number; key: MessageKey }[] = [
  { years: 10, key: "purge_older_10" },
  { years: 6, key: "purge_older_6" },
  { years: 3, key: "purge_older_3" },
  { years: 2, key: "purge_older_2" },
  { years: 1, key: "purge_older_1" },
  { years: 0, key: "purge_any" },
];

/** Removing claims on demand. */
export function Purge({ status, toast }: ControlProps) {
  return (
    <ActionRow
      title={t("purge")}
      hint={t("purge_hint")}
      button={t("purge_open")}
      disabled={status.state !== "unlocked"}
      dialog={(close) => (
        <PurgeForm
          onDone={(purged) => {
            close();
            toast({ text: tn("purge_done", purged) });
          }}
        />
      )}
    />
  );
}

/** What to remove, as the vault is asked. @param now ms since 1970. */
export function wishOf(years: number, states: readonly ClaimStatus[], now: number): PurgeWish {
  return {
    ...(years > 0 ? { lastSeenBefore: new Date(now - years * 365.25 * DAY_MS).toISOString() } : {}),
    ...(states.length > 0 ? { statuses: [...states] } : {}),
  };
}

/** First what would go is counted, then it is asked for by its number. */
function PurgeForm({ onDone }: { onDone: (purged: number) => void }) {
  const work = useLongWork();
  const [years, setYears] = useState("6");
  const [states, setStates] = useState<readonly ClaimStatus[]>([]);
  const [found, setFound] = useState<{ wish: PurgeWish; count: JobApi["countPurge"][1] } | undefined>();
  const [failure, setFailure] = useState<unknown>();
  const changed = () => {
    setFound(undefined);
    setFailure(undefined);
  };
  const count = () => {
    changed();
    const wish = wishOf(Number(years), states, Date.now());
    void work.run(async (options) => setFound({ wish, count: await runJob("countPurge", wish, options) }), setFailure);
  };
  const purge = (wish: PurgeWish) => {
    setFailure(undefined);
    void work.run(
      async (options) => onDone((await runJob("purge", wish, options)).purged),
      (error) => {
        setFound(undefined);
        setFailure(error);
      },
    );
  };
  return (
    <>
      <SelectField
        label={t("purge_age")}
        value={years}
        options={YEARS.map(({ years: value, key }) => ({ value: String(value), label: t(key) }))}
        disabled={work.busy}
        onValue={(value) => {
          setYears(value);
          changed();
        }}
      />
      <fieldset class="states">
        <legend class="field-label">{t("purge_states")}</legend>
        <p class="field-hint">{t("purge_states_hint")}</p>
        <div class="states-list">
          {CLAIM_STATUSES.map((state) => (
            <CheckField
              key={state}
              label={statusLabel(state).text}
              checked={states.includes(state)}
              disabled={work.busy}
              onChecked={(on) => {
                setStates(on ? [...states, state] : states.filter((other) => other !== state));
                changed();
              }}
            />
          ))}
        </div>
      </fieldset>
      <p class="small soft">{t("purge_hold_note")}</p>
      {found ? <Found count={found.count} /> : null}
      {failure ? <Failure error={failure} /> : null}
      {work.busy ? (
        <ProgressBar
          label={t(found ? "purge_doing" : "purge_counting")}
          progress={work.progress}
          onCancel={work.cancel}
        />
      ) : (
        <div class="row">
          <Button variant={found ? "plain" : "primary"} onClick={count}>
            {t("purge_count")}
          </Button>
          {found && found.count.purged + found.count.others > 0 ? (
            <Button variant="danger" icon="trash" onClick={() => purge(found.wish)}>
              {found.count.purged > 0 ? tn("purge_do", found.count.purged) : t("purge_do_others")}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}

function Found({ count }: { count: JobApi["countPurge"][1] }) {
  const any = count.purged + count.others > 0;
  return (
    <Callout tone={any ? "urgent" : "accent"} role="status">
      <p>
        <strong>{tn("purge_found", count.purged)}</strong> {count.onHold > 0 ? tn("purge_held", count.onHold) : null}
      </p>
      {count.others > 0 ? <p>{tn("purge_others", count.others)}</p> : null}
      {any ? <p class="small">{t("purge_limits")}</p> : null}
    </Callout>
  );
}

function Failure({ error }: { error: unknown }) {
  if (codeOf(error) !== "cancelled") return <ErrorState error={error} />;
  return (
    <Callout tone="waiting" role="status">
      <p>{t("purge_cancelled")}</p>
    </Callout>
  );
}
