import { applyPaste, type PasteTarget, type PlannedPaste, pasteTarget, planPasteAt } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import type { PastedCell } from './html-block.ts';
import { blockOf } from './selection.ts';

/** Longest that a paste waits for what it is read by, in ms. Then it is read by what there is. */
const LONGEST = 10_000;

type Paste = {
  grid: GridModel;
  block: PastedCell[][];
  /** A paste with something that cannot be read waits for an answer. */
  onPlan: (plan: PlannedPaste) => void;
  /** Called once it is made without a question. */
  onPasted?: () => void;
};

/**
 * Pastes a block at what is selected. Where the codes that it is read by are on their way it waits for them, and then goes
 * into the cells that it was meant for, wherever people have gone on in the meantime.
 */
export function pasteBlock(paste: Paste): void {
  const { grid, block } = paste;
  const target = pasteTarget(grid);
  const arriving = arrivingIn({ grid, block, target });
  if (arriving.length === 0) {
    finish(paste, target);
    return;
  }
  grid.say('正在取科目表，取到后接着粘贴');
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST));
  void Promise.race([Promise.all(arriving), late]).then(() => finish(paste, target));
}

function arrivingIn({ grid, block, target }: Pick<Paste, 'grid' | 'block'> & { target: PasteTarget }): Promise<void>[] {
  const { left, right } = blockOf(target.selection);
  const width = Math.max(right - left + 1, ...block.map((line) => line.length));
  const covered = grid.props().columns.slice(left, left + width);
  return covered.flatMap((column) => column.arriving?.() ?? []);
}

function finish({ grid, block, onPlan, onPasted }: Paste, target: PasteTarget): void {
  const plan = planPasteAt({ grid, block, target });
  // Where the form has been left nobody can be asked: what cannot be read is kept and marked in its cell.
  if (plan.problems.length > 0 && grid.shown()) {
    grid.say('');
    onPlan(plan);
    return;
  }
  applyPaste(grid, plan);
  onPasted?.();
}
