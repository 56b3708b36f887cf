import { fundOf, type Given, kindOf, type Line, wanyuan } from './lines.ts';

/** What the tables must say: table › row › column › 万元. A cell that is absent is 0.00. */
export type ExpectedTables = Record<string, Record<string, Record<string, string>>>;

type Cells = Map<string, bigint>;

/** Adds amounts up under `table row column`. */
class Sheet {
  readonly #cells: Cells = new Map();

  add(input: { table: string; rows: readonly string[]; columns: readonly string[]; fen: bigint }): void {
    for (const row of input.rows)
      for (const column of input.columns) {
        const key = JSON.stringify([input.table, row, column]);
        this.#cells.set(key, (this.#cells.get(key) ?? 0n) + input.fen);
      }
  }

  result(): ExpectedTables {
    const tables: ExpectedTables = {};
    for (const key of [...this.#cells.keys()].sort()) {
      const [table, row, column] = JSON.parse(key) as [string, string, string];
      tables[table] ??= {};
      tables[table][row] ??= {};
      tables[table][row][column] = wanyuan(this.#cells.get(key) ?? 0n);
    }
    return tables;
  }
}

const path = (code: string) => ['total', code.slice(0, 3), code.slice(0, 5), ...(code.length > 5 ? [code] : [])];
const isAppropriation = (source: string) => ['general', 'govfund', 'statecapital'].includes(fundOf(source));
const CATEGORY_CODES: Record<string, string> = { 'other-operating': '22', local: '31', transfer: '32' };

/**
 * Works out every derived table from a package's lines, by what the contract says of them.
 * @param input.whole whether 项目支出表 lists the whole budget by groups, as 汉阳 has it
 */
export function expectedTables(given: Given, { whole }: { whole: boolean }): ExpectedTables {
  const sheet = new Sheet();
  addIncome(sheet, given);
  for (const line of given.spent) {
    addExpenditure(sheet, line);
    addGeneral(sheet, { given, line });
    addProjects(sheet, { given, line, whole });
  }
  for (const { kind, item, fen } of given.procurement)
    sheet.add({ table: 'procurement', rows: ['total', kind, `${kind}/${item}`], columns: ['amount'], fen });
  return sheet.result();
}

function addIncome(sheet: Sheet, { income, department }: Given): void {
  for (const { unit, source, period, fen } of income) {
    const fund = fundOf(source);
    const current = period === 'current';
    const lines = fund === 'unit' ? [source] : [fund, ...(['general', 'govfund'].includes(fund) ? [source] : [])];
    const amount = (table: string, rows: readonly string[]) =>
      sheet.add({ table, rows: ['income.total', ...rows], columns: ['amount'], fen });
    amount('income-and-expenditure', current ? ['income.current', ...lines] : ['income.carryover']);
    if (isAppropriation(source))
      amount('appropriation', current ? ['income.current', ...lines] : ['income.carryover', `carryover.${fund}`]);
    const column = current ? `current.${fund === 'unit' ? source : fund}` : `carryover.${fund}`;
    const columns = ['total', current ? 'current' : 'carryover', column];
    sheet.add({ table: 'income', rows: ['total', department, unit], columns, fen });
  }
}

function addExpenditure(sheet: Sheet, line: Line): void {
  const { fen, source } = line;
  const columns = ['total', kindOf(line.category)];
  const statement = ['expenditure.total', 'expenditure.current', line.function.slice(0, 3)];
  sheet.add({ table: 'income-and-expenditure', rows: statement, columns: ['amount'], fen });
  if (isAppropriation(source)) sheet.add({ table: 'appropriation', rows: statement, columns: ['amount'], fen });
  sheet.add({ table: 'expenditure', rows: path(line.function), columns, fen });
  const table = { govfund: 'government-fund', statecapital: 'state-capital' }[fundOf(source)];
  if (table !== undefined) sheet.add({ table, rows: path(line.function), columns, fen });
}

const THREE: Record<string, string[]> = {
  '30212': ['abroad'],
  '31013': ['vehicles', 'vehicles.purchase'],
  '30913': ['vehicles', 'vehicles.purchase'],
  '30231': ['vehicles', 'vehicles.operation'],
  '30217': ['reception'],
};

function addGeneral(sheet: Sheet, { given, line }: { given: Given; line: Line }): void {
  const { fen } = line;
  if (fundOf(line.source) !== 'general') return;
  const basic = kindOf(line.category) === 'basic';
  const columns = ['total', ...(basic ? ['basic', line.category] : ['project'])];
  sheet.add({ table: 'general-by-function', rows: path(line.function), columns, fen });
  const units = ['total', given.section, given.department, line.unit];
  sheet.add({ table: 'general-by-unit', rows: units, columns, fen });
  if (basic) sheet.add({ table: 'general-basic', rows: path(line.economic), columns: ['total', line.category], fen });
  const three = THREE[line.economic];
  if (three !== undefined) sheet.add({ table: 'three-public', rows: ['total'], columns: ['total', ...three], fen });
}

function addProjects(sheet: Sheet, input: { given: Given; line: Line; whole: boolean }): void {
  const { given, line, whole } = input;
  const kind = kindOf(line.category);
  if (!whole && kind !== 'project') return;
  const fund = fundOf(line.source);
  const columns = ['total', isAppropriation(line.source) ? `${line.period}.${fund}` : fund];
  const rows = whole
    ? ['total', `group/${kind === 'basic' ? line.category : kind}`, line.project]
    : ['total', given.department, line.unit, `${line.unit}/${CATEGORY_CODES[line.category]}`, line.project];
  sheet.add({ table: 'projects', rows, columns, fen: line.fen });
}
