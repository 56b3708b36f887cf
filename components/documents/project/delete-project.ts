import type { DraftStore } from '#components/draft/draft-store.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { type Change, type FormRow, inverseOf } from '#lib/core/forms/index.ts';

/** What goes with a project, by what people call it, and how many rows. */
export type ProjectParts = { label: string; store: FormStore; rows: readonly FormRow[] }[];

const PURCHASES = [
  { form: 'procurement', label: '政府采购' },
  { form: 'purchased-services', label: '政府购买服务' },
] as const;

/** All that a project has in the forms of its budget, its row in the list last. */
export function partsOfProject(input: {
  draft: DraftStore;
  code: string;
  unit: string;
  list: FormStore;
  row: string;
}): ProjectParts {
  const { draft, code, unit, list, row } = input;
  const declaration = draft.form({ form: 'project', owner: code });
  const performance = draft.form({ form: 'project-performance', owner: code });
  const rowsOf = (store: FormStore, sections: readonly string[]) => sections.flatMap((section) => store.list(section));
  const record = declaration.row('declaration');
  const listed = list.row(row);
  return [
    { label: '绩效指标', store: performance, rows: rowsOf(performance, ['indicators']) },
    { label: '绩效目标', store: performance, rows: rowsOf(performance, ['goals']) },
    { label: '支出明细', store: declaration, rows: rowsOf(declaration, ['lines']) },
    { label: '前两年预算', store: declaration, rows: rowsOf(declaration, ['history']) },
    { label: '申报内容', store: declaration, rows: record === undefined ? [] : [record] },
    ...PURCHASES.map(({ form, label }) => {
      const store = draft.form({ form, owner: unit });
      return { label, store, rows: store.list('lines').filter(({ cells }) => cells.project === code) };
    }),
    { label: '项目', store: list, rows: listed === undefined ? [] : [listed] },
  ];
}

/** What of a project was in one form. */
type DeletedPart = { store: FormStore; changes: readonly Change[] };

/** A project that was deleted in this tab; `gone` is false while it is back. */
type Deletion = { parts: readonly DeletedPart[]; gone: boolean; forget: () => void };

/** They can be brought back as long as the tab is open, by their codes. */
const deletions = new Map<string, Deletion>();

/**
 * Takes a project away with all its parts. It is one step for people: whichever form they take it back in, or make it
 * again, the other forms go along.
 */
export function deleteProject({ code, parts }: { code: string; parts: ProjectParts }): void {
  const made = new Map<FormStore, Change[]>();
  for (const { store, rows } of parts)
    for (const row of rows)
      made.set(store, [...(made.get(store) ?? []), { type: 'remove', row: store.row(row.id) ?? row }]);
  for (const [store, changes] of made) store.apply(changes, '删除项目');
  deletions.get(code)?.forget();
  deletions.set(code, linked([...made].map(([store, changes]) => ({ store, changes }))));
}

/** Whether a project was deleted in this tab. */
export function wasDeleted(code: string): boolean {
  return deletions.get(code)?.gone === true;
}

/** Brings a deleted project back with all its parts. */
export function restoreProject(code: string): void {
  const deletion = deletions.get(code);
  if (deletion !== undefined) turn(deletion, false);
}

/** Follows what undo and redo do to one of the parts. */
function linked(parts: readonly DeletedPart[]): Deletion {
  const deletion: Deletion = { parts, gone: true, forget };
  const stops = parts.map((part) =>
    part.store.onChange((changes, origin) => {
      if (origin !== 'person') return;
      if (deletion.gone ? bringsBack({ part, changes }) : takesAgain({ part, changes })) turn(deletion, !deletion.gone);
    }),
  );
  function forget(): void {
    for (const stop of stops) stop();
  }
  return deletion;
}

function bringsBack({ part, changes }: { part: DeletedPart; changes: readonly Change[] }): boolean {
  const rows = new Set(part.changes.map(rowOf));
  return changes.some((change) => change.type === 'insert' && rows.has(change.row.id));
}

/** Only the step of deleting takes a project off its list, or its declaration with its lines, at once. */
function takesAgain({ part, changes }: { part: DeletedPart; changes: readonly Change[] }): boolean {
  const { form } = part.store.key;
  if (form !== 'projects' && !(form === 'project' && part.changes.length > 1)) return false;
  const rows = new Set(part.changes.map(rowOf));
  return changes.length === rows.size && changes.every((change) => change.type === 'remove' && rows.has(change.row.id));
}

function turn(deletion: Deletion, gone: boolean): void {
  deletion.gone = gone;
  for (const part of deletion.parts) turnPart(part, gone);
}

/** By undo or redo where the deletion is the step next to it, so that it is no step of its own; else by a new step. */
function turnPart({ store, changes }: DeletedPart, gone: boolean): void {
  const done = () => changes.every((change) => (store.row(rowOf(change)) === undefined) === gone);
  if (done()) return;
  const [go, back] = gone ? (['redo', 'undo'] as const) : (['undo', 'redo'] as const);
  if (store.steps()[go] > 0) {
    store[go]();
    if (done()) return;
    store[back]();
  }
  store.apply(gone ? changes : inverseOf(changes), gone ? '删除项目' : '恢复项目');
}

function rowOf(change: Change): string {
  return typeof change.row === 'string' ? change.row : change.row.id;
}
