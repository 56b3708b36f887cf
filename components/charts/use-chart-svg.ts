'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { ComparisonPicture } from './comparison-svg.ts';
import type { WaterfallPicture } from './waterfall-svg.ts';

/** What a picture is of; how wide it is follows from its box. */
type Drawn = Omit<ComparisonPicture, 'width'> | Omit<WaterfallPicture, 'width'>;

/** Puts a picture in the place of what a box holds; text that is no SVG leaves the box as it is. */
function show(box: HTMLElement, svg: string): void {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (picture.nodeName === 'svg') box.replaceChildren(document.importNode(picture, true));
}

/** Keeps a box showing a picture, as wide as the box, drawn in a worker. `drawn` is the same object while the picture is. */
export function useChartSvg({ box, drawn }: { box: RefObject<HTMLElement | null>; drawn: Drawn }): void {
  const draw = useRef<(drawn: Drawn) => void>(undefined);
  const newest = useRef(drawn);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const worker = new Worker(new URL('./chart-worker.ts', import.meta.url), { type: 'module' });
    let width = 0;
    worker.onmessage = ({ data }: MessageEvent<string>) => show(element, data);
    draw.current = (wanted) => {
      if (width > 0) worker.postMessage({ ...wanted, width });
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
    newest.current = drawn;
    draw.current?.(drawn);
  }, [drawn]);
}
