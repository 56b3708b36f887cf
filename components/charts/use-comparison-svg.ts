'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { YearPair } from '#lib/core/totals/index.ts';

/** Puts a picture in the place of what a box holds; text that is no SVG leaves the box as it is. */
function show(box: HTMLElement, svg: string): void {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (picture.nodeName === 'svg') box.replaceChildren(document.importNode(picture, true));
}

/** Keeps a box showing the picture of these pairs, as wide as the box, drawn in a worker. */
export function useComparisonSvg({
  box,
  pairs,
}: {
  box: RefObject<HTMLElement | null>;
  pairs: readonly YearPair[];
}): void {
  const draw = useRef<(pairs: readonly YearPair[]) => void>(undefined);
  const newest = useRef(pairs);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const worker = new Worker(new URL('./chart-worker.ts', import.meta.url), { type: 'module' });
    let width = 0;
    worker.onmessage = ({ data }: MessageEvent<string>) => show(element, data);
    draw.current = (drawn) => {
      if (width > 0) worker.postMessage({ pairs: drawn, width });
    };
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      draw.current?.(newest.current);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      worker.terminate();
      draw.current = undefined;
    };
  }, [box]);
  useEffect(() => {
    newest.current = pairs;
    draw.current?.(pairs);
  }, [pairs]);
}
