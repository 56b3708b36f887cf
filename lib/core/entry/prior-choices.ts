import { evaluateAmount } from '#lib/core/expression/index.ts';
import { type Change, clearedMarks, type FormRow, markKey, ranksBetween } from '#lib/core/forms/index.ts';
import { formatPackageAmount, roundToPublishedStep } from '#lib/core/money/index.ts';
import type { PriorFigure, PriorReading } from './prior-reading.ts';

/**
 * A figure of last year's report beside the form: the row that it belongs into, if there is one, what stands there (`''` where
 * nothing does), and whether that says the same, be it more exactly.
 */
export type PriorChoice = { figure: PriorFigure; row?: string; stands: string; same: boolean };

/** Sets figures beside the rows of 上年预算数. Each takes a row of its own; 功能科目 share theirs by code. */
export function priorChoices({
  figures,
  rows,
}: Pick<PriorReading, 'figures'> & { rows: readonly FormRow[] }): PriorChoice[] {
  const taken = new Set<string>();
  return figures.map((figure): PriorChoice => {
    const { section, field, amount } = figure;
    const row = rows.find(
      (candidate) =>
        candidate.section === section &&
        !taken.has(`${candidate.id}/${field}`) &&
        Object.entries(figure.row).every(([name, value]) => sameText(candidate.cells[name], value)),
    );
    if (row === undefined) return { figure, stands: '', same: false };
    taken.add(`${row.id}/${field}`);
    const stands = row.cells[field] ?? '';
    const read = evaluateAmount(stands);
    const same =
      stands.trim() !== '' && read.ok && roundToPublishedStep(read.value.amount) === roundToPublishedStep(amount);
    return { figure, row: row.id, stands, same };
  });
}

function sameText(text: string | undefined, value: string): boolean {
  return (text ?? '').normalize('NFKC').trim() === value.normalize('NFKC').trim();
}

/**
 * The changes that enter chosen figures, each with a mark that says where it was read. What stands there is written over;
 * 功能科目, sources and projects that the form does not have come behind those that it has.
 * @param input.newId gives the id of a new row
 */
export function priorChanges(input: {
  chosen: readonly PriorChoice[];
  rows: readonly FormRow[];
  file: string;
  newId: () => string;
}): Change[] {
  const { chosen, rows, file } = input;
  const cellsOf = ({ figure: { field, amount, sources } }: PriorChoice) => ({
    [field]: formatPackageAmount(amount),
    [markKey({ field, mark: 'read' })]: `${file}：${sources[0].where}`,
  });
  const there = new Map(rows.map((row) => [row.id, row]));
  const fresh = new Map<string, NewRow>();
  const sets = chosen.flatMap((choice): Change[] => {
    const { section, row: names } = choice.figure;
    const id = choice.row ?? (section === 'totals' ? section : undefined);
    if (id !== undefined) return written({ id, cells: there.get(id)?.cells ?? {}, to: cellsOf(choice) });
    // The two amounts of a 功能科目 are one row; projects of one name are as many as there are.
    const key = section === 'functions' ? `${section}/${names.function}` : `${section}/${fresh.size}`;
    fresh.set(key, { section, cells: { ...names, ...fresh.get(key)?.cells, ...cellsOf(choice) } });
    return [];
  });
  return [...sets, ...inserted({ ...input, fresh: [...fresh.values()] })];
}

type NewRow = { section: string; cells: Record<string, string> };

/** New rows behind those of their section. */
function inserted(input: { rows: readonly FormRow[]; fresh: readonly NewRow[]; newId: () => string }): Change[] {
  const { rows, fresh, newId } = input;
  const sections = [...new Set(fresh.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const own = fresh.filter((row) => row.section === section);
    const last = rows
      .filter((row) => row.section === section)
      .map(({ rank }) => rank)
      .sort()
      .at(-1);
    const ranks = ranksBetween({ count: own.length, after: last });
    return own.map(
      ({ cells }, index): Change => ({
        type: 'insert',
        row: { id: newId(), section, rank: ranks[index] ?? '', cells },
      }),
    );
  });
}

/** A cell with its mark; marks that waited for somebody to look at what stood there go. */
function written(input: { id: string; cells: FormRow['cells']; to: Readonly<Record<string, string>> }): Change[] {
  const { id, cells, to } = input;
  return Object.entries(to).flatMap(([field, text]): Change[] => {
    const set: Change = { type: 'set', row: id, field, from: cells[field] ?? null, to: text };
    if (field.includes('#')) return [set];
    const cleared = clearedMarks({ row: { id, cells }, field, to: text });
    return [...cleared.filter((change) => !(change.type === 'set' && change.field in to)), set];
  });
}
