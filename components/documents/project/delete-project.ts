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

/** Projects that were deleted in this tab by code: they can be brought back as long as it is open. */
const deleted = new Map<string, { store: FormStore; changes: Change[] }[]>();

/** Takes a project away with all its parts. */
export function deleteProject({ code, parts }: { code: string; parts: ProjectParts }): void {
  const made = new Map<FormStore, Change[]>();
  for (const { store, rows } of parts)
    for (const row of rows)
      made.set(store, [...(made.get(store) ?? []), { type: 'remove', row: store.row(row.id) ?? row }]);
  deleted.set(
    code,
    [...made].map(([store, changes]) => ({ store, changes })),
  );
  for (const [store, changes] of made) store.apply(changes, '删除项目');
}

/** Whether a project was deleted in this tab. */
export function wasDeleted(code: string): boolean {
  return deleted.has(code);
}

/** Brings a deleted project back with all its parts. */
export function restoreProject(code: string): void {
  for (const { store, changes } of deleted.get(code) ?? []) store.apply(inverseOf(changes), '恢复项目');
  deleted.delete(code);
}
