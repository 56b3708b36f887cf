import type { DraftStore } from '#components/draft/draft-store.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { applyLinked, type LinkedStep } from '#components/draft/linked-step.ts';
import type { Change, FormRow } from '#lib/core/forms/index.ts';

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

/** Projects that were deleted in this tab, by budget and code: they can be brought back as long as it is open. */
const deletions = new WeakMap<DraftStore, Map<string, LinkedStep>>();

/**
 * Takes a project away with all its parts. It is one step for people: whichever form they take it back in, or make it
 * again, the other forms go along.
 */
export function deleteProject(input: { draft: DraftStore; code: string; parts: ProjectParts }): void {
  const { draft, code, parts } = input;
  const removed = new Map<FormStore, Change[]>();
  for (const { store, rows } of parts)
    for (const row of rows)
      removed.set(store, [...(removed.get(store) ?? []), { type: 'remove', row: store.row(row.id) ?? row }]);
  const step = applyLinked({
    parts: [...removed].map(([store, changes]) => ({ store, changes })),
    label: '删除项目',
    back: '恢复项目',
  });
  deletions.set(draft, new Map(deletions.get(draft)).set(code, step));
}

/** Whether a project of a budget was deleted in this tab. */
export function wasDeleted({ draft, code }: { draft: DraftStore; code: string }): boolean {
  return deletions.get(draft)?.get(code)?.stands() === true;
}

/** Brings a deleted project back with all its parts. */
export function restoreProject({ draft, code }: { draft: DraftStore; code: string }): void {
  deletions.get(draft)?.get(code)?.takeBack();
}
