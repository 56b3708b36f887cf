import { contentOf } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import type { PastedCell } from './html-block.ts';
import { type PastePlan, planPaste } from './paste-plan.ts';
import type { PasteTarget, PlannedPaste } from './paste-target.ts';
import { blockOf } from './selection.ts';

/** Longest that a paste waits for what it is read by, in ms. Then it is read by what there is. */
const LONGEST = 10_000;

/** A block to paste, and the cells that it is meant for. */
export type Paste = {
  grid: GridModel;
  block: PastedCell[][];
  target: PasteTarget;
  /** A paste with something that cannot be read waits for an answer. */
  onPlan: (plan: PlannedPaste) => void;
  /** Called once it is made without a question. */
  onPasted?: () => void;
};

/**
 * Pastes a block. Where the codes that it is read by are on their way it waits for them, and then goes into the cells that
 * it was meant for, wherever people have gone on in the meantime.
 */
export function pasteBlock(paste: Paste): void {
  const arriving = arrivingIn(paste);
  if (arriving.length === 0) {
    finish(paste);
    return;
  }
  paste.grid.say('正在取科目表，取到后接着粘贴');
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST));
  void Promise.race([Promise.all(arriving), late]).then(() => finish(paste));
}

function arrivingIn({ grid, block, target }: Paste): Promise<void>[] {
  const { left, right } = blockOf(target.selection);
  const width = Math.max(right - left + 1, ...block.map((line) => line.length));
  const covered = grid.props().columns.slice(left, left + width);
  return covered.flatMap((column) => column.arriving?.() ?? []);
}

function finish(paste: Paste): void {
  const { grid, onPlan, onPasted } = paste;
  const plan = planNow(paste);
  const apply = () => applyPaste(paste, plan);
  // Where the form has been left nobody can be asked: what cannot be read is kept and marked in its cell.
  if (plan.problems.length > 0 && grid.shown()) {
    grid.say('');
    onPlan({ ...plan, apply });
    return;
  }
  apply();
  onPasted?.();
}

/** Plans a paste, as rows and columns are now. */
function planNow({ grid, block, target }: Paste): PastePlan {
  const { store } = grid.props();
  const { columns, follow } = contentOf(grid);
  return planPaste({
    block,
    selected: blockOf(target.selection),
    content: {
      rows: target.entries.map((id) => store.row(id)),
      columns: target.fields.flatMap((id) => columns.find(({ field }) => field === id) ?? []),
      follow,
    },
    list: grid.rows.list(),
    source: grid.rowSource(),
    rules: grid.readingRules(),
  });
}

/** Makes a planned paste as one step, and selects what it covers, where nobody has gone on meanwhile. */
function applyPaste({ grid, target }: Paste, { changes, block, added }: PastePlan): void {
  if (changes.length === 0) {
    grid.say('粘贴的内容与原来相同，或这里不能填写');
    return;
  }
  const rows = block.bottom - block.top + 1;
  for (const change of changes)
    if (change.type === 'set') grid.noteBefore({ row: change.row, field: change.field, text: change.from ?? '' });
  grid.props().store.apply(changes, `粘贴 ${rows} 行`);
  const stayed = grid.cursor.selection() === target.selection && grid.cursor.mode() === 'ready';
  if (stayed && (added === 0 || grid.props().groups === undefined))
    grid.cursor.select({
      active: { row: block.top, column: block.left },
      extent: { row: block.bottom, column: block.right },
      stay: true,
    });
  grid.say(added === 0 ? `已粘贴 ${rows} 行` : `已粘贴 ${rows} 行，其中新增 ${added} 行`);
}
