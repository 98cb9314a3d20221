import { useState } from "preact/hooks";
import { call } from "../../messages/call.ts";
import { Button } from "../../ui/Button.tsx";
import { t, tn } from "../../ui/i18n.ts";
import { EmptyState } from "../../ui/states.tsx";
import { useDesk } from "./desk-context.ts";
import { openSettings } from "./pages.ts";

/** Puts sample claims in or takes them out, and tells every surface. */
function useSamples() {
  const { client, today, refresh, fail, toast } = useDesk();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    try {
      const text = await work();
      await client.ask("load", {});
      refresh();
      await call("vault.changed", {});
      toast({ text });
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    add: () => run(async () => tn("desk_samples_added", (await client.ask("addSamples", { today })).added)),
    remove: () => run(async () => tn("desk_samples_removed", (await client.ask("removeSamples", {})).removed)),
  };
}

/** Says that made-up claims are among those shown, and removes them at once. */
export function SampleBanner({ count }: { count: number }) {
  const { busy, remove } = useSamples();
  return (
    <p class="sample-line">
      {tn("desk_samples_shown", count)}
      <Button size="small" disabled={busy} onClick={() => void remove()}>
        {t(busy ? "desk_working" : "desk_samples_remove")}
      </Button>
    </p>
  );
}

/** An empty vault: where claims come from, and made-up ones to play with. */
export function SampleOffer() {
  const { busy, add } = useSamples();
  return (
    <EmptyState icon="page" title={t("desk_empty")}>
      <p>{t("desk_empty_text")}</p>
      <div class="row">
        <Button variant="primary" onClick={() => void openSettings("/portals")}>
          {t("desk_empty_portals")}
        </Button>
        <Button disabled={busy} onClick={() => void add()}>
          {t(busy ? "desk_working" : "desk_samples_add")}
        </Button>
      </div>
    </EmptyState>
  );
}
