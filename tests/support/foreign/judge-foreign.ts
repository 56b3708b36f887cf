import { checkSubject, type Finding, findingsOf, RULES, type Subject } from '#lib/core/checks/index.ts';
import { type ReadDocument, readReport } from '#lib/core/reading/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { type Cents, type ForeignDepartment, type FundedItem, fundedItems, summed } from './foreign-department.ts';
import { fiscal } from './foreign-tables.ts';

/** What of a department's report was not read, or read otherwise, and what was found although nothing is wrong. */
export type JudgedForeign = { lost: string[]; findings: Finding[] };

/** Hundredths of 万元 in 分. */
const FEN = 10_000;

/** Reads the report of a department as anybody's, and holds it against what the department really spends. */
export function judgeForeign(input: { department: ForeignDepartment; document: ReadDocument }): JudgedForeign {
  const subject = readReport({ document: input.document, classifications: classificationFor });
  const findings = findingsOf(checkSubject({ subject, rules: RULES }));
  return {
    lost: [...lostCells(subject, input.department), ...lostWords(subject, input.department)],
    findings: findings.filter(({ severity, tail }) => severity !== 'notice' && tail !== true),
  };
}

function lostCells(subject: Subject, department: ForeignDepartment): string[] {
  return expectedCells(department).flatMap(([id, row, column, amount]) => {
    if (amount === 0) return [];
    const cell = subject.tables
      .get(id)
      ?.rows.find((one) => one.id === row)
      ?.cells.get(column);
    return cell?.amount === amount * FEN ? [] : [`${id}/${row}/${column} ${amount} → ${cell?.text ?? '（没有）'}`];
  });
}

type ExpectedCell = readonly [table: string, row: string, column: string, amount: Cents];

/** Cells that every style prints. */
function expectedCells(department: ForeignDepartment): ExpectedCell[] {
  const { income, economics, threePublic } = department;
  const items = fundedItems(department);
  const total = summed(items, (item) => item.total);
  const { now } = threePublic;
  return [
    ...classCells('income-and-expenditure', items, (item) => item.total),
    ...classCells('appropriation', items, fiscal),
    ['income-and-expenditure', 'general', 'amount', income.general],
    ['income-and-expenditure', 'govfund', 'amount', income.govfund],
    ['income-and-expenditure', 'unit.business', 'amount', income.business],
    ['income-and-expenditure', 'unit.other', 'amount', income.other],
    ['income-and-expenditure', 'income.carryover', 'amount', income.carryover],
    ['income-and-expenditure', 'income.total', 'amount', total],
    ['income-and-expenditure', 'expenditure.total', 'amount', total],
    ['appropriation', 'expenditure.total', 'amount', summed(items, fiscal)],
    ['income', 'total', 'total', total],
    ['three-public', 'total', 'total', now.abroad + now.purchase + now.operation + now.reception],
    ['three-public', 'total', 'reception', now.reception],
    ['three-public', 'total', 'vehicles.operation', now.operation],
    ...items.flatMap((item): ExpectedCell[] => [
      ['expenditure', item.code, 'total', item.total],
      ['expenditure', item.code, 'basic', item.basic],
      ['expenditure', item.code, 'project', item.project],
      item.fund === 'govfund'
        ? ['government-fund', item.code, 'total', item.total]
        : ['general-by-function', item.code, 'total', fiscal(item)],
    ]),
    ...economics.map(({ code, amount }): ExpectedCell => ['general-basic', code, 'total', amount]),
  ];
}

function classCells(table: string, items: readonly FundedItem[], pick: (item: FundedItem) => Cents): ExpectedCell[] {
  return [...Map.groupBy(items, ({ code }) => code.slice(0, 3))].map(([code, own]) => [
    table,
    code,
    'amount',
    summed(own, pick),
  ]);
}

function lostWords(subject: Subject, department: ForeignDepartment): string[] {
  const stated = subject.sentences.flatMap(({ amounts }) => amounts);
  return expectedWords(department).flatMap(([id, amount]) =>
    stated.some((one) => one.id === id && one.amount === amount * FEN) ? [] : [`文字 ${id} ${amount}`],
  );
}

/** Figures that every style states in words. */
function expectedWords(department: ForeignDepartment): (readonly [string, Cents])[] {
  const items = fundedItems(department);
  const { now } = department.threePublic;
  const { goods, works, services } = department.procurement;
  const personnel = summed(items, (item) => item.personnel);
  const operating = summed(items, (item) => item.operating);
  return [
    ['income.total', summed(items, (item) => item.total)],
    ['income.general', department.income.general],
    ['expenditure.total', summed(items, (item) => item.total)],
    ['three-public.total', now.abroad + now.purchase + now.operation + now.reception],
    ['three-public.vehicles', now.purchase + now.operation],
    ['three-public.reception', now.reception],
    ['general.personnel', personnel],
    ['general.operating', operating],
    ['agency-operating', operating],
    ['procurement.total', goods + works + services],
    ['procurement.goods', goods],
  ];
}
