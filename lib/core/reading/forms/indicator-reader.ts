import type { SubjectIndicator } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import type { MatrixRow } from '../tables/matrix.ts';
import { plainWords } from '../text/squeeze.ts';
import { isBlockLabel } from './form-labels.ts';
import { withoutFormulas } from './form-text.ts';

/** Where the columns of an indicator table stand. */
type Columns = {
  goal?: number;
  level1: number;
  level2: number;
  name: number;
  value: number;
  basis?: number;
  years: Map<number, number>;
};

const LEVEL1 = /^(?:成本|产出|效益|满意度|投入|过程|管理|影响力)指标$/;
const LEVEL2 =
  /^(?:经济成本|社会成本|生态环境成本|生态成本|数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续(?:发展)?(?:影响)?|服务对象(?:满意度)?|社会公众满意度|满意度)指标$/;
const BASIS = /标准|依据|文件|计划|规定|办法|通知|要求|方案|历史|行业|经验/;

/** Reads a table of indicators, row by row. Levels that stand once for several rows hold until the next. */
export class IndicatorReader {
  #columns: Columns | undefined;
  #level1 = '';
  #level2 = '';

  /** Takes a head's row: the one with 一级指标, or one of those under it with the years. Answers whether it is one. */
  head(row: MatrixRow, fiscalYear: number | undefined): boolean {
    const words = row.cells.map(plainWords);
    const at = (pattern: RegExp) => words.findIndex((text) => pattern.test(text));
    const level1 = at(/^一级指标$/);
    if (level1 >= 0) {
      const goal = at(/^目标名称$/);
      const level2 = at(/^二级指标$/);
      const name = at(/^(?:三级指标|指标名称|三级指标名称)$/);
      const value = at(/^(?:(?:年度|长期)?指标值|(?:项目)?近两年指标值|目标值|绩效指标值)$/);
      const basis = at(/^(?:绩效标准|指标值确定依据|确定依据|依据|备注)$/);
      if (level2 < 0 || name < 0) return false;
      this.#level1 = '';
      this.#level2 = '';
      this.#columns = {
        level1,
        level2,
        name,
        value: value < 0 ? name + 1 : value,
        years: new Map(),
        ...(goal < 0 ? {} : { goal }),
        ...(basis < 0 ? {} : { basis }),
      };
      this.#years(words, fiscalYear);
      return true;
    }
    const isUnder = words.some((text) =>
      /^20\d{2}年(?:度)?(?:指标值)?$|近两年指标值|^预[期计]当年实现|^(?:前年|上年)(?:（|$)/.test(text),
    );
    if (!isUnder || this.#columns === undefined) return false;
    this.#years(words, fiscalYear);
    return true;
  }

