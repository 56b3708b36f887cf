import { expect, it } from 'vitest';
import { countFindings } from '#lib/core/entry/index.ts';
import type { DraftForm } from '#lib/core/forms/index.ts';

const PATH = 'active.institution';
const row = (id: string, section: string, cells: Record<string, string>) => ({ id, section, rank: 'a0', cells });

const formsWith = (people: string): DraftForm[] => [
  { form: 'unit', owner: '215001', unit: '215001', rows: [row('staffing', 'staffing', { [PATH]: people })] },
  { form: 'unit', owner: '215002', unit: '215002', rows: [row('staffing', 'staffing', { [PATH]: '3' })] },
  {
    form: 'project',
    owner: '42011526215T00000001',
    unit: '215001',
    rows: [row('l1', 'lines', { amount: '68人×900元/人', 'amount#headcount': PATH })],
  },
];

it('a changed headcount is said of every form that counts it, with the cells, and of nothing else', () => {
  const draft = (people: string) => ({ template: 'wuhan-jiangxia' as const, forms: formsWith(people) });
  expect(countFindings(draft('68'))).toEqual([]);
  expect(countFindings(draft('70'))).toEqual([
    {
      id: 'COUNT project/42011526215T00000001',
      message: '“项目申报”有 1 处人数与单位基本信息不一致，请更新，或者确认保留',
      places: [{ form: 'project', owner: '42011526215T00000001', row: 'l1', field: 'amount' }],
    },
  ]);
});
