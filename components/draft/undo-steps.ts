import { type Change, compactChanges, type FormRow } from '#lib/core/forms/index.ts';

/** Told that a step was taken back (`stands` is false) or made again. */
export type StepTurned = (stands: boolean) => void;

/** One step: what was done, and what people call it. `at` is when, in ms. */
export type Step = { label: string; changes: readonly Change[]; at: number; turned?: StepTurned | undefined };

/** Steps that can be undone and redone. */
export type UndoSteps = {
  readonly undo: Step[];
  readonly redo: Step[];
  /** Takes a new step; what was undone before cannot be redone any more. */
  push(step: Step): void;
  /** Takes a step that goes on with the last one where that set the same cell a moment ago. */
  goOn(step: Step): void;
};

/** Steps kept at most, and those kept whatever their size. */
const MOST_STEPS = 500;
const FEWEST_STEPS = 200;
/** Changes kept beyond the fewest steps: some 30 MB. */
const MOST_CHANGES = 200_000;
/** Typing that pauses for longer than this is a new step, in ms. */
const PAUSE = 1_000;

/** No steps yet. */
export function undoSteps(): UndoSteps {
  const undo: Step[] = [];
  const redo: Step[] = [];
  let kept = 0;

  function push(step: Step): void {
    redo.length = 0;
    undo.push(step);
    kept += step.changes.length;
    while (undo.length > MOST_STEPS || (undo.length > FEWEST_STEPS && kept > MOST_CHANGES))
      kept -= undo.shift()?.changes.length ?? 0;
  }

  function goOn(step: Step): void {
    const last = undo.at(-1);
    // A step that others hang on stays one of its own.
    const isOver = last === undefined || last.turned !== undefined || step.at - last.at > PAUSE;
    const joined = isOver ? undefined : joinedSet(last, step);
    if (joined === undefined || redo.length > 0) push(step);
    else undo[undo.length - 1] = joined;
  }

  return { undo, redo, push, goOn };
}

function joinedSet(last: Step, step: Step): Step | undefined {
  const [before, ...others] = last.changes;
  const [after, ...more] = step.changes;
  if (before === undefined || after?.type !== 'set' || others.length + more.length > 0) return undefined;
  if (before.type === 'insert') return fillsAgain(before.row, after) ? joinedStep(before, step) : undefined;
  if (before.type !== 'set' || before.row !== after.row || before.field !== after.field) return undefined;
  return before.to === after.from ? joinedStep(before, step) : undefined;
}

/** The first letter in a record makes its row; the second goes on in the same cell. */
function fillsAgain(made: FormRow, { row, field }: { row: string; field: string }): boolean {
  const [only, ...others] = Object.keys(made.cells);
  return made.id === row && only === field && others.length === 0;
}

function joinedStep(before: Change, step: Step): Step {
  return { ...step, changes: compactChanges([before, ...step.changes]) };
}
