import { useCallback, useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { FormFacts, FormPurpose, LeftReason } from "../claims/form-facts.ts";
import { call } from "../messages/call.ts";
import type { FormResult, FormView } from "../messages/forms.ts";
import { Button } from "./Button.tsx";
import { codeOf, errorText } from "./errors.ts";
import { type MessageKey, t, tn } from "./i18n.ts";
import { maskName } from "./mask.ts";
import { Callout } from "./states.tsx";

interface FillProps {
  purpose: FormPurpose;
  /** Of one claim. */
  facts: FormFacts;
  claimId?: string | undefined;
  /** The tab to look at; the portal's tab beside our page where null. */
  tabId: number | null;
  mask: boolean;
  /** Where the tab shows no such form: say so, or say nothing. */
  sayNone: boolean;
}

const WHY: Record<LeftReason, MessageKey> = {
  "not-known": "fill_left_not_known",
  "no-fit": "fill_left_no_fit",
  "no-option": "fill_left_no_option",
  "holds-other": "fill_left_holds_other",
  sends: "fill_left_sends",
  "put-back": "fill_left_put_back",
};

/** Offers to fill the form of the portal's page, says what was filled and what was left, and takes it back. */
export function FillForm({ purpose, facts, claimId, tabId, mask, sayNone }: FillProps) {
  const [form, setForm] = useState<FormView | null | undefined>();
  const [result, setResult] = useState<FormResult | undefined>();
  const [undone, setUndone] = useState<number | undefined>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const key = JSON.stringify(facts);
  const look = useCallback(async () => {
    const found = await call("form.look", { tabId }).catch(() => null);
    setForm(found?.purpose === purpose ? found : null);
  }, [tabId, purpose]);
  useEffect(() => {
    setResult(undefined);
    setUndone(undefined);
    setError(undefined);
    void look();
  }, [look, key]);

  // the user comes back from the portal, where another page may stand by now
  const settled = result !== undefined;
  useEffect(() => {
    if (settled) return;
    const again = () => void look();
    addEventListener("focus", again);
    return () => removeEventListener("focus", again);
  }, [look, settled]);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(failure);
      if (codeOf(failure) === "not-found") void look();
    } finally {
      setBusy(false);
    }
  };
  const fill = (target: FormView, over: boolean) =>
    attempt(async () => {
      const { tabId: tab, frameId, origin } = target;
      setUndone(undefined);
      setResult(await call("form.fill", { tabId: tab, frameId, origin, purpose, facts, claimId, over }));
    });
  const undo = ({ tabId: tab, frameId }: FormView) =>
    attempt(async () => {
      const answer = await call("form.undo", { tabId: tab, frameId });
      setResult(undefined);
      setUndone(answer.undone);
    });

  if (!form) {
    if (form === undefined || !sayNone) return null;
    return (
      <Callout tone="waiting" role="status">
        <p>{t(purpose === "search" ? "fill_none_search" : "fill_none_dispute")}</p>
        <Button size="small" onClick={() => void look()}>
          {t("fill_look_again")}
        </Button>
      </Callout>
    );
  }
  const known = form.fields.filter(({ fact }) => facts[fact] !== undefined);
  if (known.length === 0 && !sayNone) return null;
  const name = facts.patientName ?? [facts.patientLast, facts.patientFirst].filter(Boolean).join(", ");
  const who = mask ? maskName(name) : name;
  return (
    <section class="card stack-tight fill-form" aria-label={t("fill_title")}>
      <strong class="wrap-anywhere">
        {t(purpose === "search" ? "fill_offer_search" : "fill_offer_dispute", form.host)}
      </strong>
      {result ? (
        <Outcome result={result} />
      ) : undone !== undefined ? (
        <p role="status">{tn("fill_undone", undone)}</p>
      ) : (
        <p class="small">
          {who ? `${t("fill_for", who)} ` : ""}
          {t("fill_fields", known.map(({ label }) => label).join(", "))}
        </p>
      )}
      {error ? (
        <p class="small urgent-text" role="alert">
          {codeOf(error) === "not-found" ? t("fill_moved") : errorText(error)}
        </p>
      ) : null}
      <div class="row">
        {result ? (
          <>
            {result.left.some(({ why }) => why === "holds-other") ? (
              <Button size="small" disabled={busy} onClick={() => void fill(form, true)}>
                {t("fill_over")}
              </Button>
            ) : null}
            <Button size="small" disabled={busy} onClick={() => void undo(form)}>
              {t("undo")}
            </Button>
            {form.inFront ? null : (
              <Button
                size="small"
                variant="primary"
                onClick={() => void browser.tabs.update(form.tabId, { active: true })}
              >
                {t("fill_go")}
              </Button>
            )}
          </>
        ) : (
          <Button
            size="small"
            variant="primary"
            disabled={busy || known.length === 0}
            onClick={() => void fill(form, false)}
          >
            {t("fill_do")}
          </Button>
        )}
      </div>
      <p class="small soft">{t(purpose === "search" ? "fill_never_search" : "fill_never_dispute")}</p>
    </section>
  );
}

function Outcome({ result: { filled, left } }: { result: FormResult }) {
  return (
    <div role="status" class="stack-tight">
      <p>
        {filled.length > 0
          ? tn("fill_filled", filled.length, filled.map(({ label }) => label).join(", "))
          : t("fill_filled_none")}
      </p>
      {left.length > 0 ? (
        <ul class="small">
          {left.map(({ fact, label, why }) => (
            <li key={fact} class="wrap-anywhere">
              {label}: {t(WHY[why])}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
