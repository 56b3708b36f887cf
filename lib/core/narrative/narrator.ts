import { type Fen, fen, formatWanyuan, percentOf, roundToPublishedStep } from '#lib/core/money/index.ts';
import type { PublishedTables, RoundingMode, TableContext } from '#lib/core/tables/index.ts';
import { type PriorFigures, priorFigures } from './prior-figures.ts';
import type { CellReference, Figure, StatedChange } from './text.ts';

/** An amount as it is and as it is published, both in 分. */
export type PublishedAmount = { exact: Fen; published: Fen };

/**
 * Gives sentences their figures. Every figure passes through here, so that an id always has the same value wherever
 * it is stated.
 */
export class Narrator {
  readonly context: TableContext;
  readonly prior: PriorFigures;
  readonly #published: PublishedTables;
  readonly #stated = new Map<string, string>();
  readonly #changes = new Map<string, StatedChange>();

  constructor(input: { context: TableContext; published: PublishedTables }) {
    this.context = input.context;
    this.#published = input.published;
    this.prior = priorFigures(input.context.budget.priorYear);
  }

  get year(): number {
    return this.context.budget.fiscalYear;
  }

  get rounding(): RoundingMode {
    return this.#published.mode;
  }

  /** Rows that the tables were derived with, as published. */
  rows(table: string) {
    return this.#published.tables.table(table).rows;
  }

  /** A cell's amount; nothing where the table has no such row. */
  cell(cell: CellReference): PublishedAmount {
    return {
      exact: this.#published.exact.cell(cell.table, cell.row, cell.column),
      published: this.#published.tables.cell(cell.table, cell.row, cell.column),
    };
  }

  /** The sum of cells: their exact sum rounded once, or in `additive` mode the sum of what is published. */
  sum(cells: readonly CellReference[]): PublishedAmount {
    const amounts = cells.map((cell) => this.cell(cell));
    const exact = fen(amounts.reduce((sum, amount) => sum + amount.exact, 0));
    const published = fen(amounts.reduce((sum, amount) => sum + amount.published, 0));
    return { exact, published: this.#published.mode === 'exact' ? roundToPublishedStep(exact) : published };
  }

  /** An amount that stands in no table, rounded by itself. */
  single(exact: Fen): PublishedAmount {
    return { exact, published: roundToPublishedStep(exact) };
  }

  /** A figure in 万元 that a cell holds. */
  amount(id: string, cell: CellReference): Figure {
    return this.#state({ id, value: formatWanyuan(this.cell(cell).published), measure: '万元', cell });
  }

  /** A figure in 万元 that stands in no table. */
  amountOf(id: string, amount: PublishedAmount): Figure {
    return this.#state({ id, value: formatWanyuan(amount.published), measure: '万元' });
  }

  /** A share in percent of exact amounts; nothing where the whole is nothing. */
  share(id: string, amounts: { part: Fen; whole: Fen }): Figure | undefined {
    if (amounts.whole === 0) return undefined;
    return this.#state({ id: `${id}.share`, value: percentOf(amounts), measure: '%' });
  }

  /** A change in percent on last year's exact amount, which must not be nothing. */
  changePercent(id: string, amounts: { change: Fen; prior: Fen }): Figure {
    const value = percentOf({ part: amounts.change, whole: amounts.prior });
    return this.#state({ id: `${id}.change.percent`, value, measure: '%' });
  }

  /** A number of people or things, or an area, as it was entered. */
  count(id: string, value: number | string, measure: string): Figure {
    return this.#state({ id, value: String(value), measure });
  }

  /** This year less last year as published: of exact amounts, or in `additive` mode of the two published ones. */
  change(current: PublishedAmount, prior: Fen): PublishedAmount {
    const exact = fen(current.exact - prior);
    if (this.#published.mode === 'exact') return { exact, published: roundToPublishedStep(exact) };
    return { exact, published: fen(current.published - roundToPublishedStep(prior)) };
  }

  /** Keeps a change that a sentence states, by its id. */
  noteChange(change: StatedChange): void {
    this.#changes.set(change.id, change);
  }

  /** Every change on last year that the sentences have stated so far, in their order. */
  get changes(): StatedChange[] {
    return [...this.#changes.values()];
  }

  #state(figure: Figure): Figure {
    const before = this.#stated.get(figure.id);
    if (before !== undefined && before !== figure.value)
      throw new Error(`figure ${figure.id} is stated as ${before} and as ${figure.value}`);
    this.#stated.set(figure.id, figure.value);
    return figure;
  }
}
