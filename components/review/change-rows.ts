import type { BudgetComparison, Grouping, LineChange, Parts } from '#lib/core/comparison/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { ComparedNames, ReviewComparison } from '#lib/core/screen/index.ts';

/** A line of the list of changes: a group, or one line of the budget under it. */
export type ChangeRow = {
  id: string;
  name: string;
  /** What tells it from others of the name, or what it is under. */
  hint: string;
  before: Fen;
  after: Fen;
  difference: Fen;
  parts: Parts;
  /** What both amounts were worked out by, where that is told. */
  basis?: { before: string; after: string };
  lines: readonly ChangeRow[];
};

/** What the list is grouped by, as people call it. */
export const GROUPING_NAMES: Record<Grouping, string> = {
  unit: '单位',
  function: '功能分类项',
  economic: '经济分类款',
  project: '项目',
};

/** The groups of a comparison with the lines under each; none where nothing differs in this grouping. */
export function changeRows({ compared, by }: { compared: ReviewComparison; by: Grouping }): ChangeRow[] {
  if (compared.kind === 'budgets') return groupRows({ comparison: compared.comparison, names: compared.names, by });
  if (compared.kind === 'limits') return limitRows({ compared, by });
  if (compared.kind === 'none' || by === 'unit' || by === 'economic') return [];
  return compared.comparison[by].map(({ id, lines: _lines, ...sums }) => {
    const name = compared.names[by][id];
    return { id, name: name ?? id, hint: name === undefined || name === id ? '' : id, lines: [], ...sums };
  });
}

/** Groupings in which a comparison can be shown. */
export function groupingsOf(compared: ReviewComparison): readonly Grouping[] {
  if (compared.kind === 'budgets') return ['unit', 'function', 'economic', 'project'];
  return compared.kind === 'limits' ? ['unit', 'project'] : ['function', 'project'];
}

function groupRows(input: { comparison: BudgetComparison; names: ComparedNames; by: Grouping }): ChangeRow[] {
  const { comparison, names, by } = input;
  const lines = new Map(comparison.lines.map((line) => [line.id, line]));
  return comparison.groups[by].map(({ id, lines: own, ...sums }) => ({
    id,
    name: names[by][id] ?? id,
    hint: id,
    ...sums,
    lines: own.flatMap((each) => {
      const line = lines.get(each);
      return line === undefined ? [] : [lineRow({ line, names, by })];
    }),
  }));
}

/** A line is called by its item, or by what the group does not say of it. */
function lineRow({ line, names, by }: { line: LineChange; names: ComparedNames; by: Grouping }): ChangeRow {
  const { id, at, from, item, before, after, difference, parts, basis } = line;
  const places = (['unit', 'project', 'function', 'economic'] as const).filter((each) => each !== by);
  const said = places.map((each) => names[each][at[each]] ?? at[each]);
  const moved = from === undefined ? '' : `从 ${movedFrom({ line, names })} 调整`;
  return {
    id,
    name: item === '' ? (said.at(-1) ?? '') : item,
    hint: [...(item === '' ? said.slice(0, -1) : said), moved].filter((text) => text !== '').join(' · '),
    before,
    after,
    difference,
    parts,
    ...(basis.before === '' && basis.after === '' ? {} : { basis }),
    lines: [],
  };
}

function movedFrom({ line: { at, from }, names }: { line: LineChange; names: ComparedNames }): string {
  if (from === undefined) return '';
  const differing = (['function', 'economic'] as const).filter((each) => from[each] !== at[each]);
  return differing.length === 0
    ? '其他资金来源'
    : differing.map((each) => `${from[each]} ${names[each][from[each]] ?? ''}`.trim()).join('、');
}

function limitRows(input: { compared: Extract<ReviewComparison, { kind: 'limits' }>; by: Grouping }): ChangeRow[] {
  const { scopes, projects } = input.compared.comparison;
  const found = input.by === 'project' ? projects : input.by === 'unit' ? scopes : [];
  return found.map(({ id, label, limit, asked, over, project }) => ({
    id,
    name: label,
    hint: project ?? '',
    before: limit,
    after: asked,
    difference: over,
    parts: {},
    lines: [],
  }));
}
