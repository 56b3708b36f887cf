import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { BudgetPlaces } from '#lib/core/forms/index.ts';
import type { Line } from '#lib/core/ledger/index.ts';
import { sumFen, ZERO_FEN } from '#lib/core/money/index.ts';
import { explainedLines, type NumberPlace } from '#lib/core/screen/index.ts';
import { explainCell } from '#lib/core/tables/index.ts';
import { agencyOperatingOrigin } from './agency-operating-origin.ts';
import { assetOrigin } from './asset-origins.ts';
import { changeOrigin } from './change-origin.ts';
import { entryOrigin } from './entry-origins.ts';
import type { Explanation, Origin } from './explanation.ts';
import {
  cellTitle,
  exactCell,
  type Facts,
  printedCell,
  printedNumber,
  publishedCell,
  type StatedFigure,
} from './facts.ts';
import { AS_PRINTED, formNumberOrigin } from './form-number-origin.ts';
import { lineOrigin } from './line-origins.ts';
import { peopleOrigin } from './people-origins.ts';
import { shareOrigin } from './share-origin.ts';
import { cellTerm, exactSum } from './terms.ts';

/**
 * What is behind a number: the ledger lines, and the numbers that it follows from; nothing where the report has no such place.
 * @param input.places where the budget's entries were made, for the way there
 */
export function explainNumber(input: {
  facts: Facts;
  place: NumberPlace;
  places?: BudgetPlaces;
}): Explanation | undefined {
  const { facts, place, places } = input;
  const behind = numberBehind(facts, place);
  if (behind === undefined) return undefined;
  const { lines, exact, ...told } = behind;
  const shown = explainedLines({ context: facts.context, lines, places });
  const total = sumFen(lines.map(({ amount }) => amount));
  return { place, ...told, ...(exact === undefined ? {} : { exact }), lines: shown, total };
}

/** What tells a part from its sum: its row where it stands below, its column where it stands beside. */
function partName(facts: Facts, input: { id: string; row: string; part: { row: string; column: string } }): string {
  const { id, row, part } = input;
  const title = cellTitle(facts, { table: id, ...part });
  if (part.row === row) return title.column;
  return /^\d+$/.test(part.row) ? `${part.row} ${title.row}` : title.row;
}

/** What is behind a number, its lines as the ledger has them. */
export type Behind = Omit<Explanation, 'place' | 'lines' | 'total'> & { lines: readonly Line[] };

/** What is behind a number; nothing where the report has no such place. */
export function numberBehind(facts: Facts, place: NumberPlace): Behind | undefined {
  return 'figure' in place ? figureBehind(facts, place.figure) : cellBehind(facts, place);
}

function linesOf({ context, tables }: Facts, cell: CellReference): Line[] {
  return explainCell({ context, tables, ...cell });
}

function cellBehind(facts: Facts, cell: CellReference): Behind | undefined {
  if (facts.sheets.get(cell.table)?.kind === 'form') return formNumberBehind(facts, cell);
  const exact = exactCell(facts, cell);
  const value = publishedCell(facts, cell);
  if (exact === undefined || value === undefined) return undefined;
  const { table, row, column } = cell;
  const moved = facts.document.rounding.adjustments.find(
    (adjustment) => adjustment.table === table && adjustment.row === row && adjustment.column === column,
  );
  const origin = sumWithin(facts, cell);
  return {
    title: cellTitle(facts, cell),
    value,
    measure: '万元',
    printed: printedCell(facts, cell) !== undefined,
    exact,
    ...(moved === undefined ? {} : { rounded: moved.rounded }),
    ...(origin === undefined ? {} : { origin }),
    lines: linesOf(facts, cell),
  };
}

/** The cells of its own table that a cell is the sum of; nothing where it is none, or where all of them are nothing. */
function sumWithin(facts: Facts, { table: id, row, column }: CellReference): Origin | undefined {
  const table = facts.sheets.get(id);
  if (table?.kind !== 'table') return undefined;
  const sum = facts.sumsOf(table).find((candidate) => candidate.row === row && candidate.column === column);
  const terms = (sum?.parts ?? [])
    .map((part) => ({
      ...cellTerm(facts, { cell: { table: id, ...part } }),
      label: partName(facts, { id, row, part }),
    }))
    .filter(({ exact, value }) => exact !== 0 || value !== '0.00');
  if (sum === undefined || terms.length === 0) return undefined;
  const tail = sum.gap === '0.00' ? '' : `；各数分别四舍五入，相差 ${sum.gap} 万元`;
  return { kind: 'sum', formula: `本表下列各数之和${tail}`, terms };
}

