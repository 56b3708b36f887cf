import type { DraftStore } from '#components/draft/draft-store.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { LedgerGridProps } from '#components/grid/grid-column.ts';
import { type Change, suggestFunction } from '#lib/core/forms/index.ts';
import type { UnitNature } from '#lib/core/package/index.ts';
import { codeForProject, newProjectRow } from '../new-project-row.ts';
import { takenCodes } from '../project-rows.ts';
import type { Codes } from './codes.tsx';

export type Follow = NonNullable<LedgerGridProps['follow']>;
export type Category = 'personnel' | 'operating';

/** What the project of 公用经费 is called where the unit has none yet. */
const OPERATING_PROJECT = '日常公用经费';

const NATURES: Record<UnitNature, true> = {
  administrative: true,
  'civil-service': true,
  'fully-funded': true,
  'partially-funded': true,
  'self-funded': true,
};

function isNature(text: string): text is UnitNature {
  return text in NATURES;
}

/** Codes that were promised to projects that are not on the list yet, by name. */
export type Promised = Map<string, string>;

/** A form of lines under a category, and what it has promised. */
export type Following = { draft: DraftStore; store: FormStore; category: Category; promised: Promised };

/** What of the year's codes a line's follow-ups need. */
export type FollowedCodes = Pick<Codes, 'nameOf' | 'functional'>;

/** Where a unit's lines of a category go: its project of that name, or a new one, which is promised a code. */
function projectFor(input: { draft: DraftStore; unit: string; category: Category; name: string; promised: Promised }) {
  const { draft, unit, category, name, promised } = input;
  const rows = draft.form({ form: 'projects', owner: unit }).list('projects');
  const own = rows.filter(({ cells }) => cells.category === category);
  const found = category === 'operating' ? own[0] : own.find(({ cells }) => cells.name === name);
  if (found?.cells.code) return found.cells.code;
  const before = promised.get(name);
  if (before !== undefined) return before;
  const taken = [...takenCodes(draft.forms.get()), ...promised.values()];
  const code = codeForProject({ budget: draft.view.get().key, unit, category, taken });
  promised.set(name, code);
  return code;
}

/** Codes of projects that changes put into rows. */
function projectsIn(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => {
    if (change.type === 'insert') return change.row.cells.project ?? [];
    return change.type === 'set' && change.field === 'project' ? (change.to ?? []) : [];
  });
}

/** Puts promised projects on the unit's list once a line uses them: what is only previewed makes none. */
export function keepPromises(input: Following & { changes: readonly Change[] }): void {
  const { draft, store, category, promised, changes } = input;
  const used = new Set(projectsIn(changes));
  for (const [name, code] of [...promised]) {
    if (!used.has(code)) continue;
    promised.delete(name);
    const form = draft.form({ form: 'projects', owner: store.key.owner });
    form.apply([{ type: 'insert', row: newProjectRow({ form, cells: { code, name, category } }) }], '新增项目');
  }
}

type Suggest = (economic: string) => string | undefined;

/** 项 that the unit's lines are budgeted under; while it has none, those of the other units and of last year. */
function usedFunctions({ draft, store }: { draft: DraftStore; store: FormStore }): string[] {
  const functionsIn = (form: FormStore) => form.list('lines').flatMap(({ cells }) => cells.function || []);
  const own = functionsIn(store);
  if (own.length > 0) return own;
  const others = draft.forms
    .get()
    .filter(({ key }) => key.form === 'personnel' || key.form === 'operating')
    .flatMap((form) => functionsIn(form.store));
  const { lastYear } = draft.view.get();
  const before = lastYear?.lines.filter(({ unit }) => unit === store.key.owner) ?? [];
  return [...others, ...before.map((line) => line.function)];
}

/** The 功能科目 that goes with an economic code in a unit, by the lines that are there. */
function suggestionsFor(input: { draft: DraftStore; store: FormStore; codes: FollowedCodes }): Suggest {
  const { draft, store, codes } = input;
  const nature = draft.form({ form: 'unit', owner: store.key.owner }).cell('staffing', 'nature');
  const used = usedFunctions({ draft, store });
  return (economic) =>
    isNature(nature) ? suggestFunction({ economic, nature, used, classification: codes }) : undefined;
}

/**
 * What follows from an economic code in 人员经费 and 公用经费: the 功能科目 that goes with it and the unit's nature, and the
 * project that such lines stand under. What a person chose otherwise stays.
 */
export function followLine(
  input: Following & { codes: FollowedCodes; cell: Parameters<Follow>[0] },
): Record<string, string> {
  const { draft, store, category, promised, codes } = input;
  const { row, field, to } = input.cell;
  if (field !== 'economic' || !/^\d{5}$/.test(to)) return {};
  const projectOf = (economic: string) => {
    const name = category === 'operating' ? OPERATING_PROJECT : codes.nameOf('economic', economic);
    return projectFor({ draft, unit: store.key.owner, category, name, promised });
  };
  const before = row.cells.economic ?? '';
  const suggest = suggestionsFor({ draft, store, codes });
  const followed: Record<string, string> = {};
  const suggested = suggest(to);
  const chosen = row.cells.function ?? '';
  if (suggested !== undefined && (chosen === '' || chosen === suggest(before))) followed.function = suggested;
  const project = row.cells.project ?? '';
  if (project === '' || (before !== '' && project === projectOf(before))) followed.project = projectOf(to);
  return followed;
}
