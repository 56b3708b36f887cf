import {
  type CellReference,
  compositionColumns,
  type ProjectSource,
  projectSourceColumns,
} from '#lib/core/disclosure/index.ts';
import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget, OverallPerformance } from '#lib/core/package/index.ts';
import type { Origin, Term } from './explanation.ts';
import { cellTitle, type Facts, printedNumber } from './facts.ts';
import { amountTerm, cellTerm, sumOfCells } from './terms.ts';

/** Stands for what the form prints before the number: what people wrote is masked there. */
export const AS_PRINTED = '';

/** How a number of a form is made; nothing where it is none of the report. */
export function formNumberOrigin(facts: Facts, cell: CellReference): Origin | undefined {
  const [, code] = /^project-performance\/(.+)$/.exec(cell.table) ?? [];
  if (code !== undefined) return projectNumber(facts, { code, row: cell.row });
  if (cell.table !== 'overall-performance') return undefined;
  const [side = '', id = ''] = splitAt(cell.row);
  if (side === 'projects') return overallProject(facts, { id, column: cell.column });
  if (side !== 'income' && side !== 'spending') return undefined;
  if (cell.column === 'share') return shareOf(facts, { side, row: cell.row });
  if (cell.column !== 'amount') return earlier(facts, { side, id, year: Number(cell.column) });
  const { table, columns } = compositionColumns({
    side,
    otherOperatingIsSpecific: facts.template?.otherOperatingIsSpecific ?? false,
  });
  const cells = (columns[id] ?? []).map((column) => ({ table, row: 'total', column }));
  return sumOfCells(facts, { cells, what: '表中下列各数' });
}

function splitAt(row: string): [string, string] {
  const dot = row.indexOf('.');
  return [row.slice(0, dot), row.slice(dot + 1)];
}

function shareOf(facts: Facts, { side, row }: { side: string; row: string }): Origin {
  const term = (name: string, id: string): Term => {
    const at = { table: 'overall-performance', row: id, column: 'amount' };
    const exact = exactOf(facts, id);
    return { label: name, value: printedNumber(facts, at)?.value ?? '', measure: '万元', ...exact, at };
  };
  return {
    kind: 'share',
    formula: '部分 ÷ 全部 × 100%，按元计算，保留两位小数',
    terms: [term('部分', row), term('全部（合计）', `${side}.total`)],
  };
}

function exactOf({ sheets }: Facts, id: string): Pick<Term, 'exact'> {
  const form = sheets.get('overall-performance');
  const exact = form?.kind === 'form' ? form.exact?.[id] : undefined;
  return exact === undefined ? {} : { exact };
}

/** Earlier years were filled in by part; their sum was not. */
function earlier(facts: Facts, input: { side: 'income' | 'spending'; id: string; year: number }): Origin {
  const { side, id, year } = input;
  const history = facts.context.budget.performance?.history ?? [];
  const entry = history.find((candidate) => candidate.year === year);
  if (entry === undefined) return { kind: 'entered', formula: `没有填报${year}年的数`, terms: [] };
  const parts: Record<string, number> = entry[side];
  const ids = id === 'total' ? Object.keys(parts) : [id];
  const terms = ids.map((part) =>
    amountTerm({
      label: PARTS[part] ?? part,
      amount: fen(parts[part] ?? 0),
      paths: [`performance.history.${year}.${side}.${part}`],
    }),
  );
  return { kind: 'entered', formula: `填报的${year}年数`, terms };
}

const PARTS: Readonly<Record<string, string>> = {
  appropriation: '财政拨款',
  fiscalAccount: '财政专户管理资金',
  unit: '单位资金',
  personnel: '人员类',
  operating: '运转类',
  specific: '特定目标类',
};

function overallProject(facts: Facts, { id, column }: { id: string; column: string }): Origin | undefined {
  const { projects, performance } = facts.context.budget;
  const group = declaredGroup(performance, { id, column });
  if (group !== undefined) return group;
  const own = projects
    .filter(({ code, category }) => code === id || category === id)
    .filter(({ category }) => CATEGORIES[category].kind === 'project');
  const cells = own.map(({ code: row }) => ({ table: 'projects', row, column: 'total' }));
  if (cells.length === 0) return undefined;
  if (column === 'current') return sumOfCells(facts, { cells, what: '项目当年预算' });
  const terms = own.map((project) => totalBudgetTerm(facts, project));
  return { kind: 'entered', formula: '项目申报的总预算；没有申报的，为当年预算', terms };
}

function declaredGroup(
  performance: OverallPerformance | undefined,
  { id, column }: { id: string; column: string },
): Origin | undefined {
  const index = Number(id) - 1;
  const group = performance?.projectSummary?.[index];
  if (group === undefined || (column !== 'total' && column !== 'current')) return undefined;
  const paths = [`performance.projectSummary[${index}].${column}`];
  const term = amountTerm({ label: AS_PRINTED, amount: group[column], paths });
  return { kind: 'entered', formula: '部门自行分组填报的数', terms: [term] };
}

type Project = Budget['projects'][number];

function totalBudgetTerm(facts: Facts, project: Project): Term {
  const { declaration, code } = project;
  const cell = { table: 'projects', row: code, column: 'total' };
  if (declaration === undefined) return cellTerm(facts, { cell });
  const index = facts.context.budget.projects.indexOf(project);
  const paths = [`projects[${index}].declaration.totalBudget`];
  return amountTerm({ label: `${cellTitle(facts, cell).row || '项目'}总预算`, amount: declaration.totalBudget, paths });
}

function projectNumber(facts: Facts, { code, row }: { code: string; row: string }): Origin | undefined {
  const { projects, procurement } = facts.context.budget;
  const index = projects.findIndex((candidate) => candidate.code === code);
  const project = projects[index];
  if (project === undefined) return undefined;
  const cells = (...columns: readonly string[]) => columns.map((column) => ({ table: 'projects', row: code, column }));
  const [kind, id] = row.includes('.') ? splitAt(row) : [row, ''];
  if (row === 'total-budget')
    return { kind: 'entered', formula: '项目申报的总预算', terms: [totalBudgetTerm(facts, project)] };
  if (row === 'current' || row === 'cost.total')
    return sumOfCells(facts, { cells: cells('total'), what: '项目支出表中本项目的合计' });
  if (kind === 'sources') {
    const columns = projectSourceColumns[id as ProjectSource] ?? [];
    return sumOfCells(facts, { cells: cells(...columns), what: '项目支出表中本项目的下列各数' });
  }
  if (kind === 'cost') return costLine(project, { index, number: Number(id) });
  const own = procurement.filter((entry) => entry.project === code)[Number(id) - 1];
  if (kind !== 'procurement' || own === undefined) return undefined;
  const paths = [`procurement[${procurement.indexOf(own)}].amount`];
  const term = amountTerm({ label: AS_PRINTED, amount: own.amount, paths });
  return { kind: 'entered', formula: '填报的政府采购金额', terms: [term] };
}

function costLine({ declaration }: Project, input: { index: number; number: number }): Origin | undefined {
  const line = declaration?.costLines[input.number - 1];
  if (line === undefined) return undefined;
  const paths = [`projects[${input.index}].declaration.costLines[${input.number - 1}].amount`];
  return {
    kind: 'entered',
    formula: '填报的支出明细',
    terms: [amountTerm({ label: AS_PRINTED, amount: line.amount, paths })],
  };
}
