import type { Classification } from '#lib/core/classification/index.ts';
import { placeWords } from '#lib/core/entry/index.ts';
import {
  type FormDefinition,
  type FormId,
  type FormKey,
  formDefinition,
  formName,
  projectCodeOf,
} from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { CommentTarget, StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, Repositories, UnitHeader } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';

/** Where a remark stands: whose part it is on, and what people call the place. */
export type PlacedTarget = CommentTarget & { unit: string; placeWords: string };

type Query = {
  repositories: Pick<Repositories, 'forms'>;
  actor: Actor;
  key: BudgetKey;
  header: BudgetHeader;
  /** Those that the actor may see. */
  units: readonly UnitHeader[];
  classification: Classification;
  target: CommentTarget;
};

/**
 * Finds the place that somebody remarks on. Whoever is bound to a unit remarks on its own part, also where the form is the
 * department's: the unit sees no others.
 */
export async function placeComment(query: Query): Promise<Result<PlacedTarget, Refusal>> {
  const { actor, units, target } = query;
  const own = actor.scope.level === 'unit' ? actor.scope.unit : undefined;
  if (target.form === '') {
    const unit = own ?? target.unit ?? '';
    const named = units.find(({ code }) => code === unit);
    if (unit !== '' && named === undefined) return refuse({ code: 'NOT_FOUND' });
    const words = named === undefined ? '整个部门预算' : `${named.code} ${named.name}`;
    return ok({ form: '', owner: '', row: '', field: '', unit, placeWords: words });
  }
  const key: FormKey = { form: target.form, owner: target.owner };
  const { owner } = formDefinition({ id: key.form });
  if (owner === 'region' || (owner === 'department') !== (key.owner === '')) return refuse({ code: 'NOT_FOUND' });
  const found = await formOf(query, key);
  if (found === undefined) return refuse({ code: 'NOT_FOUND' });
  const words = wordsOf({ query, ...found, target: { ...target, form: key.form } });
  if (words === undefined) return refuse({ code: 'INVALID_FIELDS', errors: [GONE] });
  const { form, row, field } = target;
  return ok({ form, owner: key.owner, row, field, unit: own ?? found.unit, placeWords: words });
}

const GONE = { path: 'place', message: '批注的这一行或这一栏已经没有了，请刷新页面，改批在整张表上' };

type Found = { unit: string; form: StoredForm; lists: readonly StoredForm[] };

/** A form within the actor's sight with its unit and the lists of projects that name things; one nobody has filled as well. */
async function formOf({ repositories, key, units }: Query, form: FormKey): Promise<Found | undefined> {
  const visible = units.map(({ code }) => code);
  const [stored] = await repositories.forms.find({ key, forms: [form] });
  const lists = (await repositories.forms.ofKind({ key, form: 'projects' })).filter(({ unit }) =>
    visible.includes(unit),
  );
  const unit = stored?.unit ?? unitNamed({ form, visible, lists });
  if (unit === undefined || (unit !== '' && !visible.includes(unit))) return undefined;
  return { unit, form: stored ?? { ...form, unit, revision: 0, rows: [] }, lists };
}

function unitNamed(input: {
  form: FormKey;
  visible: readonly string[];
  lists: readonly StoredForm[];
}): string | undefined {
  const { form, visible, lists } = input;
  if (form.owner === '') return '';
  if (visible.includes(form.owner)) return form.owner;
  return lists.find(({ rows }) => rows.some((row) => projectCodeOf(row) === form.owner))?.unit;
}

function wordsOf(input: Found & { query: Query; target: CommentTarget & { form: FormId } }): string | undefined {
  const { query, form, lists, target } = input;
  const { key, header, units, classification } = query;
  const { template } = header;
  const definition = formDefinition({ id: target.form, template });
  const head = [definition.label, subjectOf({ ...input, definition })].filter((part) => part !== '').join(' ');
  if (target.row === '') return head;
  const place: FormKey & { row: string; field?: string } = { form: target.form, owner: target.owner, row: target.row };
  if (target.field !== '') place.field = target.field;
  const forms = [
    ...lists.filter((list) => formName(list) !== formName(form)),
    withRecord({ form, definition, target }),
  ];
  const draft = { ...key, fiscalYear: key.year, template, units, forms };
  const section = forms.at(-1)?.rows.find(({ id }) => id === target.row)?.section;
  const fields = definition.sections.find(({ id }) => id === section)?.fields ?? [];
  if (target.field !== '' && !fields.some(({ id }) => id === target.field)) return undefined;
  const words = placeWords({ draft, classification })(place);
  return words === undefined ? undefined : `${head} › ${words}`;
}

/** The row of a record that was never filled is not there yet; it can be remarked on all the same. */
function withRecord(input: { form: StoredForm; definition: FormDefinition; target: CommentTarget }): StoredForm {
  const { form, definition, target } = input;
  const record = definition.sections.some(({ id, shape }) => shape === 'record' && id === target.row);
  if (!record || form.rows.some(({ id }) => id === target.row)) return form;
  return { ...form, rows: [...form.rows, { id: target.row, section: target.row, rank: 'a0', cells: {} }] };
}

function subjectOf(input: Found & { query: Query; definition: FormDefinition; target: CommentTarget }): string {
  const { query, lists, definition, target } = input;
  if (definition.owner === 'unit') {
    const name = query.units.find(({ code }) => code === target.owner)?.name ?? '';
    return `${target.owner} ${name}`.trim();
  }
  if (definition.owner !== 'project') return '';
  const rows = lists.flatMap((list) => list.rows);
  return rows.find((row) => projectCodeOf(row) === target.owner)?.cells.name || target.owner;
}