  /** The years' columns; this year's value stands behind them. */
  #years(words: readonly string[], fiscalYear: number | undefined): void {
    const columns = this.#columns;
    if (columns === undefined) return;
    for (const [index, text] of words.entries()) {
      const year =
        /^(20\d{2})年(?:度)?(?:指标值)?$/.exec(text)?.[1] ?? /^(?:前年|上年)（(20\d{2})年(?:度)?）/.exec(text)?.[1];
      const relative = /^前年/.test(text) ? 2 : /^上年/.test(text) ? 1 : undefined;
      if (year !== undefined) columns.years.set(index, Number(year));
      else if (relative !== undefined && fiscalYear !== undefined) columns.years.set(index, fiscalYear - relative);
    }
    const now = words.findIndex((text) =>
      /^(?:预[期计]当年实现(?:值)?|当年(?:指标|目标)值|20\d{2}年(?:度)?目标值)/.test(text),
    );
    if (columns.years.size === 0) {
      if (now >= 0) columns.value = now;
      return;
    }
    const last = Math.max(...columns.years.keys());
    columns.value = now > last ? now : last + 1;
    if (columns.basis === undefined || columns.basis <= columns.value) columns.basis = columns.value + 1;
  }

  get ready(): boolean {
    return this.#columns !== undefined;
  }

  /** A row's indicator with the goal that it is of, where the table names it; nothing where the row has none. */
  row(row: MatrixRow): { indicator: SubjectIndicator; goal?: string } | undefined {
    const columns = this.#columns;
    if (columns === undefined) return undefined;
    const from = this.#levels(row, columns);
    const read = valuesAt(row, columns, from.shift) ?? valuesInOrder(row, { ...columns, from: from.next });
    if (read === undefined) return undefined;
    const goal = columns.goal === undefined ? '' : (row.spread[columns.goal] ?? '').trim();
    return {
      indicator: { level1: this.#level1, level2: this.#level2, ...read, at: placeOf(row.at) },
      ...(goal === '' ? {} : { goal }),
    };
  }

  /**
   * Takes the levels that the row names. Answers by how much its cells stand beside their columns, where that can be told,
   * and the first cell behind the levels.
   */
  #levels(row: MatrixRow, columns: Columns): { shift: number | undefined; next: number } {
    const words = row.cells.map((text, index) => (index === columns.goal ? '' : plainWords(text)));
    const level1 = words.findIndex((text) => LEVEL1.test(text));
    if (level1 >= 0) this.#level1 = row.cells[level1] ?? '';
    else if (LEVEL1.test(plainWords(row.spread[columns.level1] ?? ''))) this.#level1 = row.spread[columns.level1] ?? '';
    let level2 = words.findIndex((text, index) => index > level1 && LEVEL2.test(text));
    if (level2 >= 0) {
      level2 = lastLevel(words, level2);
      this.#level2 = row.cells[level2] ?? '';
      return { shift: level2 - columns.level2, next: level2 + 1 };
    }
    if (LEVEL2.test(plainWords(row.spread[columns.level2] ?? ''))) this.#level2 = row.spread[columns.level2] ?? '';
    else if (level1 >= 0) this.#level2 = '';
    const next = words.findIndex((text, index) => text !== '' && index > level1 && !isBlockLabel(text));
    return { shift: next === columns.name || level1 === columns.level1 ? 0 : undefined, next };
  }
}

/** Where extraction put two levels beside each other, the last is the row's own. */
function lastLevel(words: readonly string[], first: number): number {
  const next = words.findIndex((text, index) => index > first && text !== '');
  return next > 0 && LEVEL2.test(words[next] ?? '') ? lastLevel(words, next) : first;
}

type Read = Pick<SubjectIndicator, 'name' | 'value' | 'previous' | 'basis'>;

/** By the columns of the head, moved as the row is; nothing where that leaves a name without its place. */
function valuesAt(row: MatrixRow, columns: Columns, shift: number | undefined): Read | undefined {
  if (shift === undefined) return undefined;
  const at = (column: number) => withoutFormulas(row.cells[column + shift] ?? '');
  const name = at(columns.name);
  if (name === '' || LEVEL2.test(plainWords(name))) return undefined;
  const basis = columns.basis === undefined ? undefined : at(columns.basis);
  const value = at(columns.value);
  if (basis === '' && /^\S{0,6}标准$/.test(value)) return undefined;
  const previous = new Map(
    [...columns.years].flatMap(([column, year]): [number, string][] => (at(column) === '' ? [] : [[year, at(column)]])),
  );
  // A value that slipped into the last column is no basis.
  if (value === '' && basis !== undefined && basis !== '' && !BASIS.test(basis))
    return { name, value: basis, previous };
  return { name, value, ...(basis === undefined ? {} : { basis }), previous };
}

/** By their order: the name, the values of the years, the basis last. */
function valuesInOrder(row: MatrixRow, columns: Columns & { from: number }): Read | undefined {
  if (columns.from < 0) return undefined;
  const texts = row.cells
    .slice(columns.from)
    .filter((text) => text !== '')
    .map(withoutFormulas);
  const [name, ...rest] = texts;
  if (name === undefined || (rest.length === 0 && /^\S{0,6}标准$/.test(name))) return undefined;
  const last = rest.at(-1) ?? '';
  const values = BASIS.test(last) && rest.length > 1 ? rest.slice(0, -1) : rest;
  const basis = values.length < rest.length ? last : '';
  const years = [...columns.years.values()].sort((one, other) => one - other);
  const earlier = values.slice(0, -1);
  const previous = new Map(
    years
      .slice(Math.max(0, years.length - earlier.length))
      .flatMap((year, index): [number, string][] => (earlier[index] === undefined ? [] : [[year, earlier[index]]])),
  );
  return { name, value: values.at(-1) ?? '', basis, previous };
}
