import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Fewest lines drawn beyond what is in sight. */
const OVERSCAN = 4;
/** Lines that are drawn and taken away together: who goes on line by line has them drawn every fourth time. */
const STEP = 4;

/** From the first line in sight to the one after the last, in whole steps. */
type Sight = { from: number; to: number };
/** On paper everything is in sight. */
const EVERYTHING: Sight = { from: 0, to: Number.MAX_SAFE_INTEGER };

/**
 * The lines to draw, in their order: those in sight in `scroller`, some around them, and `kept`, which stays in the page
 * wherever it is. All lines are equally high, which is why nothing needs to be measured.
 */
export function useLinesInSight(input: {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  lineHeight: number;
  kept: number | undefined;
}): number[] {
  const { scroller, count, lineHeight, kept } = input;
  const [sight, setSight] = useState<Sight>({ from: 0, to: 0 });
  const height = useRef(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let printing = false;
    const look = () => {
      if (printing) return;
      setSight((before) => seen({ before, top: element.scrollTop, height: height.current, lineHeight }));
    };
    // Drawn in the same frame: nobody should scroll into white.
    const onScroll = () => flushSync(look);
    const measure = () => {
      height.current = element.clientHeight;
      look();
    };
    const onPrint = () => {
      printing = true;
      flushSync(() => setSight(EVERYTHING));
    };
    const onPrinted = () => {
      printing = false;
      measure();
    };
    window.addEventListener('beforeprint', onPrint);
    window.addEventListener('afterprint', onPrinted);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    measure();
    return () => {
      window.removeEventListener('beforeprint', onPrint);
      window.removeEventListener('afterprint', onPrinted);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, lineHeight]);
  return linesAround({ sight, count, kept });
}

function seen(input: { before: Sight; top: number; height: number; lineHeight: number }): Sight {
  const { before, top, height, lineHeight } = input;
  const from = Math.max(0, Math.floor(top / lineHeight / STEP) * STEP);
  const to = Math.ceil((top + height) / lineHeight / STEP) * STEP;
  return before.from === from && before.to === to ? before : { from, to };
}

/** The lines in sight with those around them, and the one that is kept at its place among them. */
export function linesAround({
  sight,
  count,
  kept,
}: {
  sight: Sight;
  count: number;
  kept: number | undefined;
}): number[] {
  if (sight.to === 0) return [];
  const to = Math.min(count, sight.to + OVERSCAN);
  const from = Math.max(0, Math.min(sight.from, count) - OVERSCAN);
  const lines = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (kept === undefined || kept >= count || (kept >= from && kept < to)) return lines;
  return kept < from ? [kept, ...lines] : [...lines, kept];
}
