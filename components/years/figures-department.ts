import { evaluateAmount } from '#lib/core/expression/index.ts';
import { CATEGORIES, CATEGORY_IDS, FUND_IDS, FUNDS } from '#lib/core/ledger/index.ts';
import { type Fen, fen, sumFen } from '#lib/core/money/index.ts';
import type { DepartmentFigures } from '#lib/core/screen/index.ts';
import {
  figureCells,
  type LimitedLine,
  type Limits,
  limitsOfRows,
  limitsUse,
  targetName,
  type UnitLimit,
} from '#lib/core/totals/index.ts';

/** What was typed and not saved yet: texts by the names of their targets. */
export type Entered = ReadonlyMap<string, string>;

/** A column of the grid: control figures of a fund and category, '' for all of them. */
export type FigureColumn = { fund: string; category: string };

/** Asked, control figure and what it leaves, in 分; without `limit` none is set, or several overlap. */
export type FigureSums = { asked: Fen; limit?: Fen; left?: Fen };

/** A line of the grid: a unit, the department as a whole where the code is '', or a project. */
export type FigureLine = {
  key: string;
  code: string;
  name: string;
  cells: readonly { name: string; asked: Fen }[];
  sums: FigureSums;
};

/** What a department shows: its lines, what each column comes to, and all of it. */
export type FigureBlock = { lines: readonly FigureLine[]; columns: readonly FigureSums[]; sums: FigureSums };

/** Texts of all cells as they stand on the screen, by the names of their targets. */
export function textsOf(figures: Pick<DepartmentFigures, 'rows'>, entered: Entered): Map<string, string> {
  const texts = new Map([...figureCells(figures.rows)].map(([name, { text }]) => [name, text]));
  for (const [name, text] of entered) texts.set(name, text);
  return texts;
}

/** A department's units with a cell for each column. */
export function unitBlock(input: {
  figures: DepartmentFigures;
  texts: ReadonlyMap<string, string>;
  columns: readonly FigureColumn[];
}): FigureBlock {
  const { figures, texts, columns } = input;
  const { asked } = figures;
  const { units } = limitsOfTexts(texts);
  const lines = unitsOf(figures).map(({ code, name }): FigureLine => {
    const own = asked.filter((line) => code === '' || line.unit === code);
    return {
      key: code,
      code,
      name,
      cells: columns.map((column) => ({
        name: targetName({ unit: code, ...column }),
        asked: askedOf(own.filter((line) => isIn(line, column))),
      })),
      sums: sumsOf(
        units.filter(({ unit = '' }) => unit === code),
        own,
      ),
    };
  });
  return {
    lines,
    columns: columns.map((column) => {
      const limits = units.filter(
        ({ fund = '', category = '' }) => fund === column.fund && category === column.category,
      );
      return sumsOf(
        limits,
        asked.filter((line) => isIn(line, column)),
      );
    }),
    sums: sumsOf(units, asked),
  };
}

/** A department's projects, each with one cell. */
export function projectBlock(input: { figures: DepartmentFigures; texts: ReadonlyMap<string, string> }): FigureBlock {
  const { figures, texts } = input;
  const use = limitsUse({ limits: { units: [], projects: limitsOfTexts(texts).projects }, lines: figures.asked });
  const limited = new Map(use.projects.map(({ project, limit, left }) => [project, { limit, left }]));
  const asked = Map.groupBy(figures.asked, ({ project }) => project);
  const lines = projectsOf(figures).map(({ code, name }): FigureLine => {
    const own = askedOf(asked.get(code) ?? []);
    const cell = { name: targetName({ project: code }), asked: own };
    return { key: code, code, name, cells: [cell], sums: { asked: own, ...limited.get(code) } };
  });
  const set = [...limited.values()];
  const sums: FigureSums = {
    asked: askedOf(figures.asked),
    ...(set.length === 0
      ? {}
      : { limit: sumFen(set.map(({ limit }) => limit)), left: sumFen(set.map(({ left }) => left)) }),
  };
  return { lines, columns: [sums], sums };
}

