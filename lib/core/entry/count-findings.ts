import {
  type BudgetDraft,
  type FormPlace,
  formDefinition,
  formName,
  staleCounts,
  type UnitCells,
} from '#lib/core/forms/index.ts';

/** Numbers of one form that were taken from 单位基本信息 and are others there by now. `id` stays while any is. */
export type CountFinding = { id: string; message: string; places: readonly FormPlace[] };

/** What follows numbers of its unit that have changed since, one finding a form. It is for information: people decide. */
export function countFindings({ forms, template }: Pick<BudgetDraft, 'forms' | 'template'>): CountFinding[] {
  const units = new Map<string, UnitCells>();
  for (const { form, owner, rows } of forms) {
    if (form !== 'unit') continue;
    const cellsOf = (id: string) => rows.find((row) => row.id === id)?.cells ?? {};
    units.set(owner, { staffing: cellsOf('staffing'), assets: cellsOf('assets') });
  }
  return forms.flatMap(({ form, owner, unit: code, rows }): CountFinding[] => {
    const unit = units.get(code);
    const stale = unit === undefined ? [] : staleCounts({ rows, unit });
    if (stale.length === 0) return [];
    const { label } = formDefinition({ id: form, template });
    return [
      {
        id: `COUNT ${formName({ form, owner })}`,
        message: `“${label}”有 ${stale.length} 处人数与单位基本信息不一致，请更新，或者确认保留`,
        places: stale.map(({ row, field }) => ({ form, owner, row, field })),
      },
    ];
  });
}
