/** Cells of an indicator by field: level1, level2, name, value, basis, `previous.<year>`. */
export type IndicatorCells = Record<string, string>;

type Group = { level1: string; level2: string };

/** What the columns of a pasted block hold where it brings no head, as the forms print them. */
type Columns = readonly (string | undefined)[];

const HEADS: readonly { words: RegExp; field: string }[] = [
  { words: /^一级指标/, field: 'level1' },
  { words: /^二级指标/, field: 'level2' },
  { words: /^(三级指标|指标名称|绩效指标|名称)/, field: 'name' },
  { words: /^(指标值确定依据|绩效标准|确定依据|依据|标准)/, field: 'basis' },
  { words: /^(预[期计]?当年|当年|指标值|目标值)/, field: 'value' },
];

/**
 * Reads indicators from a block of cells as copied from Excel, WPS or a printed form. With a head row the columns are found
 * by their names; without one they are taken in the printed order: name, value, basis, or, from four on in an annual goal,
 * name, the year before last, last year, value, basis; 一级 and 二级 may stand before. Merged cells of 一级 and 二级 go on
 * downwards. Rows without anything are left out, every other gives one indicator.
 * @param input.group where what names no 一级 and 二级 belongs
 * @param input.levels the 一级 and 二级 names of the standard, to tell such columns
 */
export function indicatorsFromRows(input: {
  rows: readonly (readonly string[])[];
  group: Group;
  levels: ReadonlySet<string>;
  term: 'long-term' | 'annual';
  fiscalYear: number;
}): IndicatorCells[] {
  const rows = input.rows.map((row) => row.map((text) => text.trim()));
  const headAt = rows.findIndex((row) => row.some((text) => /^(三级指标|指标名称|指标值|一级指标)/.test(text)));
  const body = rows.slice(headAt + 1).filter((row) => row.some((text) => text !== '') && !isYearHead(row));
  const head = headAt < 0 ? undefined : headColumns({ rows, headAt, fiscalYear: input.fiscalYear });
  const columns = head ?? orderOf({ ...input, rows: body });
  let group: Group = input.group;
  return body.flatMap((row) => {
    const cells: IndicatorCells = {};
    columns.forEach((field, at) => {
      const text = row[at] ?? '';
      if (field !== undefined && text !== '') cells[field] = text;
    });
    const level1 = cells.level1 ?? group.level1;
    const goesOn = cells.level1 === undefined || cells.level1 === group.level1;
    group = { level1, level2: cells.level2 ?? (goesOn ? group.level2 : '') };
    const { level1: _first, level2: _second, ...own } = cells;
    // A row that only names its group is the merged cell of what follows.
    return Object.keys(own).length === 0 ? [] : [{ ...group, ...own }];
  });
}

/** The second line of a head of two: years below 近两年指标值. */
function isYearHead(row: readonly string[]): boolean {
  return row.every((text) => text === '' || /^20\d{2}年?$|^前年$|^上年$/.test(text));
}

function headColumns(input: {
  rows: readonly (readonly string[])[];
  headAt: number;
  fiscalYear: number;
}): (string | undefined)[] {
  const head = input.rows[input.headAt] ?? [];
  const below = input.rows[input.headAt + 1] ?? [];
  const second = isYearHead(below) ? below : [];
  return Array.from({ length: Math.max(head.length, second.length) }, (_, at) => {
    const year = yearOf(second[at] ?? '', input.fiscalYear) ?? yearOf(head[at] ?? '', input.fiscalYear);
    if (year !== undefined) return year === input.fiscalYear ? 'value' : `previous.${year}`;
    return HEADS.find(({ words }) => words.test(head[at] ?? ''))?.field;
  });
}

function yearOf(text: string, fiscalYear: number): number | undefined {
  if (text.startsWith('前年')) return fiscalYear - 2;
  if (text.startsWith('上年')) return fiscalYear - 1;
  const found = /^(20\d{2})年?/.exec(text);
  return found === null ? undefined : Number(found[1]);
}

function orderOf(input: {
  rows: readonly (readonly string[])[];
  levels: ReadonlySet<string>;
  term: 'long-term' | 'annual';
  fiscalYear: number;
}): Columns {
  const { rows, levels, fiscalYear } = input;
  const named = (at: number) => rows.some((row) => levels.has(row[at] ?? ''));
  const leading = named(0) ? (named(1) ? ['level1', 'level2'] : [levelOf(rows, levels)]) : [];
  const width = Math.max(0, ...rows.map((row) => row.length)) - leading.length;
  const earlier = [`previous.${fiscalYear - 2}`, `previous.${fiscalYear - 1}`];
  if (input.term === 'annual' && width >= 4) return [...leading, 'name', ...earlier, 'value', 'basis'];
  return [...leading, 'name', 'value', 'basis'];
}

/** One leading column of level names: 一级 are the four groups, everything else is 二级. */
function levelOf(rows: readonly (readonly string[])[], levels: ReadonlySet<string>): string {
  const first = rows.find((row) => levels.has(row[0] ?? ''))?.[0] ?? '';
  return /^(成本|产出|效益|满意度)指标$/.test(first) ? 'level1' : 'level2';
}