function formNumberBehind(facts: Facts, cell: CellReference): Behind | undefined {
  const printed = printedNumber(facts, cell);
  const origin = formNumberOrigin(facts, cell);
  const sheet = facts.sheets.get(cell.table);
  if (printed === undefined || origin === undefined || sheet === undefined) return undefined;
  const share = origin.kind === 'share';
  return {
    title: {
      sheet: `${sheet.number} ${sheet.title}`,
      row: printed.label,
      column: COLUMNS[cell.column] ?? `${cell.column}年`,
    },
    value: printed.value,
    measure: share ? '%' : '万元',
    printed: true,
    origin: {
      ...origin,
      terms: origin.terms.map((term) => (term.label === AS_PRINTED ? { ...term, label: printed.label } : term)),
    },
    ...amountBehind(facts, origin),
  };
}

const COLUMNS: Readonly<Record<string, string>> = { amount: '', share: '占比', total: '总预算', current: '本年度预算' };

/** What a sum of cells comes to, and the lines behind all of them. */
function amountBehind(facts: Facts, { kind, terms }: Origin): Pick<Behind, 'lines' | 'exact'> {
  if (kind !== 'sum' && kind !== 'entered') return { lines: [] };
  const cells = terms.flatMap(({ at }) => (at !== undefined && !('figure' in at) ? [at] : []));
  const counted = terms.some(({ measure }) => measure !== '万元');
  if (counted || terms.length === 0) return { lines: [] };
  const exact = exactSum(terms);
  return {
    lines: cells.length === terms.length ? cells.flatMap((cell) => linesOf(facts, cell)) : [],
    ...(exact === undefined ? {} : { exact }),
  };
}

function figureBehind(facts: Facts, id: string): Behind | undefined {
  const stated = facts.figures.get(id);
  if (stated === undefined) return undefined;
  const { cell } = stated.figure;
  const behind = cell === undefined ? derivedBehind(facts, id) : (cellBehind(facts, cell) ?? nothingBehind());
  return behind === undefined ? undefined : { ...behind, ...statedAs(stated), ...takenFrom(facts, { behind, cell }) };
}

function statedAs({ figure, section, words }: StatedFigure): Pick<Behind, 'title' | 'value' | 'measure' | 'printed'> {
  const title = { sheet: section, row: `${words}${figure.value}${figure.measure}`, column: '' };
  return { title, value: figure.value, measure: figure.measure, printed: true };
}

/** An amount of nothing that has no row in its table: a 项 that had money last year alone. */
function nothingBehind(): Behind {
  const title = { sheet: '', row: '', column: '' };
  return { title, value: '', measure: '', printed: true, exact: ZERO_FEN, lines: [] };
}

/** A figure that stands in a table is that cell. */
function takenFrom(
  facts: Facts,
  { behind, cell }: { behind: Behind; cell: CellReference | undefined },
): Pick<Behind, 'origin'> {
  if (cell === undefined) return behind.origin === undefined ? {} : { origin: behind.origin };
  if (exactCell(facts, cell) === undefined)
    return { origin: { kind: 'entered', formula: '今年没有安排，表中没有这一行', terms: [] } };
  const term = cellTerm(facts, { cell });
  return { origin: { kind: 'sum', formula: `取自${term.label}`, terms: [term] } };
}

type DerivedBehind = Behind | undefined;

function derivedBehind(facts: Facts, id: string): DerivedBehind {
  const title = { sheet: '', row: '', column: '' };
  const empty = { title, value: '', measure: '', printed: true };
  const lined = lineOrigin(facts, id);
  if (lined !== undefined) {
    const { origin, lines } = lined;
    return { ...empty, origin, lines, exact: sumFen(lines.map(({ amount }) => amount)) };
  }
  for (const explain of ORIGINS) {
    const origin = explain(facts, id);
    if (origin !== undefined) return { ...empty, origin, ...amountBehind(facts, origin) };
  }
  return undefined;
}

/** Who explains figures that stand in no table, in the order in which they are asked: each knows its own ids. */
const ORIGINS: readonly ((facts: Facts, id: string) => Origin | undefined)[] = [
  (facts, id) => (id === 'agency-operating' ? agencyOperatingOrigin(facts) : undefined),
  changeOrigin,
  shareOrigin,
  peopleOrigin,
  assetOrigin,
  entryOrigin,
];
