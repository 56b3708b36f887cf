import type { CellReference } from '#lib/core/disclosure/index.ts';
import { type Fen, formatWanyuan, sumFen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { Origin, Term } from './explanation.ts';
import { cellTitle, exactCell, type Facts, publishedCell } from './facts.ts';

/** A cell of a table as a term. @param input.name what it is called here, where its place does not say enough */
export function cellTerm(facts: Facts, input: { cell: CellReference; name?: string }): Term {
  const { cell, name } = input;
  const { sheet, row, column } = cellTitle(facts, cell);
  const exact = exactCell(facts, cell);
  const place = [sheet, row, column].filter((words) => words !== '').join(' · ');
  return {
    label: name === undefined ? place : `${name}（${place}）`,
    value: publishedCell(facts, cell) ?? formatWanyuan(exact ?? ZERO_FEN),
    measure: '万元',
    ...(exact === undefined ? {} : { exact }),
    at: cell,
  };
}

/** A figure of a sentence as a term, called by the words before it; nothing where no sentence states it. */
export function figureTerm(facts: Facts, input: { id: string; exact: Fen }): Term | undefined {
  const stated = facts.figures.get(input.id);
  if (stated === undefined) return undefined;
  const { figure, words } = stated;
  const label = words.split(/[：、，]/).at(-1) ?? words;
  const { value, measure } = figure;
  return { label, value, measure, exact: input.exact, at: { figure: input.id } };
}

/** An amount that was entered. */
export function amountTerm(input: { label: string; amount: Fen; paths: readonly string[]; internal?: true }): Term {
  const { label, amount, paths, internal } = input;
  return {
    label,
    value: formatWanyuan(amount),
    measure: '万元',
    exact: amount,
    paths,
    ...(internal === undefined ? {} : { internal }),
  };
}

/** The sum of cells: of one alone, that cell. */
export function sumOfCells(facts: Facts, input: { cells: readonly CellReference[]; what: string }): Origin {
  const terms = input.cells.map((cell) => cellTerm(facts, { cell }));
  return { kind: 'sum', formula: terms.length === 1 ? `就是${input.what}` : `${input.what}之和`, terms };
}

/** What terms come to in 分; nothing where one of them is no amount that is known exactly. */
export function exactSum(terms: readonly Term[]): Fen | undefined {
  const amounts = terms.flatMap(({ exact }) => (exact === undefined ? [] : [exact]));
  return amounts.length === terms.length ? sumFen(amounts) : undefined;
}
