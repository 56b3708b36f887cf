import { findProject } from '#components/draft/find-in-draft.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { WorkbookDifference, WorkbookUpload } from '#lib/core/entry/index.ts';
import { type Change, columnHead, type FormRow } from '#lib/core/forms/index.ts';
import { type FollowedCodes, type Following, followLine, keepPromises } from './line-follow.ts';

/** A filled template with what follows from its codes. */
export type CompletedUpload = {
  upload: WorkbookUpload;
  /** How many lines have got a 功能科目 or a project that the file leaves empty. */
  completed: number;
  /** Puts the projects on the unit's list that the changes need: to be called once they are made. */
  keep: () => void;
};

type Completing = Following & { codes: FollowedCodes };
type Cells = Readonly<Record<string, string>>;

/**
 * A filled template of 人员经费 or 公用经费, its lines completed by the 功能科目 and the project that follow from their codes, as
 * they follow from what is typed or pasted. What the file says stays; any other form's comes back as it is.
 */
export function completedUpload(
  input: Pick<Completing, 'draft' | 'store' | 'codes'> & { upload: WorkbookUpload },
): CompletedUpload {
  const { upload, ...around } = input;
  const category = around.store.key.form;
  if (category !== 'personnel' && category !== 'operating') return { upload, completed: 0, keep: () => {} };
  const following: Completing = { ...around, category, promised: new Map() };
  const lines = upload.changes.map((change) => ({
    change,
    followed: followedCells({ ...following, change, changes: upload.changes }),
  }));
  const changes = lines.flatMap((line) => withFollowed({ ...line, store: around.store }));
  const differences = lines.flatMap((line) => differencesOf({ ...following, ...line }));
  return {
    upload: { ...upload, changes, differences: [...upload.differences, ...differences] },
    completed: lines.filter(({ followed }) => Object.keys(followed).length > 0).length,
    keep: () => keepPromises({ ...following, changes }),
  };
}

/** What the economic code that a change brings has with it, as far as the file says nothing of it. */
function followedCells(input: Completing & { change: Change; changes: readonly Change[] }): Cells {
  const { change, changes, store, ...following } = input;
  if (change.type === 'insert') {
    const { row } = change;
    return followLine({ ...following, store, cell: { row, field: 'economic', to: row.cells.economic ?? '' } });
  }
  const row = change.type === 'set' && change.field === 'economic' ? store.row(change.row) : undefined;
  if (change.type !== 'set' || row === undefined) return {};
  const written = writtenCells({ row, changes });
  const line = { ...row, cells: { ...row.cells, ...written } };
  const followed = followLine({ ...following, store, cell: { row: line, field: 'economic', to: change.to ?? '' } });
  return Object.fromEntries(Object.entries(followed).filter(([field]) => !(field in written)));
}

/** What the file says of the other cells of a line that is there. */
function writtenCells({ row, changes }: { row: FormRow; changes: readonly Change[] }): Cells {
  const own = changes.flatMap((change) =>
    change.type === 'set' && change.row === row.id && change.field !== 'economic' ? [change] : [],
  );
  return Object.fromEntries(own.map(({ field, to }) => [field, to ?? '']));
}

function withFollowed({ change, followed, store }: { change: Change; followed: Cells; store: FormStore }): Change[] {
  if (change.type === 'insert') {
    const { row } = change;
    return [{ type: 'insert', row: { ...row, cells: { ...row.cells, ...followed } } }];
  }
  if (change.type !== 'set') return [change];
  const cells = store.row(change.row)?.cells ?? {};
  const sets = Object.entries(followed).map(([field, to]): Change => {
    return { type: 'set', row: change.row, field, from: cells[field] ?? null, to };
  });
  return [change, ...sets];
}

/** The cells that follow, as the preview lists what it would change. */
function differencesOf(input: Completing & { change: Change; followed: Cells }): WorkbookDifference[] {
  const { change, followed, draft, store, codes, promised } = input;
  const economic = change.type === 'insert' ? change.row.cells.economic : change.type === 'set' ? change.to : '';
  const before: Cells = change.type === 'set' ? (store.row(change.row)?.cells ?? {}) : {};
  const fields = store.definition.sections.find(({ id }) => id === 'lines')?.fields ?? [];
  const headOf = (id: string) => {
    const field = fields.find((one) => one.id === id);
    return field === undefined ? id : columnHead({ field, fiscalYear: draft.view.get().key.year });
  };
  const projectName = (code: string) =>
    [...promised].find(([, given]) => given === code)?.[0] ??
    findProject({ forms: draft.forms.get(), code })?.row.cells.name;
  const named = ({ field, code }: { field: string; code: string }) =>
    [code, field === 'function' && code !== '' ? codes.nameOf('function', code) : projectName(code)]
      .filter(Boolean)
      .join(' ');
  return Object.entries(followed).map(([field, code]) => ({
    row: `${change.type === 'insert' ? '新增 · ' : ''}${economic} ${codes.nameOf('economic', economic ?? '')}`,
    field: headOf(field),
    before: named({ field, code: before[field] ?? '' }),
    after: named({ field, code }),
  }));
}