/** Sums of several departments; what overlaps in one of them is left out. */
export function addedSums(all: readonly FigureSums[]): FigureSums {
  const set = all.flatMap(({ limit, left }) => (limit === undefined || left === undefined ? [] : [{ limit, left }]));
  return {
    asked: sumFen(all.map(({ asked }) => asked)),
    ...(set.length === 0
      ? {}
      : { limit: sumFen(set.map(({ limit }) => limit)), left: sumFen(set.map(({ left }) => left)) }),
  };
}

/** Columns that departments need: what they ask for, what has figures, and those that somebody added. */
export function columnsOf(departments: readonly DepartmentFigures[], added: readonly FigureColumn[]): FigureColumn[] {
  const wanted = new Map<string, FigureColumn>();
  const want = ({ fund, category }: FigureColumn) => wanted.set(`${fund}|${category}`, { fund, category });
  for (const { asked, rows } of departments) {
    asked.forEach(want);
    for (const { target } of figureCells(rows).values()) if ('unit' in target) want(target);
  }
  added.forEach(want);
  const place = ({ fund, category }: FigureColumn) =>
    (FUND_IDS as readonly string[]).indexOf(fund) * 100 + (CATEGORY_IDS as readonly string[]).indexOf(category);
  return [...wanted.values()].sort((a, b) => place(a) - place(b));
}

/** What a column is headed: fund and category. */
export function columnWords({ fund, category }: FigureColumn): { fund: string; category: string } {
  const funds: Readonly<Record<string, { name: string }>> = FUNDS;
  const categories: Readonly<Record<string, { name: string }>> = CATEGORIES;
  return { fund: funds[fund]?.name ?? '全部资金', category: categories[category]?.name ?? '全部类别' };
}

/** Whether a text cannot be saved as a control figure. */
export function isWrong(text: string): boolean {
  return text.trim() !== '' && !evaluateAmount(text).ok;
}

/** The control figures that the cells set; a cell that cannot be read sets none. */
function limitsOfTexts(texts: ReadonlyMap<string, string>): Limits {
  const rows = [...texts].map(([id, amount]) => {
    const [kind, first = '', fund = '', category = ''] = id.split('|');
    const isProject = kind === 'project';
    const cells = isProject ? { project: first, amount } : { unit: first, fund, category, amount };
    return { id, section: isProject ? 'projects' : 'limits', rank: '', cells };
  });
  return limitsOfRows(rows);
}

function sumsOf(units: readonly UnitLimit[], lines: readonly LimitedLine[]): FigureSums {
  const { total } = limitsUse({ limits: { units, projects: [] }, lines });
  return { asked: askedOf(lines), ...(total === undefined ? {} : { limit: total.limit, left: total.left }) };
}

function askedOf(lines: readonly LimitedLine[]): Fen {
  return lines.length === 0 ? fen(0) : sumFen(lines.map(({ amount }) => amount));
}

function isIn(line: LimitedLine, { fund, category }: FigureColumn): boolean {
  return (fund === '' || line.fund === fund) && (category === '' || line.category === category);
}

type Named = { code: string; name: string };

/** Units, the department as a whole where it has figures, and units that left it and still have some. */
function unitsOf({ units, rows }: DepartmentFigures): Named[] {
  const known = new Set(units.map(({ code }) => code));
  const limited = [...figureCells(rows).values()].flatMap(({ target }) => ('unit' in target ? [target.unit] : []));
  const gone = [...new Set(limited)].filter((code) => code !== '' && !known.has(code));
  return [
    ...(limited.includes('') ? [{ code: '', name: '整个部门' }] : []),
    ...units,
    ...gone.map((code) => ({ code, name: '（已不在本部门，不起作用）' })),
  ];
}

/** Projects of all units, and those that are gone and still have figures. */
function projectsOf({ projects, rows }: DepartmentFigures): Named[] {
  const known = new Set(projects.map(({ code }) => code));
  const limited = [...figureCells(rows).values()].flatMap(({ target }) =>
    'project' in target ? [target.project] : [],
  );
  const gone = limited.filter((code) => !known.has(code));
  return [...projects, ...gone.map((code) => ({ code, name: '（已不在项目清单，不起作用）' }))];
}
