import { CATEGORIES, type CategoryId, type Period, SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';

/** A ledger line as far as the printed tables tell lines apart. `side` is missing where income and expenditure balance. */
export type Line = {
  unit: string;
  project: string;
  category: CategoryId;
  function: string;
  economic: string;
  source: SourceId;
  period: Period;
  amount: Fen;
  side?: 'income' | 'expenditure';
};

/**
 * The cells that the disclosure prints from these lines, as atoms and cells: the tables of the budget package (收支总表,
 * 收入总表, 支出总表, 财政拨款收支总表, 一般公共预算 by function, unit and economic code, 三公, funds, 项目支出表).
 */
export function cellsOfLedger(lines: readonly Line[]): { atoms: Fen[]; cells: number[][] } {
  const cells = new Map<string, number[]>();
  for (const [atom, line] of lines.entries()) {
    const print = (...path: string[]) => {
      const key = path.join(' ');
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [atom]);
      else if (cell.at(-1) !== atom) cell.push(atom);
    };
    if (line.side !== 'expenditure') printIncome(line, print);
    if (line.side !== 'income') printExpenditure(line, print);
    if (line.side !== 'income') printGeneral(line, print);
    if (line.side !== 'income') printProject(line, print);
  }
  return { atoms: lines.map((line) => line.amount), cells: [...cells.values()] };
}

type Print = (...path: string[]) => void;

const fundOf = (line: Line) => SOURCES[line.source].fund;
const codes = (code: string, lengths: readonly number[]) => [
  'total',
  ...lengths.map((length) => code.slice(0, length)),
];

function printIncome(line: Line, print: Print): void {
  const fund = fundOf(line);
  const appropriation = fund !== 'unit' && fund !== 'fiscal-account';
  for (const id of ['total', fund, line.source, line.period, `${line.period}.${fund}`, `${line.period}.${line.source}`])
    print('income side', id);
  if (appropriation) for (const id of ['total', fund, `${line.period}.${fund}`]) print('appropriation side', id);
  const column = fund === 'unit' ? line.source : fund;
  for (const row of ['total', line.unit])
    for (const id of ['total', line.period, `${line.period}.${fund}`, `${line.period}.${column}`])
      print('income', row, id);
}

function printExpenditure(line: Line, print: Print): void {
  const fund = fundOf(line);
  const { kind } = CATEGORIES[line.category];
  const area = line.function.slice(0, 3);
  for (const id of ['total', area, line.period]) print('expenditure side', id);
  if (fund !== 'unit' && fund !== 'fiscal-account') for (const id of ['total', area]) print('appropriated', id);
  for (const row of codes(line.function, [3, 5, 7])) {
    for (const column of ['total', kind]) print('expenditure', row, column);
    if (fund === 'govfund' || fund === 'statecapital') for (const column of ['total', kind]) print(fund, row, column);
  }
}

function printGeneral(line: Line, print: Print): void {
  const { kind } = CATEGORIES[line.category];
  if (fundOf(line) !== 'general') return;
  const columns = kind === 'basic' ? ['total', kind, line.category] : ['total', kind];
  for (const column of columns) {
    for (const row of codes(line.function, [3, 5, 7])) print('general by function', row, column);
    for (const row of ['total', line.unit]) print('general by unit', row, column);
  }
  if (kind === 'basic')
    for (const row of codes(line.economic, [3, 5]))
      for (const column of ['total', line.category]) print('general basic', row, column);
  const publics: Record<string, string> = {
    '30212': 'abroad',
    '30217': 'reception',
    '30231': 'operation',
    '31013': 'purchase',
  };
  const item = publics[line.economic];
  if (item === undefined) return;
  for (const column of ['total', item]) print('three public', column);
  if (item === 'operation' || item === 'purchase') print('three public', 'vehicles');
}

function printProject(line: Line, print: Print): void {
  if (CATEGORIES[line.category].kind !== 'project') return;
  const rows = ['total', line.unit, `${line.unit}/${CATEGORIES[line.category].code}`, line.project];
  for (const row of rows)
    for (const column of ['total', `${line.period}.${fundOf(line)}`]) print('projects', row, column);
}

/** Reads the lines of a budget package; only what the tables need. */
export function linesOfPackage(budget: {
  projects: { code: string; category: CategoryId }[];
  expenditure: {
    unit: string;
    project: string;
    function: string;
    economic: string;
    source: SourceId;
    period: Period;
    amount: string;
  }[];
}): Line[] {
  const categories = new Map(budget.projects.map((project) => [project.code, project.category]));
  return budget.expenditure.map((line) => {
    const [whole = '0', cents = ''] = line.amount.split('.');
    const amount = fen(Number(whole) * 100 + Number(cents.padEnd(2, '0')));
    return { ...line, category: categories.get(line.project) ?? 'local', amount };
  });
}
