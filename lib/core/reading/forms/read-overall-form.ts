import type { CompositionLine, Quote, SubjectOverallForm } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import { filled, type MatrixRow } from '../tables/matrix.ts';
import type { FormSegment } from '../tables/segments.ts';
import { plainWords } from '../text/squeeze.ts';
import { isBlockLabel } from './form-labels.ts';
import { formAmount } from './form-text.ts';
import { GoalReader } from './goal-reader.ts';

type Field = 'department' | 'preparer' | 'phone' | 'overview' | 'tasks' | 'filedOn';

const LABELS: readonly (readonly [RegExp, Field])[] = [
  [/^部门(?:（单位）)?名称$/, 'department'],
  [/^填报人$/, 'preparer'],
  [/^联系电话$|^电话$/, 'phone'],
  [/^部门职能(?:概述)?$|^部门职责概述$/, 'overview'],
  [/^年度工作任务$|^年度主要任务$/, 'tasks'],
  [/^填报日期$/, 'filedOn'],
];

const PARTS: readonly (readonly [RegExp, CompositionLine['id']])[] = [
  [/^合计$|^总计$/, 'total'],
  [/财政拨款/, 'appropriation'],
  [/财政专户/, 'fiscal-account'],
  [/单位资金|其他资金/, 'unit'],
  [/^人员类|^人员经费/, 'personnel'],
  [/^运转类|^公用经费/, 'operating'],
  [/特定目标|^项目支出/, 'specific'],
];

/** Reads 整体支出绩效目标表 from its rows. */
export function readOverallForm(segment: FormSegment, fiscalYear: number | undefined): SubjectOverallForm {
  const reader = new OverallReader(segment, fiscalYear);
  for (const row of segment.rows) reader.take(row);
  return reader.finish();
}

class OverallReader {
  readonly #segment: FormSegment;
  readonly #fiscalYear: number | undefined;
  readonly #goals: GoalReader;
  readonly #fields = new Map<Field, Quote>();
  readonly #composition: CompositionLine[] = [];
  readonly #projects: SubjectOverallForm['projects'][number][] = [];
  #side: { side: 'income' | 'spending'; columns: readonly string[] } | undefined;
  #projectColumns: readonly string[] | undefined;

  constructor(segment: FormSegment, fiscalYear: number | undefined) {
    this.#segment = segment;
    this.#fiscalYear = fiscalYear;
    this.#goals = new GoalReader(fiscalYear);
    if (segment.caption.filedOn !== undefined) this.#fields.set('filedOn', { text: segment.caption.filedOn, at: {} });
  }

  take(row: MatrixRow): void {
    if (filled(row).length === 0) return;
    const words = row.cells.map(plainWords);
    const side = words.find((text) => /^(?:收入|支出)构成$/.test(text));
    if (side !== undefined) {
      this.#side = { side: side === '收入构成' ? 'income' : 'spending', columns: words };
      this.#projectColumns = undefined;
    } else if (words.some((text) => /^主要支出方向/.test(text))) {
      this.#projectColumns = words;
      this.#side = undefined;
    } else if (this.#labels(row) || this.#goals.take(row)) {
      this.#side = undefined;
      this.#projectColumns = undefined;
    } else if (this.#side !== undefined) this.#compositionRow(row, words);
    else if (this.#projectColumns !== undefined) this.#project(row);
  }

  #labels(row: MatrixRow): boolean {
    let open: Field | undefined;
    for (const text of row.cells) {
      const label = text === '' ? undefined : LABELS.find(([pattern]) => pattern.test(plainWords(text)))?.[1];
      if (label !== undefined) {
        open = label;
        this.#fields.set(label, { text: '', at: placeOf(row.at) });
      } else if (open !== undefined && text !== '') {
        const before = this.#fields.get(open)?.text ?? '';
        this.#fields.set(open, { text: before === '' ? text : `${before} ${text}`, at: placeOf(row.at) });
      }
    }
    return open !== undefined;
  }

  /** A line of one side: this year's amount and share, then the earlier years by their heads. */
  #compositionRow(row: MatrixRow, words: readonly string[]): void {
    const own = this.#side;
    const id = PARTS.find(([pattern]) => words.some((text) => pattern.test(text.replace(/^其中：/, ''))))?.[1];
    if (own === undefined || id === undefined) return;
    const at = placeOf(row.at);
    const share = own.columns.findIndex((text) => /占比/.test(text));
    const measure = this.#segment.caption.measure ?? '万元';
    for (const [column, text] of own.columns.entries()) {
      const year = yearOfHead(text, this.#fiscalYear);
      const cell = row.cells[column] ?? '';
      if (year === undefined || cell === '') continue;
      const isCurrent = year === this.#fiscalYear;
      const printed = share < 0 ? '' : (row.cells[share] ?? '');
      this.#composition.push({
        side: own.side,
        id,
        year,
        amount: formAmount({ text: cell, measure, at }),
        ...(isCurrent && printed !== '' ? { share: { text: printed, at } } : {}),
      });
    }
  }

  #project(row: MatrixRow): void {
    const columns = this.#projectColumns ?? [];
    const at = placeOf(row.at);
    const cell = (pattern: RegExp) => {
      const column = columns.findIndex((text) => pattern.test(text));
      return column < 0 ? '' : (row.cells[column] ?? '');
    };
    const name = cell(/^(?:项目)?名称$/);
    if (name === '' || name === '无' || isBlockLabel(name)) return;
    const measure = this.#segment.caption.measure ?? '万元';
    const total = cell(/总预算/);
    this.#projects.push({
      name,
      category: cell(/类别/),
      ...(total === '' ? {} : { total: formAmount({ text: total, measure, at }) }),
      current: formAmount({ text: cell(/本年度?预算|当年预算/), measure, at }),
      use: cell(/^主要支出方向/),
      at,
    });
  }

  finish(): SubjectOverallForm {
    const { caption, rows } = this.#segment;
    return {
      id: 'overall-performance',
      ...(caption.number === undefined ? {} : { number: caption.number }),
      fields: this.#fields,
      composition: this.#composition,
      projects: this.#projects,
      goals: this.#goals.finish(),
      at: rows[0] === undefined ? {} : placeOf(rows[0].at),
    };
  }
}

/** The year that a column of the composition is of: its own number, or this year's. */
function yearOfHead(text: string, fiscalYear: number | undefined): number | undefined {
  const year = /(20\d{2})年/.exec(text)?.[1];
  if (year !== undefined) return Number(year);
  if (fiscalYear === undefined) return undefined;
  if (/^(?:当年|本年)(?:度)?金额$|^金额$/.test(text)) return fiscalYear;
  return /^(?:上年|上一年)/.test(text) ? fiscalYear - 1 : /^前年/.test(text) ? fiscalYear - 2 : undefined;
}
