import {
  type BudgetDraft,
  byRank,
  type DraftForm,
  type FormKey,
  type FormRow,
  projectCodeOf,
  rowAmount,
} from '#lib/core/forms/index.ts';
import {
  CATEGORY_IDS,
  type CategoryId,
  type FundId,
  type Period,
  SOURCES,
  type SourceId,
} from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { isCuttable } from './cut-changes.ts';

/** An amount of the forms that counts against control figures and can be cut, with the row that it is in. */
export type FitLine = FormKey & {
  row: string;
  unit: string;
  project: string;
  projectName: string;
  category: CategoryId;
  fund: FundId;
  period: Period;
  /** 分. */
  amount: Fen;
  /** Place among what is asked for, from 0 for the most urgent: by unit, then in the order of the unit's 项目清单. */
  priority: number;
};

type Listed = { unit: string; name: string; category: CategoryId; priority: number };

/** The amounts of a draft that can be cut, the most urgent project's first. Rows without an amount are none. */
export function fitLines({ units, forms }: Pick<BudgetDraft, 'units' | 'forms'>): FitLine[] {
  const projects = listedProjects({ units, forms });
  return forms
    .flatMap((form) => form.rows.flatMap((row) => lineOf({ form, row, projects }) ?? []))
    .sort((a, b) => a.priority - b.priority);
}

function listedProjects({ units, forms }: Pick<BudgetDraft, 'units' | 'forms'>): Map<string, Listed> {
  const projects = new Map<string, Listed>();
  for (const { code: unit } of units) {
    const list = forms.find(({ form, owner }) => form === 'projects' && owner === unit);
    for (const row of [...(list?.rows ?? [])].sort(byRank)) {
      const code = projectCodeOf(row);
      const category = CATEGORY_IDS.find((id) => id === row.cells.category);
      if (code === undefined || category === undefined || projects.has(code)) continue;
      projects.set(code, { unit, name: row.cells.name ?? code, category, priority: projects.size });
    }
  }
  return projects;
}

function lineOf(input: { form: DraftForm; row: FormRow; projects: ReadonlyMap<string, Listed> }): FitLine | undefined {
  const { form, row, projects } = input;
  if (!isCuttable({ form: form.form, row })) return undefined;
  const project = form.form === 'project' ? form.owner : (row.cells.project ?? '').trim();
  const listed = projects.get(project);
  const amount = rowAmount({ form: form.form, row });
  const source = row.cells.source as SourceId;
  if (listed === undefined || listed.unit !== form.unit || amount === undefined || !(source in SOURCES))
    return undefined;
  return {
    form: form.form,
    owner: form.owner,
    row: row.id,
    unit: form.unit,
    project,
    projectName: listed.name,
    category: listed.category,
    fund: SOURCES[source].fund,
    period: row.cells.period === 'carryover' ? 'carryover' : 'current',
    amount,
    priority: listed.priority,
  };
}
