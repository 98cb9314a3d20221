import { lazy, Suspense } from "preact/compat";
import type { MessageKey } from "../../ui/i18n.ts";
import { Skeleton } from "../../ui/states.tsx";
import { CallPage } from "../calls/CallPage.tsx";
import { Calls } from "../calls/Calls.tsx";
import { ClaimPage } from "../claim/ClaimPage.tsx";
import { OpenClaims } from "../open-claims/OpenClaims.tsx";
import { Worklist } from "../worklist/Worklist.tsx";

/** The charts are large: they come when they are asked for. */
const Figures = lazy(() => import("../figures/Figures.tsx").then((module) => ({ default: module.Figures })));

export const NAV: readonly { path: string; label: MessageKey }[] = [
  { path: "/", label: "desk_nav_worklist" },
  { path: "/calls", label: "desk_nav_calls" },
  { path: "/open-claims", label: "desk_nav_open_claims" },
  { path: "/figures", label: "desk_nav_figures" },
];

/** The view that the address's hash names. */
export function View({ hash }: { hash: string }) {
  const [, view = "", argument = ""] = hash.split("/");
  if (view === "claim" && argument) return <ClaimPage key={argument} id={argument} />;
  if (view === "call" && argument) return <CallPage key={argument} ids={argument.split(",")} />;
  if (view === "calls") return <Calls />;
  if (view === "open-claims") return <OpenClaims />;
  if (view === "figures") {
    return (
      <Suspense fallback={<Skeleton rows={4} />}>
        <Figures />
      </Suspense>
    );
  }
  return <Worklist set={view === "set" ? decodeURIComponent(argument) : undefined} />;
}
