import type { VaultStatus } from "../messages/protocol.ts";
import { type MessageKey, t } from "./i18n.ts";
import { Callout } from "./states.tsx";

const TEXTS: Record<NonNullable<VaultStatus["problem"]>, MessageKey> = {
  quota: "problem_quota",
  "inbox-full": "problem_inbox_full",
  "inbox-key": "problem_inbox_key",
  rebuilt: "problem_rebuilt",
  "set-aside": "problem_set_aside",
  "weak-passphrase": "problem_weak_passphrase",
  "backup-due": "problem_backup_due",
};

/** Problems that do not stop capture, and how loud each is. */
const TONES: Partial<Record<NonNullable<VaultStatus["problem"]>, "danger" | "urgent" | "accent">> = {
  rebuilt: "danger",
  "set-aside": "danger",
  "weak-passphrase": "urgent",
  "backup-due": "accent",
};

interface Props {
  problem: VaultStatus["problem"];
  /** Says the way on for somebody who first has to unlock. */
  locked?: boolean | undefined;
  /** The ways out that the page at hand offers. */
  children?: preact.ComponentChildren;
}

/** Nothing new is saved, or the vault was damaged: why, and what to do about it. */
export function CaptureProblem({ problem, locked, children }: Props) {
  if (!problem) return null;
  return (
    <Callout tone={TONES[problem] ?? "danger"} role={problem === "backup-due" ? "note" : "alert"}>
      <p>
        {TONES[problem] ? null : <strong>{t("capture_stopped")}</strong>} {t(TEXTS[problem])}
        {locked && problem === "inbox-key" ? ` ${t("problem_inbox_key_locked")}` : null}
      </p>
      {children}
    </Callout>
  );
}
