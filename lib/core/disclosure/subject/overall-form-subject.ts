import type { CompositionLine, Quote, SubjectOverallForm } from '#lib/core/checks/index.ts';
import { type Fen, parseAmount } from '#lib/core/money/index.ts';
import type { OverallPerformance } from '#lib/core/package/index.ts';
import type { TableContext } from '#lib/core/tables/index.ts';
import type { PrintedForm } from '../document/table.ts';
import { goalSubjects } from './goal-subjects.ts';

/** What `overallForm` puts into the form's data. */
type OverallData = {
  income: readonly Line[];
  spending: readonly Line[];
  projects: readonly { name: string; category: string; total: string; current: string; use: string }[];
};
type Line = { id: string; amount: string; share: string; earlier: readonly { year: number; amount: string }[] };

/** 整体支出绩效目标表 as rules look at it, with the amounts as they are printed. */
export function overallFormSubject(input: {
  context: TableContext;
  form: PrintedForm;
  performance: OverallPerformance;
}): SubjectOverallForm {
  const { context, form, performance } = input;
  const place = (field: string) => ({ table: form.id, form: 'overall-performance', field: `performance.${field}` });
  const data = form.data as OverallData;
  const quote = (field: 'preparer' | 'phone' | 'overview' | 'tasks' | 'filedOn'): [typeof field, Quote] => [
    field,
    { text: performance[field] ?? '', at: place(field) },
  ];
  return {
    id: form.id,
    number: form.number,
    fields: new Map([
      ['department', { text: context.budget.department.name, at: { table: form.id } }],
      quote('preparer'),
      quote('phone'),
      quote('overview'),
      quote('tasks'),
      quote('filedOn'),
    ]),
    composition: [
      ...compositionLines({ side: 'income', lines: data.income, year: context.budget.fiscalYear, table: form.id }),
      ...compositionLines({ side: 'spending', lines: data.spending, year: context.budget.fiscalYear, table: form.id }),
    ],
    projects: data.projects.map((project) => {
      const at = { table: form.id };
      return {
        name: project.name,
        category: project.category,
        total: { ...amountOf(project.total), at },
        current: { ...amountOf(project.current), at },
        use: project.use,
        at,
      };
    }),
    goals: goalSubjects({ goals: performance.goals, place }),
    at: { table: form.id, form: 'overall-performance' },
  };
}

const IDS: Readonly<Record<string, CompositionLine['id']>> = { fiscalAccount: 'fiscal-account' };

function compositionLines(input: {
  side: CompositionLine['side'];
  lines: readonly Line[];
  year: number;
  table: string;
}): CompositionLine[] {
  const { side, year, table } = input;
  return input.lines.flatMap((line): CompositionLine[] => {
    const id = IDS[line.id] ?? (line.id as CompositionLine['id']);
    const at = { table, row: `${side}.${id}` };
    const now: CompositionLine = {
      side,
      id,
      year,
      amount: { ...amountOf(line.amount), at },
      share: { text: line.share, at },
    };
    return [
      now,
      ...line.earlier.map(
        (before): CompositionLine => ({
          side,
          id,
          year: before.year,
          amount: { ...amountOf(before.amount), at: { ...at, column: `${before.year}` } },
        }),
      ),
    ];
  });
}

function amountOf(text: string): { amount?: Fen; text: string } {
  const read = parseAmount(text, '万元');
  return read.ok ? { amount: read.value, text } : { text };
}
