import type { PrintedRow, PrintedTable } from '#lib/core/disclosure/index.ts';

/** Which codes a published cell is filed under; '' where it is under none of the kind. */
export type LineCodes = {
  direction: 'revenue' | 'expenditure';
  function: string;
  economic: string;
  unit: string;
  project: string;
  source: string;
};

/** What the rows of a table are, by its id: see the disclosure data's table of tables. */
const BY_FUNCTION = new Set(['expenditure', 'general-by-function', 'government-fund', 'state-capital']);
const BY_UNIT = new Set(['income', 'general-by-unit']);

/** Finds the codes of a table's cells. `units` are the codes of the department and its units. */
export function lineCodes(input: {
  table: PrintedTable;
  units: ReadonlyMap<string, string>;
}): (cell: { row: PrintedRow; column: string }) => LineCodes {
  const { table, units } = input;
  const income = new Set(table.layout.kind === 'sides' ? table.layout.left.rowIds : []);
  const unitOfProject = projectUnits(input);
  return ({ row, column }) => {
    const { id } = row;
    const sides = table.layout.kind === 'sides';
    const listed = table.id === 'projects';
    return {
      direction: table.id === 'income' || income.has(id) ? 'revenue' : 'expenditure',
      function: (BY_FUNCTION.has(table.id) || (sides && !income.has(id))) && /^\d+$/.test(id) ? id : '',
      economic: table.id === 'general-basic' && /^\d+$/.test(id) ? id : '',
      unit: listed ? (unitOfProject.get(id) ?? '') : BY_UNIT.has(table.id) && units.has(id) ? id : '',
      project: listed && isProject({ id, units }) ? id : '',
      source: income.has(id) ? rowSource(id) : columnSource(column),
    };
  };
}

/** Whether a row of 项目支出表 is a project: not a total, a unit or a group. */
export function isProject({ id, units }: { id: string; units: ReadonlyMap<string, string> }): boolean {
  return id !== 'total' && !id.includes('/') && !units.has(id);
}

/** Whose each row of 项目支出表 is: of the unit above it, or of the one that its own column names. */
function projectUnits({ table, units }: { table: PrintedTable; units: ReadonlyMap<string, string> }) {
  const codes = new Map([...units].map(([code, name]) => [name, code]));
  const named = table.stub.findIndex(({ id }) => id === 'unit');
  let above = '';
  return new Map(
    table.rows.map(({ id, stub }) => {
      if (units.has(id)) above = id;
      return [id, named >= 0 ? (codes.get(stub[named] ?? '') ?? '') : id === 'total' ? '' : above] as const;
    }),
  );
}

/** Sums of the income side are of no source. */
function rowSource(id: string): string {
  return id.startsWith('income.') ? '' : withoutPeriod(id);
}

const SOURCES = /^((current|carryover)\.)?(general|govfund|statecapital|fiscal-account|unit)(\.|$)/;

function columnSource(column: string): string {
  return SOURCES.test(column) ? withoutPeriod(column) : '';
}

/** Sources and funds have one code, whether of this year or carried over. */
function withoutPeriod(id: string): string {
  return id.replace(/^(current|carryover)\./, '');
}
