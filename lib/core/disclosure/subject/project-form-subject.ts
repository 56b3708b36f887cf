import type { FormAmount, ProjectField, ProjectSource, Quote, SubjectProjectForm } from '#lib/core/checks/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { formatWanyuan } from '#lib/core/money/index.ts';
import type { Declaration, Project } from '#lib/core/package/index.ts';
import type { DerivedRow, DerivedTable, TableContext } from '#lib/core/tables/index.ts';
import type { PrintedForm } from '../document/table.ts';
import { goalSubjects } from './goal-subjects.ts';

/**
 * A project's form as rules look at it, from what was declared; amounts exact, those of the year from 项目支出表.
 * Places are those of the exchange format, so that findings lead back to the form's cells.
 */
export function projectFormSubject(input: {
  context: TableContext;
  form: PrintedForm;
  project: Project;
  index: number;
  /** 项目支出表, exact. */
  projects: DerivedTable;
}): SubjectProjectForm {
  const { context, form, project, index } = input;
  const place = (path: string) => ({ table: form.id, form: formOf(path), field: `projects[${index}].${path}` });
  const amount = (fen: Fen, path: string): FormAmount => ({ amount: fen, text: formatWanyuan(fen), at: place(path) });
  const { declaration } = project;
  const row = input.projects.rows.find(({ id }) => id === project.code);
  const money = row && moneyOf({ table: input.projects, row });
  return {
    id: form.id,
    number: form.number,
    name: project.name,
    code: project.code,
    row: project.code,
    fields: fieldsOf({ context, project, place }),
    ...(declaration === undefined ? {} : durationOf(declaration)),
    ...(money === undefined ? {} : { currentBudget: amount(money.total, 'declaration') }),
    ...(declaration === undefined ? {} : { totalBudget: amount(declaration.totalBudget, 'declaration.totalBudget') }),
    history: (declaration?.history ?? []).map((entry, at) => ({
      year: entry.year,
      amount: amount(entry.amount, `declaration.history[${at}].amount`),
    })),
    sources: new Map(
      Object.entries(money ?? {}).map(([source, fen]) => [source as ProjectSource, amount(fen, 'declaration')]),
    ),
    costLines: (declaration?.costLines ?? []).map((line, at) => {
      const path = `declaration.costLines[${at}]`;
      const { item, economic, basis, note } = line;
      return {
        item,
        ...(economic === undefined ? {} : { economic }),
        amount: amount(line.amount, `${path}.amount`),
        ...(basis === undefined ? {} : { basis }),
        ...(note === undefined ? {} : { note }),
        at: place(`${path}.item`),
      };
    }),
    procurement: context.budget.procurement.flatMap((entry, at) =>
      entry.project === project.code
        ? [
            {
              item: entry.item,
              quantity: `${entry.quantity ?? ''}${entry.measure ?? ''}`,
              amount: {
                amount: entry.amount,
                text: formatWanyuan(entry.amount),
                at: { table: form.id, form: 'procurement', field: `procurement[${at}].amount` },
              },
              newAsset: entry.newAsset,
              at: { table: form.id, form: 'procurement', field: `procurement[${at}].item` },
            },
          ]
        : [],
    ),
    goals: goalSubjects({
      goals: project.performance?.goals ?? [],
      place: (path) => place(`performance.${path}`),
    }),
    at: { table: form.id, form: 'project', field: project.code },
  };
}

function formOf(path: string): 'project' | 'project-performance' {
  return path.startsWith('performance') ? 'project-performance' : 'project';
}

function durationOf({ attribute, duration }: Declaration) {
  const { kind, from, to } = duration;
  return {
    attribute,
    duration: kind,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The project's money of the year by source, exact. */
function moneyOf({ table, row }: { table: DerivedTable; row: DerivedRow }): Record<ProjectSource, Fen> {
  const of = (...columns: string[]) =>
    columns.reduce(
      (sum, id) => sum + (row.cells[table.columns.findIndex((column) => column.id === id)] ?? 0),
      0,
    ) as Fen;
  return {
    total: of('total'),
    general: of('current.general', 'carryover.general'),
    currentYear: of('current.general'),
    govfund: of('current.govfund', 'carryover.govfund'),
    statecapital: of('current.statecapital', 'carryover.statecapital'),
    fiscalAccount: of('fiscal-account'),
    unit: of('unit'),
    other: of('fiscal-account', 'unit'),
    carryover: of('carryover.general', 'carryover.govfund', 'carryover.statecapital'),
  };
}

const DECLARED: readonly ProjectField[] = [
  'filedOn',
  'responsible',
  'phone',
  'address',
  'postcode',
  'rationale',
  'plan',
  'historyNote',
  'changeReason',
  'costBasis',
  'reviewOpinion',
];

function fieldsOf(input: {
  context: TableContext;
  project: Project;
  place: (path: string) => Quote['at'];
}): Map<ProjectField, Quote> {
  const { context, project, place } = input;
  const declared = project.declaration as Partial<Record<ProjectField, string>> | undefined;
  return new Map<ProjectField, Quote>([
    ['department', { text: context.budget.department.name, at: place('declaration') }],
    ['unit', { text: context.units.get(project.unit)?.name ?? '', at: place('declaration') }],
    ...(declared === undefined
      ? []
      : DECLARED.map((field): [ProjectField, Quote] => [
          field,
          { text: declared[field] ?? '', at: place(`declaration.${field}`) },
        ])),
  ]);
}
