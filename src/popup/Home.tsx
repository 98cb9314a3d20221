import type { ComponentChildren, RefObject } from "preact";
import { useEffect } from "preact/hooks";

interface HomeProps {
  /** Id of the claim that was opened last: the focus goes back to it, so that the keyboard's place is kept. */
  returnTo: RefObject<string | undefined>;
  children: ComponentChildren;
}

/** The first view. */
export function Home({ returnTo, children }: HomeProps) {
  useEffect(() => {
    const id = returnTo.current;
    returnTo.current = undefined;
    if (id !== undefined) document.querySelector<HTMLElement>(`[data-open="${CSS.escape(id)}"]`)?.focus();
  }, [returnTo]);
  return <>{children}</>;
}
