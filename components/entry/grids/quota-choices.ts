import type { CellQuestion, GridColumn } from '#components/grid/grid-column.ts';
import { evaluateAmount } from '#lib/core/expression/index.ts';
import { type FormRow, markKey, type UnitCells, unitCount } from '#lib/core/forms/index.ts';
import { type Fen, formatPackageAmount } from '#lib/core/money/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';

/** A row of the bureau's 定额 as the lines of a unit use it. `standard` is 元 a year as text, `amount` the same in 分. */
export type Quota = {
  id: string;
  economic: string;
  item: string;
  per: string;
  standard: string;
  amount: Fen;
};

/** The bureau's 定额 that hold for a unit of this nature; rows that are not whole are left out. */
export function quotasFor({ rows, nature }: { rows: readonly FormRow[]; nature: string }): Quota[] {
  return rows.flatMap(({ id, cells }) => {
    const { economic = '', item = '', per = '', standard = '' } = cells;
    const amount = evaluateAmount(standard);
    const holds = (cells.nature ?? '') === '' || cells.nature === nature;
    if (!holds || economic === '' || per === '' || !amount.ok) return [];
    return [
      { id, economic, item, per, standard: formatPackageAmount(amount.value.amount), amount: amount.value.amount },
    ];
  });
}

/** How a column of 定额 shows, reads and offers them: by name. */
export function quotaColumn(quotas: readonly Quota[]): Pick<GridColumn, 'choices' | 'show' | 'read'> {
  const byId = new Map(quotas.map((quota) => [quota.id, quota]));
  const words = ({ item, standard, per }: Quota) => `${item} ${standard}元/${per === 'vehicles' ? '辆' : '人'}·年`;
  return {
    choices: quotas.map((quota) => ({ value: quota.id, label: words(quota) })),
    show: ({ text }) => {
      const quota = byId.get(text);
      if (quota === undefined) return { text: '已不在定额表', tone: 'danger', title: '定额表里没有这一项了，请重新选' };
      return { text: quota.item, title: words(quota) };
    },
    read: (text) => {
      const named = quotas.find(({ id, item }) => id === text || item === text.trim());
      return named === undefined ? refuse(`定额表里没有“${text.trim()}”`) : ok(named.id);
    },
  };
}

/** The cells of a row that follow from choosing a 定额: its standard, how many it is for, and where both came from. */
export function quotaCells(input: { quota: Quota; unit: UnitCells; row: FormRow }): Record<string, string | null> {
  const { quota, unit, row } = input;
  const count = unitCount({ unit, path: quota.per });
  return {
    quota: quota.id,
    standard: quota.standard,
    [markKey({ field: 'standard', mark: 'quota' })]: quota.id,
    [markKey({ field: 'headcount', mark: 'headcount' })]: quota.per,
    ...(count === undefined ? {} : { headcount: String(count) }),
    ...(row.cells.economic ? {} : { economic: quota.economic }),
  };
}

/** Why a standard no longer holds: the bureau has changed it. */
export function staleStandard(input: CellQuestion & { quotas: readonly Quota[] }): string | undefined {
  const { row, field, quotas } = input;
  if (field !== 'standard') return undefined;
  const taken = row.cells[markKey({ field, mark: 'quota' })];
  const quota = quotas.find(({ id }) => id === taken);
  const amount = evaluateAmount(row.cells.standard ?? '');
  if (quota === undefined || !amount.ok || amount.value.amount === quota.amount) return undefined;
  return `定额表现在是 ${quota.standard} 元`;
}
