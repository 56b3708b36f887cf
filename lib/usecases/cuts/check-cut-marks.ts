import { type Change, readKey } from '#lib/core/forms/index.ts';
import type { DraftSave, FormPatch } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { Repositories } from '../ports/index.ts';
import type { FieldError } from '../refusals.ts';

/**
 * A mark of a cut says what a reviewer did: whoever fills the form may take it away with the amount, and put it back by
 * undoing that, but nobody can make one where nothing was cut.
 */
export async function checkCutMarks(input: {
  repositories: Pick<Repositories, 'comments'>;
  actor: Actor;
  key: BudgetKey;
  save: DraftSave;
}): Promise<FieldError[]> {
  const { repositories, actor, key, save } = input;
  const marked = save.forms.flatMap((patch, index) => rowsMarked(patch).map((row) => ({ patch, index, row })));
  if (marked.length === 0) return [];
  const cuts = (await repositories.comments.list({ actor, key })).filter(({ kind }) => kind === 'cut');
  return marked
    .filter(
      ({ patch, row }) => !cuts.some((cut) => cut.form === patch.form && cut.owner === patch.owner && cut.row === row),
    )
    .map(({ index }) => ({ path: `forms[${index}]`, message: '核减只能由审核人作出，请刷新页面再改' }));
}

function rowsMarked({ changes }: FormPatch): string[] {
  return changes.flatMap((change: Change) => {
    if (change.type === 'set') return change.to !== null && isCut(change.field) ? [change.row] : [];
    return change.type === 'insert' && Object.keys(change.row.cells).some(isCut) ? [change.row.id] : [];
  });
}

function isCut(field: string): boolean {
  return readKey(field).mark === 'cut';
}
