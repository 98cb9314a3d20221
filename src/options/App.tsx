import { useState } from "preact/hooks";
import { call } from "../messages/call.ts";
import { ErrorState, Skeleton } from "../ui/states.tsx";
import { goTo, useHash } from "../ui/use-hash.ts";
import { useLoad, useNotices } from "../ui/use-load.ts";
import { Done } from "./Done.tsx";
import { Audit } from "./data/Audit.tsx";
import { PassphraseStep } from "./PassphraseStep.tsx";
import { PortalsStep } from "./PortalsStep.tsx";
import { RecoveryStep } from "./RecoveryStep.tsx";
import { RestoreStep } from "./RestoreStep.tsx";
import { Settings } from "./Settings.tsx";
import { type Step, Steps } from "./Steps.tsx";
import { Welcome } from "./Welcome.tsx";

/** Onboarding and settings. The view is in the address; what it may be follows from the vault. */
export function App() {
  const hash = useHash();
  const status = useLoad("status", () => call("vault.status", {}));
  /** What making the vault on this very page gave: a key to show, or none. */
  const [made, setMade] = useState<{ recoveryKey: string | null }>();
  // While the vault is being made or restored here, the step itself says when it is done.
  useNotices(() => {
    if (hash !== "/passphrase" && hash !== "/restore") void status.reload();
  });

  if (status.state === "loading")
    return (
      <Page>
        <Skeleton />
      </Page>
    );
  if (status.state === "failed")
    return (
      <Page>
        <ErrorState error={status.error} onRetry={() => void status.reload()} />
      </Page>
    );

  const absent = status.data.state === "absent" && !made;
  const next = made?.recoveryKey ? "recovery" : "portals";
  const view = made && hash === "/passphrase" ? next : viewFor(hash, absent);
  if (view === "audit") return <Audit status={status.data} onLocked={status.reload} />;
  if (view === "settings") return <Settings status={status.data} reload={status.reload} />;
  return (
    <Page>
      {view === "restore" ? null : <Steps current={view} />}
      {view === "welcome" ? (
        <Welcome
          exists={!absent}
          onNext={() => goTo(absent ? "/passphrase" : "/portals")}
          onRestore={() => goTo("/restore")}
        />
      ) : null}
      {view === "restore" ? (
        <RestoreStep
          onBack={() => goTo("/welcome")}
          onRestored={() => {
            goTo("/portals");
            void status.reload();
          }}
        />
      ) : null}
      {view === "passphrase" ? (
        <PassphraseStep
          onCreated={(key) => {
            setMade({ recoveryKey: key });
            goTo(key ? "/recovery" : "/portals");
            void status.reload();
          }}
        />
      ) : null}
      {view === "recovery" ? (
        <RecoveryStep recoveryKey={made?.recoveryKey ?? null} onNext={() => goTo("/portals")} />
      ) : null}
      {view === "portals" ? <PortalsStep onNext={() => goTo("/done")} /> : null}
      {view === "done" ? <Done /> : null}
    </Page>
  );
}

/** Which view an address means: no vault, no later step; a vault, no second one. */
export function viewFor(hash: string, absent: boolean): Step | "settings" | "audit" | "restore" {
  const name = hash.replace(/^\//, "");
  if (absent) return name === "passphrase" || name === "restore" ? name : "welcome";
  if (name === "recovery" || name === "portals" || name === "done" || name === "welcome") return name;
  if (name === "audit") return "audit";
  return name === "passphrase" ? "portals" : "settings";
}

function Page({ children }: { children: preact.ComponentChildren }) {
  return <main class="page">{children}</main>;
}
