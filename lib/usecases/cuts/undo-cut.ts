import { restoreChanges } from '#lib/core/fit/index.ts';
import { type Change, formName, markKey } from '#lib/core/forms/index.ts';
import { formatYuan } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { CutMade } from '#lib/core/screen/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import { tellOfRemark } from '../comments/comment-messages.ts';
import { authorizeRemark, type Commenting, holdForComments } from '../comments/commenting.ts';
import { told } from '../draft/save-draft.ts';
import type { BudgetHeader, Comment, FormWrite, Repositories } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { type CutPlace, type CutRefusal, dependentCells, findCutPlace, writeReview } from './cut-parts.ts';

/** A remark that is a cut, with its form and amounts. */
type Cut = Comment & { form: Exclude<Comment['form'], ''>; cut: NonNullable<Comment['cut']> };

/** Whether somebody may take a cut back, as far as the cut itself goes: their own, of this round, and the row's last. */
export function mayUndoCut(input: {
  actor: Actor;
  header: BudgetHeader;
  cut: Comment;
  remarks: readonly Comment[];
}): boolean {
  const { actor, header, cut, remarks } = input;
  const standing = cutsStanding(remarks).filter((each) => samePlace(each, cut));
  return cut.kind === 'cut' && cut.by.id === actor.id && cut.round === header.round && standing.at(-1)?.id === cut.id;
}

/**
 * Takes a cut back: by who made it, as long as the budget is theirs to review and the amount is still what the cut left.
 * @param input.cut id of the cut's remark
 */
export async function undoCut(input: {
  services: Services;
  actor: Actor;
  key: BudgetKey;
  cut: string;
}): Promise<Result<CutMade, CutRefusal>> {
  const { services, actor, key } = input;
  return services.storage.transact<CutMade, CutRefusal>(async (repositories) => {
    const held = await holdForComments(repositories, { actor, key });
    if (!held.ok) return held;
    const commenting = held.value;
    const remarks = await repositories.comments.list({ actor, key });
    const cut = remarks.find(({ id }) => id === input.cut);
    if (cut === undefined || !isCut(cut)) return refuse({ code: 'NOT_FOUND' });
    const allowed = authorizeRemark({ commenting, action: 'cut', unit: cut.unit });
    if (!allowed.ok) return allowed;
    if (!mayUndoCut({ actor, header: commenting.header, cut, remarks })) return refuse({ code: 'CUT_STANDS' });
    const place = await findCutPlace({ repositories, commenting, form: cut, row: cut.row, seen: cut.cut.to });
    if (!place.ok) return place;
    const undoing = { services, repositories, commenting, authorized: allowed.value, place: place.value, cut };
    return restore({ ...undoing, others: cutsStanding(remarks).filter(({ id }) => id !== cut.id) });
  });
}

type Undoing = {
  services: Services;
  repositories: Repositories;
  commenting: Commenting;
  authorized: AuthorizedBudget;
  place: CutPlace;
  cut: Cut;
  /** Cuts that stay. */
  others: readonly Comment[];
};

async function restore(undoing: Undoing): Promise<Result<CutMade, CutRefusal>> {
  const { services, repositories, commenting, authorized, place, cut } = undoing;
  const { actor, key } = commenting;
  const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
  if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: key.year });
  const at = services.clock.now();
  const changes = changesOf(undoing);
  const written = await writeReview({ repositories, commenting, classification, place, changes, at });
  if (!written.ok) return written;
  await repositories.comments.resolve({ authorized, id: cut.id, by: actor.name, at });
  await note({ undoing, at, ...written.value });
  return ok({ id: cut.id, from: place.amount, to: cut.cut.from });
}

function changesOf({ commenting, place, cut, others }: Undoing): Map<string, Change[]> {
  const isFirst = !others.some((each) => samePlace(each, cut));
  const own = restoreChanges({ row: place.row, from: cut.cut.from, isFirst });
  const changes = new Map([[formName(place.form), own]]);
  // What another cut of the form marked as well stays marked: the marks do not say whose they are.
  if (others.some(({ form, owner }) => form === cut.form && owner === cut.owner)) return changes;
  for (const { form, cells } of dependentCells({ commenting, place })) {
    const unmarked = cells.flatMap(({ row, field, because }): Change[] => {
      const mark = markKey({ field, mark: 'stale' });
      return row.cells[mark] === because ? [{ type: 'set', row: row.id, field: mark, from: because, to: null }] : [];
    });
    changes.set(formName(form), [...(changes.get(formName(form)) ?? []), ...unmarked]);
  }
  return changes;
}

async function note(input: {
  undoing: Undoing;
  at: Date;
  revision: number;
  forms: readonly FormWrite[];
}): Promise<void> {
  const { undoing, at, revision, forms } = input;
  const { repositories, commenting, place, cut } = undoing;
  const { actor, key } = commenting;
  const { unit, form, owner, row, placeWords, text } = cut;
  const to = cut.cut.from;
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: {
      type: 'amount.restored',
      version: 1,
      year: key.year,
      revision,
      comment: cut.id,
      ...{ unit, form, owner, row, from: place.amount, to, reason: text },
      forms: forms.map(told),
    },
  });
  const said = `撤销了核减，恢复为 ${formatYuan(to)} 元，`;
  await tellOfRemark({ repositories, ...commenting, unit, people: [], said, placeWords, text, at });
}

function isCut(comment: Comment): comment is Cut {
  return comment.kind === 'cut' && comment.cut !== undefined && comment.form !== '';
}

function cutsStanding(remarks: readonly Comment[]): Comment[] {
  return remarks.filter(({ kind, resolved }) => kind === 'cut' && resolved === undefined);
}

function samePlace(a: Comment, b: Comment): boolean {
  return a.form === b.form && a.owner === b.owner && a.row === b.row;
}
