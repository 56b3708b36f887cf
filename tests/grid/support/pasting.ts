import type { OpenFormStore } from '#components/draft/create-form-store.ts';
import type { GridContent } from '#components/grid/block-changes.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import type { PastedCell } from '#components/grid/html-block.ts';
import { type PastePlan, planPaste } from '#components/grid/paste-plan.ts';
import type { Block } from '#components/grid/selection.ts';
import { COLUMNS } from './sample-grid.ts';

let made = 0;

/** Rules of reading that every test has: plain amounts in 元. */
export const RULES = { measure: '元' as const, evaluate: undefined };

/** What a grid of these columns shows of a form. */
export function contentOf(store: OpenFormStore, columns: readonly GridColumn[] = COLUMNS): GridContent {
  return { rows: [...store.list('lines')], columns };
}

/** One cell as a selection. */
export function at(row: number, column: number): Block {
  return { top: row, left: column, bottom: row, right: column };
}

/** Plans a paste and makes it as one step. */
export function paste(input: {
  store: OpenFormStore;
  block: readonly (readonly PastedCell[])[];
  selected: Block;
  columns?: readonly GridColumn[];
  /** Whether the grid takes rows; it does where this is absent. */
  fixed?: boolean;
}): PastePlan {
  const { store, block, selected, columns = COLUMNS, fixed = false } = input;
  const plan = planPaste({
    block,
    selected,
    content: contentOf(store, columns),
    list: store.list('lines'),
    source: {
      section: 'lines',
      newRow: fixed ? undefined : () => ({}),
      newId: () => {
        made += 1;
        return `new${made}`;
      },
    },
    rules: RULES,
  });
  store.apply(plan.changes, '粘贴');
  return plan;
}

/** Plain texts as pasted cells. */
export function texts(rows: readonly (readonly string[])[]): PastedCell[][] {
  return rows.map((row) => row.map((text) => ({ text })));
}
