import type { Classification } from '#lib/core/classification/index.ts';
import { describeExpressionError, evaluateAmount } from '#lib/core/expression/index.ts';
import { cutChanges, staleChanges } from '#lib/core/fit/index.ts';
import { type Change, formName, markKey, productOf } from '#lib/core/forms/index.ts';
import { type Fen, formatYuan } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { CutMade, CutRequest } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { tellOfRemark } from '../comments/comment-messages.ts';
import { type PlacedTarget, placeComment } from '../comments/comment-place.ts';
import { authorizeRemark, type Commenting, doerOf, holdForComments, textErrors } from '../comments/commenting.ts';
import { told } from '../draft/save-draft.ts';
import { fingerprint } from '../fingerprint.ts';
import { firstAnswer, keepAnswer } from '../once.ts';
import type { FormWrite, Repositories } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { type CutPlace, type CutRefusal, dependentCells, findCutPlace, writeReview } from './cut-parts.ts';

type Request = { actor: Actor; key: BudgetKey; idempotencyKey: string; cut: CutRequest };

/**
 * Cuts an amount (核减): by whom the state gives it to, with a reason, never to more than was asked for first nor below
 * nothing. The original stays beside the new amount; what depends on it waits to be looked at again; the unit is told.
 */
export async function cutAmount(input: Request & { services: Services }): Promise<Result<CutMade, CutRefusal>> {
  const { services, actor, key, idempotencyKey, cut } = input;
  const digest = fingerprint({ key, cut });
  return services.storage.transact<CutMade, CutRefusal>(async (repositories) => {
    const held = await holdForComments(repositories, { actor, key });
    if (!held.ok) return held;
    const once = { repositories, idempotencyKey, digest };
    const first = await firstAnswer<CutMade>({ ...once, actor });
    if (first !== undefined) return first;
    const commenting = held.value;
    const departmentWide = authorizeRemark({ commenting, action: 'cut', unit: '' });
    if (!departmentWide.ok) return departmentWide;
    const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
    if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: key.year });
    const place = await findCutPlace({ repositories, commenting, form: cut, row: cut.row, seen: cut.seen });
    if (!place.ok) return place;
    const made = await make({ services, repositories, commenting, classification, place: place.value, cut });
    if (!made.ok) return made;
    return keepAnswer({ ...once, authorized: departmentWide.value, answer: made.value, at: services.clock.now() });
  });
}

type Making = {
  services: Services;
  repositories: Repositories;
  commenting: Commenting;
  classification: Classification;
  place: CutPlace;
  cut: CutRequest;
};

async function make(making: Making): Promise<Result<CutMade, CutRefusal>> {
  const { services, repositories, commenting, classification, place, cut } = making;
  const allowed = authorizeRemark({ commenting, action: 'cut', unit: place.form.unit });
  if (!allowed.ok) return allowed;
  const to = readAmount({ cut, place });
  if (!to.ok) return to;
  const { form, owner, row } = cut;
  const target = await placeComment({
    repositories,
    ...commenting,
    classification,
    target: { form, owner, row, field: 'amount' },
  });
  if (!target.ok) return target;
  const at = services.clock.now();
  const changes = changesOf({ commenting, place, to: to.value });
  const written = await writeReview({ repositories, commenting, classification, place, changes, at });
  if (!written.ok) return written;
  const id = services.ids.next();
  await remark({ making, target: target.value, id, to: to.value, at, ...written.value });
  return ok({ id, from: place.amount, to: to.value });
}

function readAmount({ cut, place }: Pick<Making, 'cut' | 'place'>): Result<Fen, CutRefusal> {
  const errors = textErrors({ text: cut.reason, path: 'reason', label: '核减理由' });
  const read = evaluateAmount(cut.amount);
  const wrong = (message: string) =>
    refuse({ code: 'INVALID_FIELDS' as const, errors: [{ path: 'amount', message }, ...errors] });
  if (!read.ok) return wrong(`“核减后金额”不是金额：${describeExpressionError(read.error)}`);
  const { amount } = read.value;
  const original = originalOf(place);
  if (amount < 0) return wrong('“核减后金额”不能为负');
  if (amount >= original) return wrong(`“核减后金额”应小于申报的 ${formatYuan(original)} 元`);
  if (amount === place.amount) return wrong('“核减后金额”与现在的金额相同，没有核减');
  return errors.length > 0 ? refuse({ code: 'INVALID_FIELDS', errors }) : ok(amount);
}

/** What was asked for before the first cut, in 分. */
function originalOf({ form, row, amount }: CutPlace): Fen {
  const text = row.cells[markKey({ field: 'amount', mark: 'cut' })];
  if (text === undefined) return amount;
  if (text === '' && (form.form === 'personnel' || form.form === 'operating'))
    return productOf({ form: form.form, row })?.amount ?? amount;
  const read = evaluateAmount(text);
  return read.ok ? read.value.amount : amount;
}

function changesOf(input: { commenting: Commenting; place: CutPlace; to: Fen }): Map<string, Change[]> {
  const { place, to } = input;
  const changes = new Map([[formName(place.form), cutChanges({ row: place.row, to })]]);
  for (const { form, cells } of dependentCells(input)) {
    const name = formName(form);
    changes.set(name, [...(changes.get(name) ?? []), ...staleChanges({ cells })]);
  }
  return changes;
}

async function remark(input: {
  making: Making;
  target: PlacedTarget;
  id: string;
  to: Fen;
  at: Date;
  revision: number;
  forms: readonly FormWrite[];
}): Promise<void> {
  const { making, target, id, to, at, revision, forms } = input;
  const { repositories, commenting, place, cut } = making;
  const { actor, key, header } = commenting;
  const allowed = authorizeRemark({ commenting, action: 'cut', unit: target.unit });
  if (!allowed.ok) throw new Error('a cut that was allowed is not allowed any more');
  const { unit, placeWords } = target;
  const { form, owner, row } = cut;
  const text = cut.reason.trim();
  const from = place.amount;
  await repositories.comments.add({
    authorized: allowed.value,
    comment: {
      id,
      thread: id,
      kind: 'cut',
      ...{ unit, form, owner, row, field: 'amount', placeWords, text },
      cut: { from, to },
      round: header.round,
      at,
      by: doerOf(actor),
    },
  });
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: {
      type: 'amount.cut',
      version: 1,
      year: key.year,
      revision,
      comment: id,
      ...{ unit, form, owner, row, from, to, reason: text },
      forms: forms.map(told),
    },
  });
  const said = `核减了（${formatYuan(from)} 元 → ${formatYuan(to)} 元）`;
  await tellOfRemark({ repositories, ...commenting, unit, people: [], said, placeWords, text, at });
}
