import { byRank, type Change, type FormRow, ranksBetween } from '#lib/core/forms/index.ts';

/** What a control figure is set on: a unit, fund and category, '' for all of them, or one project. */
export type FigureTarget = { unit: string; fund: string; category: string } | { project: string };

/** A control figure as a cell of a grid: its text, and the rows of the form that say it. Several count together. */
export type FigureCell = { target: FigureTarget; text: string; rows: readonly FormRow[] };

/** A target as text: one for each. */
export function targetName(target: FigureTarget): string {
  return 'project' in target
    ? `project|${target.project}`
    : ['limit', target.unit, target.fund, target.category].join('|');
}

/** The target that a name stands for. */
function readTargetName(name: string): FigureTarget {
  const [kind, first = '', fund = '', category = ''] = name.split('|');
  return kind === 'project' ? { project: first } : { unit: first, fund, category };
}

/** The form 控制数 as cells by the names of their targets. Several rows on one target show their texts as a sum. */
export function figureCells(rows: readonly FormRow[]): Map<string, FigureCell> {
  const cells = new Map<string, FigureCell>();
  for (const row of rows.toSorted(byRank)) {
    const target = targetOf(row);
    if (target === undefined) continue;
    const name = targetName(target);
    const there = cells.get(name);
    const texts = [there?.text, row.cells.amount].filter((text) => text !== undefined && text !== '');
    cells.set(name, { target, text: texts.join('+'), rows: [...(there?.rows ?? []), row] });
  }
  return cells;
}

/**
 * The changes of the form that make cells say what was entered. A cell that is emptied takes its rows away; one that
 * several rows said is said by the first alone.
 * @param input.entered texts by the names of their targets
 */
export function figureChanges(input: {
  rows: readonly FormRow[];
  entered: ReadonlyMap<string, string>;
  newId: () => string;
}): Change[] {
  const { rows, entered, newId } = input;
  const cells = figureCells(rows);
  const changes: Change[] = [];
  const added: { target: FigureTarget; text: string }[] = [];
  for (const [name, text] of entered) {
    const cell = cells.get(name);
    const [first, ...others] = cell?.rows ?? [];
    if (text === (cell?.text ?? '')) continue;
    if (first === undefined) added.push({ target: readTargetName(name), text });
    else if (text === '') changes.push({ type: 'remove', row: first });
    else changes.push({ type: 'set', row: first.id, field: 'amount', from: first.cells.amount ?? null, to: text });
    changes.push(...others.map((row): Change => ({ type: 'remove', row })));
  }
  const last = rows.toSorted(byRank).at(-1)?.rank;
  const ranks = ranksBetween({ after: last, count: added.length });
  for (const [at, { target, text }] of added.entries())
    changes.push({ type: 'insert', row: rowFor({ target, text, id: newId(), rank: ranks[at] ?? '' }) });
  return changes;
}

function targetOf({ section, cells }: FormRow): FigureTarget | undefined {
  const text = (field: string) => cells[field]?.trim() ?? '';
  if (section === 'limits') return { unit: text('unit'), fund: text('fund'), category: text('category') };
  return section === 'projects' && text('project') !== '' ? { project: text('project') } : undefined;
}

function rowFor(input: { target: FigureTarget; text: string; id: string; rank: string }): FormRow {
  const { target, text, id, rank } = input;
  const filled = Object.fromEntries(Object.entries(target).filter(([, value]) => value !== ''));
  return { id, section: 'project' in target ? 'projects' : 'limits', rank, cells: { ...filled, amount: text } };
}
