'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { flashOnce } from '#components/ui/flash-once.ts';
import { cellKey, type LiveReport } from './live-state.ts';

/**
 * Flashes what changed with each new report inside a box: printed cells of `table` and figures and forms by their ids.
 * What is shown for the first time does not flash.
 */
export function useFlash(input: {
  box: RefObject<HTMLElement | null>;
  report: LiveReport | undefined;
  table: string | undefined;
}): void {
  const { box, report, table } = input;
  const last = useRef(report?.version);
  useEffect(() => {
    const seen = last.current;
    last.current = report?.version;
    if (box.current === null || report === undefined || seen === undefined || seen === report.version) return;
    for (const cell of box.current.querySelectorAll<HTMLElement>('td[data-column]')) {
      const { row = '', column = '' } = cell.dataset;
      if (table !== undefined && report.changed.has(cellKey({ table, row, column }))) light(cell);
    }
    for (const figure of box.current.querySelectorAll<HTMLElement>('[data-figure]'))
      if (report.changed.has(figure.dataset.figure ?? '')) light(figure);
  }, [box, report, table]);
}

function light(element: Element): void {
  flashOnce({ element, colour: '--warning-soft' });
}
