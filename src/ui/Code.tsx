import { ADVICE_LANG, t } from "./i18n.ts";
import { useLoad } from "./use-load.ts";

/** The code lists are large: they are read when a claim is open. */
export function useCodes() {
  return useLoad("codes", () => import("../denials/codes/index.ts")).data;
}

/** A code and what it means, as a pair of a description list. */
export function Code({ code, meaning }: { code: string; meaning: string | undefined }) {
  return (
    <>
      <dt>
        <span class="code">{code}</span>
      </dt>
      <dd lang={meaning === undefined ? undefined : ADVICE_LANG}>{meaning ?? t("code_unknown")}</dd>
    </>
  );
}
