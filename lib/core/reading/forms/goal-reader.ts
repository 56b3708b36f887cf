import type { Place, SubjectGoal, SubjectIndicator } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import type { MatrixRow } from '../tables/matrix.ts';
import { filled } from '../tables/matrix.ts';
import { plainWords } from '../text/squeeze.ts';
import { goalLabel, isBlockLabel } from './form-labels.ts';
import { IndicatorReader } from './indicator-reader.ts';

type Term = SubjectGoal['term'];
type Open = { term: Term; until?: number; name?: string; statement: string; indicators: SubjectIndicator[]; at: Place };

/** Reads the goals of a form: the summary of both terms, each goal's statement, and the tables of indicators. */
export class GoalReader {
  readonly #goals: Open[] = [];
  readonly #summary = new Map<Term, { text: string; until?: number; at: Place }>();
  readonly #fiscalYear: number | undefined;
  readonly #indicators = new IndicatorReader();
  #summaryColumns: { column: number; term: Term; until?: number }[] | undefined;
  #term: Term = 'long-term';
  #reading = false;

  constructor(fiscalYear: number | undefined) {
    this.#fiscalYear = fiscalYear;
  }

  /** Takes a row; answers whether it was one of goals or indicators. */
  take(row: MatrixRow): boolean {
    if (isGoalListHead(row) || this.#summaryHead(row)) return true;
    if (this.#summaryColumns !== undefined) return this.#statements(row);
    if (this.#indicatorHead(row)) return true;
    if (this.#goal(row)) return true;
    return this.#reading && this.#indicator(row);
  }

  /** Another block has begun: what follows are no indicators. */
  end(): void {
    this.#reading = false;
    this.#summaryColumns = undefined;
  }

  #summaryHead(row: MatrixRow): boolean {
    const heads = row.cells.flatMap((text, column) => {
      const label = text === '' ? undefined : goalLabel(text);
      return label === undefined ? [] : [{ column, ...label }];
    });
    if (heads.length !== 2) return false;
    this.#summaryColumns = heads;
    return true;
  }

  /** The two statements stand under their heads, wherever extraction moved them. */
  #statements(row: MatrixRow): boolean {
    const heads = this.#summaryColumns ?? [];
    const cells = row.cells.flatMap((text, column) => (text === '' || isBlockLabel(text) ? [] : [{ text, column }]));
    this.#summaryColumns = undefined;
    if (cells.length === 2)
      for (const [index, head] of heads.entries()) this.#summarise(head, { text: cells[index]?.text ?? '', row });
    else if (cells.length === 1) {
      const [cell] = cells;
      const head = heads.find(({ column }) => column >= (cell?.column ?? 0)) ?? heads.at(-1);
      if (head !== undefined) this.#summarise(head, { text: cell?.text ?? '', row });
    }
    return true;
  }

  #summarise(head: { term: Term; until?: number }, { text, row }: { text: string; row: MatrixRow }): void {
    this.#summary.set(head.term, {
      text,
      at: placeOf(row.at),
      ...(head.until === undefined ? {} : { until: head.until }),
    });
  }

  #indicatorHead(row: MatrixRow): boolean {
    if (!this.#indicators.head(row, this.#fiscalYear)) return false;
    const label = plainWords([...row.spread, ...row.cells].join(' '));
    if (/年度绩效指标|近两年|预[期计]当年/.test(label)) this.#term = 'annual';
    else if (/长期绩效指标/.test(label)) this.#term = 'long-term';
    this.#reading = true;
    return true;
  }

  /** `年度目标1：` and its statement. A list of goals has the same rows. */
  #goal(row: MatrixRow): boolean {
    const texts = filled(row).filter((text) => !isBlockLabel(text));
    const label = texts[0] === undefined ? undefined : goalLabel(texts[0]);
    if (label === undefined || (this.#reading && texts.length > 2)) return false;
    this.#term = label.term;
    this.#reading = false;
    this.#goals.push({
      ...label,
      name: (texts[0] ?? '').replace(/[：:]\s*$/, ''),
      statement: texts.slice(1).join('\n'),
      indicators: [],
      at: placeOf(row.at),
    });
    return true;
  }

  #indicator(row: MatrixRow): boolean {
    const read = this.#indicators.row(row);
    if (read === undefined) return true;
    this.#goalOf(read.goal, row).indicators.push(read.indicator);
    return true;
  }

  /** The goal that a table names, else the last of its term, else one that the form states nowhere. */
  #goalOf(name: string | undefined, row: MatrixRow): Open {
    const own = this.#goals.filter(({ term }) => term === this.#term);
    const found = own.find((goal) => goal.name === name) ?? own.at(-1);
    if (found !== undefined) return found;
    const goal: Open = {
      term: this.#term,
      statement: '',
      indicators: [],
      at: placeOf(row.at),
      ...(name === undefined ? {} : { name }),
    };
    this.#goals.push(goal);
    return goal;
  }

  /** The goals in order; one that only the summary states has no indicators. */
  finish(): SubjectGoal[] {
    for (const [term, summary] of this.#summary) {
      const own = this.#goals.filter((goal) => goal.term === term);
      for (const goal of own) {
        if (goal.statement === '' && own.length === 1) goal.statement = summary.text;
        if (summary.until !== undefined && goal.until === undefined) goal.until = summary.until;
      }
      const { text, ...rest } = summary;
      if (own.length === 0 && text !== '') this.#goals.push({ term, statement: text, indicators: [], ...rest });
    }
    return this.#goals;
  }
}

/** 名称 and 目标说明 over a list of goals. */
function isGoalListHead(row: MatrixRow): boolean {
  return filled(row).some((text) => /^目标(?:说明|内容|描述)$/.test(plainWords(text)));
}
