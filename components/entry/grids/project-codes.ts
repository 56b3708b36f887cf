import type { DraftStore } from '#components/draft/draft-store.ts';
import type { LedgerGridProps } from '#components/grid/grid-column.ts';
import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';
import { codeForProject } from '../new-project-row.ts';
import { isInUse, takenCodes } from '../project-rows.ts';

/** Codes for projects that are added to a unit's list: each another, also while a block of many is being planned. */
export type ProjectCodes = {
  /** Cells that a new project begins with. */
  newRow: () => Record<string, string>;
  /** A project gets a code when it is named or sorted; one under which nothing is filled gets that of its category. */
  follow: NonNullable<LedgerGridProps['follow']>;
};

/** The category of a project that nobody has sorted. */
const USUAL: CategoryId = 'local';

/** Where in a code the letter of its category stands: before the nine digits of its number. */
const LETTER = -10;

function isCategory(text: string): text is CategoryId {
  return text in CATEGORIES;
}

/** @param input.later calls back when what is being done now is done: codes given meanwhile are free again, or taken */
export function projectCodes(input: {
  draft: DraftStore;
  unit: string;
  later?: (done: () => void) => void;
}): ProjectCodes {
  const { draft, unit, later = queueMicrotask } = input;
  const given = new Set<string>();
  const ours = (/\d{1,3}$/.exec(unit)?.[0] ?? '').padStart(3, '0');
  // A code that came from elsewhere is nobody's to change.
  const numberedHere = (code: string) => /^\d{11}[A-Z]\d{9}$/.test(code) && code.slice(LETTER + 1).startsWith(ours);
  function codeOf(category: CategoryId): string {
    const taken = [...takenCodes(draft.forms.get()), ...given];
    const code = codeForProject({ budget: draft.view.get().key, unit, category, taken });
    if (given.size === 0) later(() => given.clear());
    given.add(code);
    return code;
  }
  return {
    newRow: () => ({ category: USUAL, code: codeOf(USUAL) }),
    follow({ row, field, to }): Record<string, string> {
      const { code = '', category = '' } = row.cells;
      if (field === 'name' && code === '' && to !== '')
        return {
          code: codeOf(isCategory(category) ? category : USUAL),
          ...(category === '' ? { category: USUAL } : {}),
        };
      if (field !== 'category' || !isCategory(to)) return {};
      if (code === '') return { code: codeOf(to) };
      const other = code.at(LETTER) !== CATEGORIES[to].letter;
      return other && numberedHere(code) && !isInUse({ code, forms: draft.forms.get() }) ? { code: codeOf(to) } : {};
    },
  };
}
