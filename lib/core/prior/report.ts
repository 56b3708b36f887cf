import type { Place, Subject, SubjectRow, SubjectTable } from '#lib/core/checks/index.ts';
import type { PriorFigure, PriorSource } from '#lib/core/entry/index.ts';
import { placeWords } from '#lib/core/examination/index.ts';
import { FEN_PER_PUBLISHED_STEP, type Fen, formatWanyuan, ZERO_FEN } from '#lib/core/money/index.ts';
import type { ReadDocument } from '#lib/core/reading/index.ts';

/** Last year's report as its figures are looked up in it. */
export type PriorReport = { subject: Subject; kind: ReadDocument['kind'] };

/** A cell of a table by the ids of the disclosure data. */
export type TableCell = { table: string; row: string; column: string };

/** Longest quote, in letters. */
const QUOTE = 60;

/** What a cell says; nothing where there is none or it cannot be read. A blank says 0 where the row's total is given, or where the row is a total and nothing is. */
export function cellSource(report: PriorReport, { table: id, row: rowId, column }: TableCell): PriorSource | undefined {
  const table = report.subject.tables.get(id);
  const row = table?.rows.find((candidate) => candidate.id === rowId);
  const cell = row?.cells.get(column);
  if (table === undefined || row === undefined || cell === undefined) return undefined;
  const blank = cell.text.trim() === '' && saysNothing(row);
  const amount = cell.amount ?? (blank ? ZERO_FEN : undefined);
  if (amount === undefined) return undefined;
  const head = table.columns.find((candidate) => candidate.id === column)?.label ?? '';
  const where = [placeText(report, cell.at), tableName(table), row.label, head === row.label ? '' : head];
  const printed = [row.code, row.label, ...[...row.cells.values()].map(({ text }) => text)];
  return {
    amount,
    where: joined(where, ' · '),
    quote: `${shortened(joined(printed, ' '))}${blank ? '（这一格空白，按 0）' : ''}`,
  };
}

/** Whether blanks of a row stand for nothing: its total is there without them, or there is nothing to be totalled. */
function saysNothing({ kind, cells }: SubjectRow): boolean {
  if (cells.get('total')?.amount !== undefined) return true;
  return kind === 'total' && cells.has('total') && [...cells.values()].every(({ text }) => text.trim() === '');
}

/** What sentences say of figures of this year, by the ids of the disclosure data; last year's amounts beside them are none. */
export function sentenceSources(report: PriorReport, ids: readonly string[]): PriorSource[] {
  return report.subject.sentences.flatMap(({ text, amounts, changes }) => {
    const earlier = new Set(changes.map(({ prior }) => prior));
    return amounts
      .filter((stated) => stated.id !== undefined && ids.includes(stated.id) && !earlier.has(stated))
      .map((stated) => ({
        amount: stated.amount,
        where: joined([placeText(report, stated.at), '文字说明'], ' · '),
        quote: around(text, stated.text),
      }));
  });
}

function placeText({ kind }: PriorReport, at: Place): string {
  const { page, line, section } = at;
  return placeWords({
    kind,
    at: {
      ...(page === undefined ? {} : { page }),
      ...(line === undefined ? {} : { line }),
      ...(section === undefined ? {} : { section }),
    },
  });
}

/** A table as people know it: its number and title. */
export function tableName({ number, title }: Pick<SubjectTable, 'number' | 'title'>): string {
  return joined([number, title], ' ');
}

function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(by);
}

function shortened(text: string): string {
  return text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text;
}

/** The words of a sentence around an amount. */
function around(text: string, amount: string): string {
  const at = text.indexOf(amount);
  const from = Math.max(0, at - QUOTE / 2);
  return `${from > 0 ? '…' : ''}${shortened(text.slice(from))}`;
}

/** How far two printed amounts may lie apart for being the same, in 分. */
const SAME = 2 * FEN_PER_PUBLISHED_STEP;

/**
 * The figure that places say, the first one taken, tables before sentences; nothing where none does. Places that say
 * something else make it doubtful, but for a sentence against two tables: that is only said.
 * @param input.doubts reasons that are known already
 */
export function figureOf(
  input: Pick<PriorFigure, 'section' | 'field' | 'label'> & {
    row?: PriorFigure['row'];
    cells: readonly (PriorSource | undefined)[];
    stated?: readonly PriorSource[];
    doubts?: readonly (string | undefined)[];
  },
): PriorFigure | undefined {
  const { section, field, label, row = {}, stated = [] } = input;
  const cells = input.cells.filter((source) => source !== undefined);
  const [first, ...others] = [...cells, ...stated];
  if (first === undefined) return undefined;
  const differs = ({ amount }: PriorSource) => Math.abs(amount - first.amount) > SAME;
  const differing = others.filter(differs).map(({ where, amount }) => `${where} 写的是 ${formatWanyuan(amount)} 万元`);
  const settled = cells.length > 1 && !cells.some(differs);
  const known = (input.doubts ?? []).filter((doubt) => doubt !== undefined);
  const doubts = settled ? known : [...known, ...differing];
  return {
    section,
    row,
    field,
    label,
    amount: first.amount,
    sources: [first, ...others],
    sure: doubts.length > 0 ? 'doubtful' : others.length > 0 ? 'agreed' : 'alone',
    doubts,
    ...(settled && differing.length > 0 ? { remark: `各表一致，但${differing.join('，')}` } : {}),
  };
}

/**
 * Why amounts of a column of a table may be wrong, by the rows' ids: a row above is not the sum of those under it. Each
 * printed amount was rounded for itself.
 */
export function sumDoubts(table: SubjectTable | undefined, column: string): ReadonlyMap<string, string> {
  const doubts = new Map<string, string>();
  const amountOf = (row: SubjectTable['rows'][number]) => row.cells.get(column)?.amount ?? ZERO_FEN;
  const under = Map.groupBy(table?.rows ?? [], ({ parent }) => parent);
  const doubt = (id: string, words: string) => {
    if (doubts.has(id)) return;
    doubts.set(id, words);
    for (const child of under.get(id) ?? []) doubt(child.id, words);
  };
  for (const row of table?.rows ?? []) {
    const parts = under.get(row.id) ?? [];
    if (parts.length === 0) continue;
    const sum = parts.reduce((total, part) => total + amountOf(part), 0);
    const words = sumWords({ whole: amountOf(row), sum, parts: parts.length, label: row.label });
    if (words !== undefined) doubt(row.id, words);
  }
  return doubts;
}

/** Why a whole and its parts do not go together; nothing where they do within what rounding leaves. */
export function sumWords(input: { whole: number; sum: number; parts: number; label: string }): string | undefined {
  const { whole, sum, parts, label } = input;
  const tolerance = Math.max(SAME, ((parts + 1) * FEN_PER_PUBLISHED_STEP) / 2);
  if (Math.abs(whole - sum) <= tolerance) return undefined;
  return `“${label}”是 ${formatWanyuan(whole as Fen)}，各项加起来是 ${formatWanyuan(sum as Fen)}，合不上`;
}
