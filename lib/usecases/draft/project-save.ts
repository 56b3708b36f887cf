import type { Classification } from '#lib/core/classification/index.ts';
import {
  type DraftForm,
  type FormKey,
  formName,
  type LedgerLine,
  ledgerLinesOf,
  projectCodeOf,
} from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { MergedForm } from './merge-forms.ts';

/** What a save changes of the ledger. */
export type ProjectionChange = { put: LedgerLine[]; removed: string[] };

/** Lines of the ledger by id, as forms of one unit say them. */
type Lines = ReadonlyMap<string, LedgerLine>;

const PROJECTS = 'projects';

/**
 * The lines of the ledger that a save changes. A row's line depends on the row and on its project's category: where the
 * list of projects changed, every line of the unit is looked at again, else only those of the forms that changed.
 * Refuses a budget whose total would leave exact arithmetic: every table adds all of it up.
 */
export async function projectSave(input: {
  repositories: Pick<Repositories, 'forms' | 'ledger'>;
  key: BudgetKey;
  changed: readonly MergedForm[];
  classification: Classification;
}): Promise<Result<ProjectionChange, Refusal>> {
  const { repositories, key, changed, classification } = input;
  const units = new Set(changed.map(({ header }) => header.unit).filter((unit) => unit !== ''));
  const change: ProjectionChange = { put: [], removed: [] };
  let growth = 0n;
  for (const unit of units) {
    const own = changed.filter(({ header }) => header.unit === unit && bearsLines(header.form));
    if (own.length === 0) continue;
    const { before, after } = await unitForms({ repositories, key, unit, own });
    const difference = differenceOf(
      ledgerLinesOf({ forms: before, classification }),
      ledgerLinesOf({ forms: after, classification }),
    );
    change.put.push(...difference.put);
    change.removed.push(...difference.removed);
    growth += difference.growth;
  }
  if (growth > 0n && growth + (await repositories.ledger.sum(key)) > BigInt(Number.MAX_SAFE_INTEGER))
    return refuse(tooLarge());
  return ok(change);
}

function tooLarge(): Refusal {
  const message = '部门支出合计太大，最大为 90071992547409.91 元，请核对各行的金额和单位';
  return { code: 'INVALID_FIELDS', errors: [{ path: 'forms', message }] };
}

function bearsLines(form: FormKey['form']): boolean {
  return form === PROJECTS || form === 'personnel' || form === 'operating' || form === 'project';
}

/** The forms of a unit that the lines in question follow from, before the save and after. */
async function unitForms(input: {
  repositories: Pick<Repositories, 'forms'>;
  key: BudgetKey;
  unit: string;
  own: readonly MergedForm[];
}): Promise<{ before: DraftForm[]; after: DraftForm[] }> {
  const { repositories, key, unit, own } = input;
  const list: FormKey = { form: PROJECTS, owner: unit };
  const wanted = new Map([list, ...own.map(({ header }) => header)].map((form) => [formName(form), form]));
  const projects = own.find(({ header }) => header.form === PROJECTS);
  if (projects !== undefined) for (const form of dependents(unit, projects)) wanted.set(formName(form), form);
  const made = new Map(own.map((merged) => [formName(merged.header), merged]));
  const untouched = await repositories.forms.find({
    key,
    forms: [...wanted.values()].filter((form) => !made.has(formName(form))),
  });
  const unitsOwn = untouched.filter((form) => form.unit === unit);
  return {
    before: [...unitsOwn, ...own.map(({ header, before }) => ({ ...header, rows: before }))],
    after: [...unitsOwn, ...own.map(({ header, after }) => ({ ...header, rows: after }))],
  };
}

/** The forms whose lines depend on a list of projects, before and after it changed. */
function dependents(unit: string, { before, after }: MergedForm): FormKey[] {
  const codes = new Set([...before, ...after].flatMap((row) => projectCodeOf(row) ?? []));
  return [
    { form: 'personnel', owner: unit },
    { form: 'operating', owner: unit },
    ...[...codes].map((owner): FormKey => ({ form: 'project', owner })),
  ];
}

function differenceOf(before: Lines, after: Lines): ProjectionChange & { growth: bigint } {
  const put = [...after.values()].filter((line) => !sameLine(before.get(line.id), line));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const sum = (lines: Lines) => [...lines.values()].reduce((total, { amount }) => total + BigInt(amount), 0n);
  return { put, removed, growth: sum(after) - sum(before) };
}

function sameLine(a: LedgerLine | undefined, b: LedgerLine): boolean {
  return a !== undefined && (Object.keys(b) as (keyof LedgerLine)[]).every((field) => a[field] === b[field]);
}
