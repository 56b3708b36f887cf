import {
  type Change,
  type FormDefinition,
  type FormKey,
  type FormRow,
  inverseOf,
  rowOf,
} from '#lib/core/forms/index.ts';
import type { FormStore, HowApplied } from './form-store.ts';
import { type ListedRows, listRows } from './listed-rows.ts';
import { effectiveChanges, soundChanges } from './sound-changes.ts';
import { type Step, undoSteps } from './undo-steps.ts';

/** A form's store with what only the draft around it may do. */
export type OpenFormStore = FormStore & {
  /** All rows as they are now, in no order. */
  rows(): readonly FormRow[];
  /** Has what stands in an open cell taken. */
  takeOpenCell(): void;
  /** Forbids changes with words for people, or allows them. */
  setReadOnly(why: string | undefined): void;
};

type Listener = () => void;

/**
 * The store of one form. `now` is the clock that says when typing pauses, in ms.
 * Where it is read-only, nothing a person does changes it; what comes from the server does.
 */
export function createFormStore(input: {
  key: FormKey;
  definition: FormDefinition;
  rows: readonly FormRow[];
  readOnly?: string | undefined;
  now?: () => number;
}): OpenFormStore {
  const { key, definition, now = Date.now } = input;
  const listed = listRows(input.rows);
  const steps = undoSteps();
  const heard = listeners(listed);
  const closing = new Set<Listener>();
  let readOnly = input.readOnly;

  function takeBack(stacks: { from: Step[]; to: Step[]; stands: boolean }): string | undefined {
    const step = readOnly === undefined ? stacks.from.pop() : undefined;
    if (step === undefined) return undefined;
    const { made, left } = soundChanges({ rows: listed.rows, changes: inverseOf(step.changes) });
    if (made.length > 0) {
      stacks.to.push({ ...step, changes: made, at: 0 });
      heard.make(made, 'person');
      step.turned?.(stacks.stands);
    }
    return left === 0 ? step.label : `${step.label}（${left} 处已被他人修改，保留他人的内容）`;
  }

  function apply(changes: readonly Change[], label: string, how?: HowApplied): void {
    const made = readOnly === undefined ? effectiveChanges({ rows: listed.rows, changes, definition }) : [];
    if (made.length === 0) return;
    const step = { label, changes: made, at: now(), turned: how?.turned };
    if (how?.typing) steps.goOn(step);
    else steps.push(step);
    heard.make(made, 'person');
  }

  return {
    key,
    definition,
    get readOnly() {
      return readOnly;
    },
    takeOpenCell: () => tell(closing),
    setReadOnly(why) {
      if (why !== undefined && readOnly === undefined) tell(closing);
      readOnly = why;
    },
    rows: () => [...listed.rows.values()],
    list: listed.list,
    row: (id) => listed.rows.get(id),
    cell: (row, field) => listed.rows.get(row)?.cells[field] ?? '',
    apply,
    receive(changes) {
      if (changes.length > 0) heard.make(changes, 'server');
    },
    undo: () => takeBack({ from: steps.undo, to: steps.redo, stands: false }),
    redo: () => takeBack({ from: steps.redo, to: steps.undo, stands: true }),
    steps: () => ({ undo: steps.undo.length, redo: steps.redo.length }),
    onChange: heard.onChange,
    onClosing(listener) {
      closing.add(listener);
      return () => void closing.delete(listener);
    },
    subscribeRow: heard.subscribeRow,
    subscribeList: heard.subscribeList,
  };
}

/** Makes changes and tells each listener once, when all of them are made. */
function listeners(listed: ListedRows) {
  const everything = new Set<(changes: readonly Change[], origin: 'person' | 'server') => void>();
  const byRow = new Map<string, Set<Listener>>();
  const bySection = new Map<string, Set<Listener>>();

  function make(changes: readonly Change[], origin: 'person' | 'server'): void {
    const touched = new Set<string>();
    const sections = new Set<string>();
    for (const change of changes) {
      const id = rowOf(change);
      const before = listed.rows.get(id);
      listed.make(change);
      const after = listed.rows.get(id);
      touched.add(id);
      const row = after ?? before;
      if (row !== undefined && (before === undefined || after === undefined || before.rank !== after.rank))
        sections.add(row.section);
    }
    for (const id of touched) tell(byRow.get(id));
    for (const section of sections) tell(bySection.get(section));
    for (const listener of [...everything]) listener(changes, origin);
  }

  return {
    make,
    onChange(listener: (changes: readonly Change[], origin: 'person' | 'server') => void) {
      everything.add(listener);
      return () => void everything.delete(listener);
    },
    subscribeRow: (row: string, listener: Listener) => subscribe({ to: byRow, name: row, listener }),
    subscribeList: (section: string, listener: Listener) => subscribe({ to: bySection, name: section, listener }),
  };
}

function tell(listeners: ReadonlySet<Listener> | undefined): void {
  for (const listener of [...(listeners ?? [])]) listener();
}

function subscribe(input: { to: Map<string, Set<Listener>>; name: string; listener: Listener }): () => void {
  const { to, name, listener } = input;
  const listeners = to.get(name) ?? new Set();
  to.set(name, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && to.get(name) === listeners) to.delete(name);
  };
}
