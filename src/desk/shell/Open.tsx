import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { localToday } from "../../claims/dates.ts";
import { call } from "../../messages/call.ts";
import type { Preferences, VaultStatus } from "../../messages/protocol.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { CaptureProblem } from "../../ui/CaptureProblem.tsx";
import { t } from "../../ui/i18n.ts";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import { Toast, useToast } from "../../ui/Toast.tsx";
import { useHash } from "../../ui/use-hash.ts";
import { useLoad, useNotices } from "../../ui/use-load.ts";
import { useOwnWays } from "../../ui/use-own-ways.ts";
import type { DeskClient } from "../client.ts";
import { DeskContext, type DeskState, type WorkItem } from "./desk-context.ts";
import { deskErrorText } from "./errors.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { useKeys } from "./keys.ts";
import { openFullDesk, openSettings } from "./pages.ts";
import { useClient } from "./use-client.ts";
import { useLetters } from "./use-letters.ts";
import { NAV, View } from "./View.tsx";

interface OpenProps {
  narrow: boolean;
  problem: VaultStatus["problem"];
  onLocked: () => Promise<void>;
}

/** The unlocked desk. */
export function Open({ narrow, problem, onLocked }: OpenProps) {
  const preferences = useLoad("preferences", () => call("preferences.get", {}));
  // the organisation may have changed what holds; the same answer again must not draw every row anew
  useNotices((notice) => notice === "changed" && void preferences.reload());
  const known = JSON.stringify(preferences.data?.preferences);
  const held = useMemo<Preferences | undefined>(() => known && JSON.parse(known), [known]);
  const { client, error, ...rest } = useClient(() => void onLocked());
  if (error !== undefined) {
    return (
      <main class="gate">
        <ErrorState error={error} onRetry={() => location.reload()} />
      </main>
    );
  }
  if (!client || !held) {
    return (
      <main class="gate">
        <Skeleton rows={5} />
      </main>
    );
  }
  return <Desk {...rest} client={client} narrow={narrow} problem={problem} preferences={held} onLocked={onLocked} />;
}

interface DeskProps extends OpenProps {
  client: DeskClient;
  preferences: Preferences;
  version: number;
  refresh: () => void;
}

const MAX_UNDO = 50;

function Desk({ client, narrow, problem, preferences, version, refresh, onLocked }: DeskProps) {
  const { content, show, hide } = useToast();
  const undos = useRef<(() => Promise<unknown>)[]>([]);
  const hash = useHash();
  const [lettersOn, setLettersOn] = useLetters(client);
  const [keysOpen, setKeysOpen] = useState(false);
  const showKeys = useCallback(() => setKeysOpen(true), []);
  const fail = useCallback((error: unknown) => show({ text: deskErrorText(error) }), [show]);

  const did = useCallback<DeskState["did"]>(
    (text, undo) => {
      const once = async () => {
        undos.current = undos.current.filter((other) => other !== once);
        await undo();
        show({ text: t("desk_undone") });
      };
      undos.current = [...undos.current.slice(-MAX_UNDO), once];
      show({ text, undo: once });
    },
    [show],
  );
  const undoLast = useCallback(() => {
    const last = undos.current.at(-1);
    if (last) last().catch(fail);
    else show({ text: t("desk_nothing_to_undo") });
  }, [show, fail]);

  const work = useCallback<DeskState["work"]>(
    async function send(items: WorkItem[], text?: string, undo?: WorkItem[]) {
      if (items.length === 0) return [];
      try {
        const rows = await call("claims.work", { items });
        await client.ask("upsert", { rows });
        refresh();
        if (text && undo) did(text, () => send(undo));
        else if (text) show({ text });
        return rows;
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    [client, did, fail, refresh, show],
  );

  useOwnWays(claimOf);
  useKeys({ z: undoLast, "?": showKeys }, lettersOn);

  const state = useMemo<DeskState>(
    () => ({
      client,
      today: localToday(),
      preferences,
      mask: preferences.maskLists,
      narrow,
      version,
      toast: show,
      did,
      undoLast,
      lettersOn,
      showKeys,
      work,
      refresh,
      fail,
    }),
    [client, preferences, narrow, version, show, did, undoLast, lettersOn, showKeys, work, refresh, fail],
  );

  return (
    <DeskContext.Provider value={state}>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        {t("desk_skip")}
      </button>
      <header class="desk-top no-print">
        <a class="brand" href="#/">
          <img src={browser.runtime.getURL("icons/icon.svg")} alt="" width="24" height="24" />
          <span class="brand-name">ClaimTrail</span>
        </a>
        <nav class="desk-nav" aria-label={t("desk_nav")}>
          {NAV.map(({ path, label }) => (
            <a key={path} href={`#${path}`} aria-current={isAt(hash, path) ? "page" : undefined}>
              {t(label)}
            </a>
          ))}
        </nav>
        <div class="desk-tools">
          {narrow ? (
            <IconButton icon="desk" label={t("desk_open_full")} onClick={() => void openFullDesk(hash)} />
          ) : null}
          <IconButton icon="gear" label={t("open_settings")} onClick={() => void openSettings()} />
          <Button
            size="small"
            icon="lock"
            label={t("lock_now")}
            onClick={() => void call("vault.lock", {}).finally(onLocked)}
          >
            {t("desk_lock")}
          </Button>
        </div>
      </header>
      {problem ? (
        <div class="desk-problem">
          <CaptureProblem problem={problem}>
            <Button size="small" onClick={() => void openSettings()}>
              {t("problem_open_settings")}
            </Button>
          </CaptureProblem>
        </div>
      ) : null}
      <main id="main" tabIndex={-1} class="desk-main">
        <View hash={hash} />
      </main>
      {keysOpen ? (
        <KeysDialog lettersOn={lettersOn} onLetters={setLettersOn} onClose={() => setKeysOpen(false)} />
      ) : null}
      <Toast content={content} onHide={hide} />
    </DeskContext.Provider>
  );
}

/** The claim that an address of the desk shows. */
function claimOf(hash: string): string | undefined {
  return /^\/(?:claim|call)\/([\w-]{8,64})/.exec(hash)?.[1];
}

function isAt(hash: string, path: string): boolean {
  return path === "/" ? !NAV.some((other) => other.path !== "/" && hash.startsWith(other.path)) : hash.startsWith(path);
}
