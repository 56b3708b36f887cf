import { evaluateAmount } from '#lib/core/expression/index.ts';
import type { BudgetDraft, FormRow } from '#lib/core/forms/index.ts';
import { CATEGORY_IDS, FUND_IDS } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Limits } from './limits.ts';
import { strayTest } from './stray-limits.ts';

/**
 * The control figures that a draft's form 控制数 sets; a row without a valid amount sets none, nor does one for a unit or
 * project that the draft has not.
 */
export function limitsOf(draft: BudgetDraft): Limits {
  const isStray = strayTest(draft);
  const listed = draft.forms.find(({ form }) => form === 'control-figures')?.rows ?? [];
  return limitsOfRows(listed.filter((row) => !isStray(row)));
}

/** The control figures that rows of the form 控制数 set, whatever units and projects they name. */
export function limitsOfRows(rows: readonly FormRow[]): Limits {
  const units = rows.flatMap((row): Limits['units'][number][] => {
    const amount = amountOf(row);
    if (row.section !== 'limits' || amount === undefined) return [];
    const unit = row.cells.unit?.trim() ?? '';
    const fund = FUND_IDS.find((id) => id === row.cells.fund);
    const category = CATEGORY_IDS.find((id) => id === row.cells.category);
    return [
      {
        ...(unit === '' ? {} : { unit }),
        ...(fund === undefined ? {} : { fund }),
        ...(category === undefined ? {} : { category }),
        amount,
      },
    ];
  });
  const projects = rows.flatMap((row): Limits['projects'][number][] => {
    const project = row.cells.project?.trim() ?? '';
    const amount = amountOf(row);
    return row.section !== 'projects' || project === '' || amount === undefined ? [] : [{ project, amount }];
  });
  return { units, projects };
}

function amountOf(row: FormRow): Fen | undefined {
  const text = row.cells.amount ?? '';
  if (text.trim() === '') return undefined;
  const read = evaluateAmount(text);
  return read.ok ? read.value.amount : undefined;
}
