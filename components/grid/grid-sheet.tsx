'use client';

import {
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { keepEarlyDeeds } from './early-deeds.ts';
import type { EditorHandle } from './editor-place.ts';
import { EntryLine } from './entry-line.tsx';
import { GridHead, headLines } from './grid-head.tsx';
import type { GridModel } from './grid-model.ts';
import type { GridSettings } from './grid-settings.ts';
import { useGridEditor } from './late-parts.ts';
import type { PlannedPaste } from './paste-target.ts';
import { type Spot, selectionAt } from './selection.ts';
import { GroupLine, TotalLine } from './sum-line.tsx';
import { useLinesInSight } from './use-lines-in-sight.ts';
import { useReveal } from './use-reveal.ts';
import { WaitingInput } from './waiting-input.tsx';

type SheetProps = {
  grid: GridModel;
  settings: GridSettings;
  handle: RefObject<EditorHandle | null>;
  onPlan: (plan: PlannedPaste) => void;
};

/** The grid itself: its head, the lines in sight, the totals, and the input over the active cell. */
export function GridSheet({ grid, settings, handle, onPlan }: SheetProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useSyncExternalStore(grid.rows.subscribeLayout, grid.rows.layout, grid.rows.layout);
  const headHeight = useHeadHeight(scroller, settings);
  const lines = useLinesInSight({
    scroller,
    count: layout.lines.length,
    lineHeight: settings.rowHeight,
    // The active cell stays in the page, for those who are told of it by its id.
    kept: layout.lineOf[grid.cursor.selection().active.row],
  });
  useReveal({ grid, settings, scroller, headHeight, lines: layout.lines.length });
  const pointer = usePointer({ grid, handle });
  const [early] = useState(keepEarlyDeeds);
  const [Editor, composing] = useGridEditor(grid);
  const input = { grid, settings, headHeight, handle, early };
  const { maxHeight, label, newRow } = grid.props();
  const open = newRow !== undefined && !settings.readOnly;
  const footed = settings.totals.length > 0;
  const last = settings.layout.total;
  return (
    <div
      ref={scroller}
      data-grid-scroller=""
      className="relative isolate min-h-0 flex-1 overflow-auto text-grid figures print:max-h-none! print:overflow-visible"
      style={{ maxHeight }}
    >
      <div
        role="grid"
        id={settings.id}
        aria-label={label}
        aria-multiselectable
        aria-readonly={settings.readOnly || undefined}
        aria-rowcount={layout.lines.length + headLines(settings.columns) + (footed ? 1 : 0)}
        aria-colcount={settings.columns.length + 1}
        style={{ width: last }}
        {...pointer}
      >
        <GridHead settings={settings} />
        <div role="rowgroup" className="relative" style={{ height: layout.lines.length * settings.rowHeight }}>
          {lines.map((index) => {
            const line = layout.lines[index];
            const top = index * settings.rowHeight;
            if (line === undefined) return null;
            if (line.kind === 'group')
              return <GroupLine key={`group-${index}`} {...{ grid, settings, group: line, line: index, top }} />;
            return (
              <EntryLine key={line.row} {...{ grid, settings, top }} id={line.row} entry={line.entry} line={index} />
            );
          })}
        </div>
        {footed && (
          <div role="rowgroup" className="sticky bottom-0 z-5 print:static">
            <TotalLine grid={grid} settings={settings} lines={layout.lines.length} />
          </div>
        )}
      </div>
      {open && (
        <p className="sticky left-0 w-fit py-1 text-muted short:hidden print:hidden">
          在最后一行按回车新增一行，或从 Excel 粘贴
        </p>
      )}
      {layout.entries.length > 0 &&
        (Editor === undefined ? (
          <WaitingInput {...input} onComposing={composing} />
        ) : (
          <Editor {...input} onPlan={onPlan} />
        ))}
    </div>
  );
}

/** Height of the head: labels wrap, so only the page knows. */
function useHeadHeight(scroller: RefObject<HTMLDivElement | null>, settings: GridSettings): number {
  const [height, setHeight] = useState(settings.rowHeight);
  useLayoutEffect(() => {
    const head = scroller.current?.querySelector<HTMLElement>('[data-head]');
    if (!head) return;
    const measure = () => setHeight(head.offsetHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(head);
    measure();
    return () => observer.disconnect();
  }, [scroller]);
  return height;
}

/** Selecting by the pointer: a press goes there, a drag or Shift extends, a second press opens. */
function usePointer({ grid, handle }: { grid: GridModel; handle: RefObject<EditorHandle | null> }) {
  const dragging = useRef(false);
  useEffect(() => {
    const end = () => {
      dragging.current = false;
    };
    window.addEventListener('mouseup', end);
    return () => window.removeEventListener('mouseup', end);
  }, []);
  return {
    onMouseDown: (event: MouseEvent) => {
      const spot = spotAt(event.target);
      if (spot === undefined || event.button !== 0) return;
      event.preventDefault();
      dragging.current = true;
      handle.current?.go(pressed({ grid, spot, extend: event.shiftKey }));
    },
    onMouseOver: (event: MouseEvent) => {
      const spot = dragging.current ? spotAt(event.target) : undefined;
      if (spot === undefined) return;
      grid.cursor.select(pressed({ grid, spot, extend: true }));
    },
    onDoubleClick: (event: MouseEvent) => {
      if (spotAt(event.target) !== undefined) handle.current?.open();
    },
  };
}

/** The number of a row stands for the whole of it. */
function pressed({ grid, spot, extend }: { grid: GridModel; spot: Spot; extend: boolean }) {
  const { active } = grid.cursor.selection();
  const last = grid.shape().columns - 1;
  const whole = spot.column < 0;
  const extent = { row: spot.row, column: whole ? last : spot.column };
  if (extend) return whole ? { active, extent, stay: true as const } : { active, extent };
  return whole ? { active: { row: spot.row, column: 0 }, extent, stay: true as const } : selectionAt(spot);
}

function spotAt(target: EventTarget): Spot | undefined {
  const cell = (target as Element).closest<HTMLElement>('[data-entry]');
  if (cell === null) return belowSum(target as Element);
  const { entry, column = '-1' } = cell.dataset;
  return { row: Number(entry), column: Number(column) };
}

/** Nobody writes a sum: who presses one is at the first row that it sums, so that the keys are the grid's. */
function belowSum(target: Element): Spot | undefined {
  const from = target.closest<HTMLElement>('[data-from]')?.dataset.from;
  if (from === undefined || target.closest('button') !== null) return undefined;
  const place = Number(target.closest('[aria-colindex]')?.getAttribute('aria-colindex'));
  return { row: Number(from), column: Math.max(0, place - 2) };
}
