import { type BudgetDraft, type FormPlace, type FormRow, projectCodeOf } from '#lib/core/forms/index.ts';

/** A control figure for what is not in the budget: nothing counts against it. `message` names it and the way out. */
export type StrayLimit = { place: FormPlace; message: string };

/**
 * Control figures whose unit or project the budget has not: deleted since, or never there. They hold nobody up, as who fills
 * the budget cannot mend them; whoever sets control figures must see them.
 */
export function strayLimits(draft: BudgetDraft): StrayLimit[] {
  const isStray = strayTest(draft);
  return draft.forms
    .filter(({ form }) => form === 'control-figures')
    .flatMap(({ form, owner, rows }) =>
      rows.filter(isStray).map((row) => {
        const field = row.section === 'limits' ? 'unit' : 'project';
        const place = { form, owner, row: row.id, field };
        const code = row.cells[field]?.trim() ?? '';
        return { place, message: row.section === 'limits' ? unitWords(code) : projectWords(code) };
      }),
    );
}

/** Tells whether a row of 控制数 names a unit or project that the draft has not. */
export function strayTest(draft: BudgetDraft): (row: FormRow) => boolean {
  const units = new Set(draft.units.map(({ code }) => code));
  const projects = new Set(
    draft.forms.filter(({ form }) => form === 'projects').flatMap(({ rows }) => rows.map(projectCodeOf)),
  );
  return ({ section, cells }) => {
    const named = (section === 'limits' ? cells.unit : cells.project)?.trim() ?? '';
    return named !== '' && !(section === 'limits' ? units.has(named) : projects.has(named));
  };
}

function unitWords(code: string): string {
  return `本部门没有单位 ${code}，这一行控制数不起作用，请改选单位，或删除这一行`;
}

function projectWords(code: string): string {
  return `各单位的项目清单里没有项目 ${code}，这一行控制数不起作用，请改选项目，或删除这一行`;
}
