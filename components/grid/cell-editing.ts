import { applyTyped, editedText } from '#lib/core/expression/index.ts';
import { writeActive } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import { readCell } from './read-cell.ts';
import { readOnceArrived } from './typed-code.ts';

/** Ms without a key after which what stands in the open cell is kept too: nothing typed may be lost with the page. */
const PAUSE = 800;
/** Kinds whose text is kept while it is typed. Half a code would only look like a mistake. */
const KEPT_WHILE_TYPED = new Set(['text', 'long-text', 'amount', 'count', 'decimal']);

/** The cell that is being written, from the first key to Enter or Esc. */
export type CellEditing = {
  /** Opens the active cell, and says what stands in it to edit. */
  begin(mode: 'enter' | 'edit'): string;
  /** A key changed the text: it is kept after a pause. */
  typed(text: () => string): void;
  /** Takes the text. @returns what is wrong with it, in words; it is kept and marked all the same */
  commit(text: string): string | undefined;
  /** Puts back what stood there before. */
  cancel(): void;
};

/** Editing of cells of a grid, one at a time. */
export function createCellEditing(grid: GridModel): CellEditing {
  let opened: { row: string | undefined; before: string } | undefined;
  let lastKey = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Somebody else may remove the row meanwhile: what was typed for it belongs to no other. */
  function stillThere(): boolean {
    return opened !== undefined && grid.active().row?.id === opened.row;
  }

  /** The text to keep, and what is wrong with it. */
  function taken(text: string): { text: string; problem?: string } {
    const { row, column } = grid.active();
    if (column === undefined) return { text };
    const typed = column.kind === 'amount' ? amountText(text) : text;
    // An amount speaks 元 by now, whatever the screen shows.
    const rules = column.kind === 'amount' ? { ...grid.readingRules(), measure: '元' as const } : grid.readingRules();
    const read = readCell({ column, incoming: { text: typed }, row, rules });
    return read.ok ? { text: read.value } : { text: typed.trim(), problem: read.error };
  }

  /** What the open amount box means in 元: over what was there where it was opened to write, in its place where to edit. */
  function amountText(text: string): string {
    const before = opened?.before ?? '';
    const unit = grid.props().measure ?? '元';
    if (grid.cursor.mode() === 'enter') return applyTyped({ typed: text.replace(/^\s*[=＝]/, ''), before, unit });
    return text === editedText({ text: before, unit }) ? before : applyTyped({ typed: text, before: '', unit });
  }

  function keep(text: string): void {
    const now = taken(text);
    if (now.problem === undefined && stillThere()) writeActive({ grid, text: now.text, typing: true });
  }

  function stopClock(): void {
    clearTimeout(pause);
    pause = undefined;
  }

  return {
    begin(mode) {
      const { row, column } = grid.active();
      const before = row?.cells[column?.field ?? ''] ?? '';
      opened = { row: row?.id, before };
      grid.cursor.setMode(mode);
      if (column?.kind !== 'amount') return before;
      return editedText({ text: before, unit: grid.props().measure ?? '元' });
    },
    typed(text) {
      lastKey = performance.now();
      if (pause !== undefined || !KEPT_WHILE_TYPED.has(grid.active().column?.kind ?? '')) return;
      // One clock a pause, not one a key: when it rings it looks how long ago the last key was.
      const rings = () => {
        const left = lastKey + PAUSE - performance.now();
        pause = left > 0 ? setTimeout(rings, left) : undefined;
        if (left <= 0) keep(text());
      };
      pause = setTimeout(rings, PAUSE);
    },
    commit(text) {
      stopClock();
      const now = taken(text);
      grid.cursor.setMode('ready');
      if (!stillThere()) return undefined;
      const before = opened?.before ?? '';
      const { row, column } = grid.active();
      if (row !== undefined && column !== undefined && now.text !== before)
        grid.noteBefore({ row: row.id, field: column.field, text: before });
      if (now.text !== before && readOnceArrived({ grid, ...grid.active(), typed: text, before })) return undefined;
      writeActive({ grid, text: now.text });
      if (now.problem !== undefined) grid.say(`${grid.active().column?.label}“${now.text}”：${now.problem}`);
      return now.problem;
    },
    cancel() {
      stopClock();
      grid.cursor.setMode('ready');
      const { row, column } = grid.active();
      const changed = opened !== undefined && (row?.cells[column?.field ?? ''] ?? '') !== opened.before;
      if (changed && stillThere()) writeActive({ grid, text: opened?.before ?? '', typing: true });
    },
  };
}
