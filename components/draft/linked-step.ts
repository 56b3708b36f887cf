import { type Change, inverseOf } from '#lib/core/forms/index.ts';
import type { FormStore } from './form-store.ts';
import type { StepTurned } from './undo-steps.ts';

/** What a step does to one form. */
export type StepPart = { store: FormStore; changes: readonly Change[] };

/**
 * Makes changes of cells in several forms as one step for people: whichever form it is taken back in, or made again, the
 * other forms go along. What somebody has written over since stays.
 * @returns how it is taken back from elsewhere
 */
export function applyLinked({ parts, label }: { parts: readonly StepPart[]; label: string }): () => void {
  let made = true;
  // What is done to the other forms is told as well.
  let turning = false;
  function turn(to: boolean): void {
    if (made === to || turning) return;
    made = to;
    turning = true;
    for (const part of parts) turnPart({ part, made: to, label, turned: (stands) => turn(stands === to) });
    turning = false;
  }
  for (const { store, changes } of parts) store.apply(changes, label, { turned: turn });
  return () => turn(false);
}

/** By undo or redo where the step is the next one, so that it is no step of its own; else by a new step. */
function turnPart(input: { part: StepPart; made: boolean; label: string; turned: StepTurned }): void {
  const { part, made, label, turned } = input;
  const { store, changes } = part;
  const wanted = made ? changes : inverseOf(changes);
  const done = () => wanted.every((change) => change.type !== 'set' || cellOf(store, change) === change.to);
  if (done()) return;
  const [go, back] = made ? (['redo', 'undo'] as const) : (['undo', 'redo'] as const);
  if (store.steps()[go] > 0) {
    store[go]();
    if (done()) return;
    store[back]();
  }
  // Written over meanwhile: that value is newer than the step.
  const own = wanted.filter((change) => change.type === 'set' && cellOf(store, change) === change.from);
  if (own.length > 0) store.apply(own, made ? label : `撤销${label}`, { turned });
}

function cellOf(store: FormStore, { row, field }: Extract<Change, { type: 'set' }>): string | null {
  return store.row(row)?.cells[field] ?? null;
}
