'use client';

import { Suspense, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { markShown } from '#components/ui/when-idle.ts';
import { layOutColumns } from './column-layout.ts';
import type { EditorHandle } from './editor-place.ts';
import { GridBar } from './grid-bar.tsx';
import type { GridPlace, LedgerGridProps } from './grid-column.ts';
import type { RowCommand } from './grid-keys.ts';
import { createGridModel, type GridModel } from './grid-model.ts';
import type { GridSettings } from './grid-settings.ts';
import { GridSheet } from './grid-sheet.tsx';
import { GridList, GridStart, loadLateParts, PastePreview } from './late-parts.ts';
import type { PlannedPaste } from './paste-target.ts';
import { selectionAt } from './selection.ts';
import { UnreadNotice } from './unread-notice.tsx';

/** Row heights, as the look says. */
const ROW_HEIGHT = { plain: 32, compact: 28 };
/** Narrower than this the list is the better way in. */
const PHONE = 640;
const NO_TOTALS: readonly string[] = [];

/**
 * The dense grid of a list of rows: keys as in a spreadsheet, paste and copy with Excel and WPS, sums that follow.
 * Rows are drawn anew when the store says so. `columns` and the functions handed in should stay the same between
 * renderings: another one draws every line in sight.
 */
export function LedgerGrid(props: LedgerGridProps) {
  const [grid] = useState(() => createGridModel(props));
  useLayoutEffect(() => grid.update(props));
  useEffect(() => grid.connect(), [grid]);
  useEffect(() => {
    markShown();
    void loadLateParts();
  }, []);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const settings = useSettings({ grid, props, width });
  const [chosen, setListed] = useState<boolean>();
  const listed = chosen ?? (width > 0 && width < PHONE);
  const [plan, setPlan] = useState<PlannedPaste>();
  const handle = useRef<EditorHandle>(null);
  useOutside({ grid, props, handle, onListed: () => setListed(false), listed });
  const layout = useSyncExternalStore(grid.rows.subscribeLayout, grid.rows.layout, grid.rows.layout);
  const empty = layout.entries.length === 0;

  // On a phone the page scrolls, not a box in it; the sheet alone keeps a height, for its head to stay in sight.
  const onPhone =
    listed || empty || props.maxHeight !== undefined
      ? 'max-md:h-auto'
      : 'max-md:h-[75dvh] short:max-md:h-[calc(100dvh-2.5rem)]';

  const focusCell = useFocusOnceDrawn(handle);
  const goTo = (place: GridPlace) => {
    const spot = grid.spotOf(place);
    if (spot === undefined) return;
    setListed(false);
    grid.cursor.select(selectionAt(spot));
    focusCell();
  };
  const run = (command: RowCommand) => {
    handle.current?.run(command);
    handle.current?.focus();
    return handle.current !== null;
  };
  const answer = (apply: boolean) => {
    if (apply) plan?.apply();
    setPlan(undefined);
    focusCell();
  };
  return (
    <div ref={box} className={`flex h-full min-h-0 w-full min-w-0 flex-col ${onPhone} print:block print:h-auto!`}>
      <GridBar grid={grid} listed={listed} onListed={setListed} onRun={run} onDone={focusCell} />
      <p id={`${settings.id}-keys`} className="sr-only">
        方向键移动，直接输入替换，F2 修改，回车向下，Tab 向右，Alt 加向下键选择，Ctrl+Enter 插入行。按 Esc 后再按 Tab
        离开表格。
      </p>
      <Suspense fallback={<p className="p-4 text-muted">正在打开…</p>}>
        {empty && <GridStart grid={grid} onPlan={setPlan} onStarted={focusCell} />}
        {!empty && listed && <GridList grid={grid} settings={settings} />}
      </Suspense>
      {!empty && !listed && <GridSheet {...{ grid, settings, handle }} onPlan={setPlan} />}
      <UnreadNotice grid={grid} onGo={goTo} />
      <Suspense fallback={null}>
        {plan !== undefined && <PastePreview plan={plan} onApply={() => answer(true)} onCancel={() => answer(false)} />}
      </Suspense>
    </div>
  );
}

/**
 * Focuses the active cell's input as soon as it is drawn: with the first row, it is not there yet when Enter makes the
 * row, and the next key may come before the next frame.
 */
function useFocusOnceDrawn(handle: React.RefObject<EditorHandle | null>): () => void {
  const wanted = useRef(false);
  const focus = () => {
    if (!wanted.current || handle.current === null) return;
    wanted.current = false;
    handle.current.focus();
  };
  useLayoutEffect(focus);
  return () => {
    wanted.current = true;
    requestAnimationFrame(focus);
  };
}

/** Width of what the grid stands in. */
function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return width;
}

function useSettings(input: { grid: GridModel; props: LedgerGridProps; width: number }): GridSettings {
  const { grid, props, width } = input;
  const { columns, measure = '元', compact, store, totals = NO_TOTALS, evaluate, rowErrors } = props;
  const { stale, remark, lastYear } = props;
  const id = `grid-${useId().replace(/[^\w-]/g, '')}`;
  const readOnly = store.readOnly !== undefined;
  return useMemo(
    () => ({
      id,
      columns,
      measure,
      readOnly,
      totals,
      evaluate,
      rowErrors,
      stale,
      remark,
      lastYear,
      before: ({ row, field }) => grid.before({ row: row.id, field }),
      layout: layOutColumns({ columns, width: width - 16 }),
      rowHeight: compact ? ROW_HEIGHT.compact : ROW_HEIGHT.plain,
      views: new WeakMap(),
    }),
    [id, columns, measure, readOnly, totals, evaluate, rowErrors, stale, remark, lastYear, grid, width, compact],
  );
}

/** What the screen around the grid and the grid tell one another: the cell that is walked to, and where to go. */
function useOutside(input: {
  grid: GridModel;
  props: LedgerGridProps;
  handle: React.RefObject<EditorHandle | null>;
  listed: boolean;
  onListed: () => void;
}) {
  const { grid, props, handle, listed, onListed } = input;
  useEffect(() => {
    let last = '';
    return grid.cursor.subscribe(() => {
      const place = grid.place(grid.cursor.selection().active);
      const name = place === undefined ? '' : `${place.row}/${place.field}`;
      if (name !== last) grid.props().onCell?.(place);
      last = name;
    });
  }, [grid]);
  const { focus } = props;
  const shown = useRef<typeof focus>(undefined);
  useEffect(() => {
    if (focus === undefined || (shown.current === focus && !listed)) return;
    const spot = grid.spotOf(focus);
    if (spot === undefined) return;
    // The place asked for may be shown as a list: a cell is gone to in the grid.
    if (listed && shown.current !== focus) onListed();
    if (listed) return;
    shown.current = focus;
    grid.cursor.select(selectionAt(spot));
    requestAnimationFrame(() => handle.current?.focus());
  }, [grid, focus, listed, handle, onListed]);
}
