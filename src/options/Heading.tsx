import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** The heading of a step takes the focus when the step is shown, so that a screen reader says where one is. */
export function Heading({ children }: { children: ComponentChildren }) {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <h1 tabIndex={-1} ref={element}>
      {children}
    </h1>
  );
}
