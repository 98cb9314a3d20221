import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from "preact/hooks";

/** Only the rows in sight, and some around them, are in the page. */
export function useVirtual(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialRect: { width: 1000, height: 700 },
    onChange: () => redraw(undefined as never),
  };
  const virtual = useMemo(() => new Virtualizer<HTMLElement, HTMLElement>(options), []);
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  useEffect(() => virtual.measure(), [rowHeight, virtual]);
  const items: VirtualItem[] = virtual.getVirtualItems();
  return {
    items,
    height: virtual.getTotalSize(),
    scrollTo: (index: number) => virtual.scrollToIndex(index, { align: "auto" }),
  };
}

/** Row heights in rem, and the width of the list in rem up to which rows are cards. */
export interface RowHeights {
  row: number;
  card: number;
  narrow: number;
}

/** Row height in px: rows grow with the text size, and are taller where they are cards. */
export function useRowHeight(list: RefObject<HTMLElement | null>, heights: RowHeights): number {
  const [height, setHeight] = useState(heights.row * 16);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const isNarrow = element.offsetWidth <= heights.narrow * rem;
      setHeight(Math.round(rem * (isNarrow ? heights.card : heights.row)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, heights]);
  return height;
}
