import { type Change, inverseOf, rowOf } from '#lib/core/forms/index.ts';
import type { FormStore } from './form-store.ts';
import type { StepTurned } from './undo-steps.ts';

/** What a step does to one form. */
export type StepPart = { store: FormStore; changes: readonly Change[] };

/** A step over several forms: whether it stands, and how it is taken back from elsewhere. */
export type LinkedStep = { stands(): boolean; takeBack(): void };

/**
 * Makes changes in several forms as one step for people: whichever form it is taken back in, or made again, the other
 * forms go along. What somebody has written over since stays.
 * @param input.back what it is called where it can only be taken back by a new step
 */
export function applyLinked(input: { parts: readonly StepPart[]; label: string; back?: string }): LinkedStep {
  const { parts, label, back = `撤销${label}` } = input;
  let made = true;
  // What is done to the other forms is told as well.
  let turning = false;
  function turn(to: boolean): void {
    if (made === to || turning) return;
    made = to;
    turning = true;
    const turned: StepTurned = (stands) => turn(stands === to);
    for (const part of parts) turnPart({ part, made: to, label: to ? label : back, turned });
    turning = false;
  }
  for (const { store, changes } of parts) store.apply(changes, label, { turned: turn });
  return { stands: () => made, takeBack: () => turn(false) };
}

/** By undo or redo where the step is the next one, so that it is no step of its own; else by a new step. */
function turnPart(input: { part: StepPart; made: boolean; label: string; turned: StepTurned }): void {
  const { part, made, label, turned } = input;
  const { store, changes } = part;
  const wanted = made ? changes : inverseOf(changes);
  const done = () => wanted.every((change) => isMade(store, change));
  if (done()) return;
  const [go, back] = made ? (['redo', 'undo'] as const) : (['undo', 'redo'] as const);
  if (store.steps()[go] > 0) {
    store[go]();
    if (done()) return;
    store[back]();
  }
  const open = wanted.filter((change) => isOpen(store, change));
  if (open.length > 0) store.apply(open, label, { turned });
}

/** Whether a form is as a change makes it. */
function isMade(store: FormStore, change: Change): boolean {
  if (change.type === 'set' || change.type === 'move') return standing(store, change) === change.to;
  return (store.row(rowOf(change)) === undefined) === (change.type === 'remove');
}

/** Whether a change would write over nothing that is newer than it. */
function isOpen(store: FormStore, change: Change): boolean {
  if (change.type === 'set' || change.type === 'move') return standing(store, change) === change.from;
  return !isMade(store, change);
}

function standing(store: FormStore, change: Extract<Change, { type: 'set' | 'move' }>): string | null {
  const row = store.row(change.row);
  return (change.type === 'move' ? row?.rank : row?.cells[change.field]) ?? null;
}
