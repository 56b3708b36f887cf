import { authorizeBudget } from '#lib/auth/gates.ts';
import { templateFor } from '#lib/core/disclosure/index.ts';
import type { FormKey, FormRow } from '#lib/core/forms/index.ts';
import { UNIT_NATURES } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { BudgetOpening, OpenedUnit, StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { FormWrite, Organisation, Repositories } from '../ports/index.ts';
import type { FieldError, Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { lastYearOf } from './read-budget.ts';

/** Why no budget was opened. */
export type OpenRefusal = Refusal | { code: 'BUDGET_EXISTS'; key: BudgetKey };

/**
 * Opens a department's budget of a year: an empty one, with its units as they were last year or as they are given, each
 * with its nature, and the department's names filled in.
 */
export async function openBudget(input: {
  services: Pick<Services, 'storage' | 'clock' | 'classificationOf'>;
  actor: Actor;
  opening: BudgetOpening;
}): Promise<Result<BudgetKey, OpenRefusal>> {
  const { services, ...rest } = input;
  return services.storage.transact<BudgetKey, OpenRefusal>((repositories) =>
    openBudgetIn({ services, repositories, at: services.clock.now(), ...rest }),
  );
}

/** The opening within a transaction at hand. */
export async function openBudgetIn(input: {
  services: Pick<Services, 'classificationOf'>;
  repositories: Repositories;
  actor: Actor;
  opening: BudgetOpening;
  at: Date;
}): Promise<Result<BudgetKey, OpenRefusal>> {
  const { services, repositories, actor, opening, at } = input;
  const { region, department, year } = opening;
  const key = { region, department, year };
  const known = await repositories.organisation.find(key);
  const section = known?.section.code ?? opening.section?.code ?? '';
  const allowed = authorizeBudget({ actor, key, action: 'open', resource: { section } });
  if (!allowed.ok) return allowed;
  if ((await repositories.budgets.lock({ actor, key })) !== undefined) return refuse({ code: 'BUDGET_EXISTS', key });
  const classification = await services.classificationOf({ repositories, fiscalYear: year });
  if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: year });
  const organisation = await organisationOf({ repositories, opening, known });
  const before = await lastYearsBudget({ repositories, actor, key });
  const units = opening.units ?? before?.units ?? [];
  const template = opening.template ?? before?.template ?? '';
  const errors = [...organisation.errors, ...unitErrors({ department, units }), ...templateErrors({ template, year })];
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  const opened = { ...organisation.organisation, units, template };
  const begun = await write({ repositories, actor, key, opened, identity: before?.identity ?? {}, at });
  return begun ? ok(key) : refuse({ code: 'BUDGET_EXISTS', key });
}

/** Last year's budget as far as a new one starts from it. */
type LastYear = { template: string; units: OpenedUnit[]; identity: Readonly<Record<string, string>> };

/** Template, units and names of last year's budget; nothing where it is not in the product or not to be seen. */
export async function lastYearsBudget(input: {
  repositories: Repositories;
  actor: Actor;
  key: BudgetKey;
}): Promise<LastYear | undefined> {
  const { repositories, actor, key } = input;
  const header = await lastYearOf(repositories, { actor, key });
  if (header === undefined) return undefined;
  const units = await repositories.budgets.units({ actor, key: header.key });
  const forms = await repositories.forms.ofKind({ key: header.key, form: 'unit' });
  const [profile] = await repositories.forms.find({ key: header.key, forms: [{ form: 'profile', owner: '' }] });
  return {
    template: header.template,
    units: units.map(({ code, name }) => ({ code, name, ...staffingOf(forms, code) })),
    identity: profile?.rows.find(({ id }) => id === 'identity')?.cells ?? {},
  };
}

function staffingOf(forms: readonly StoredForm[], unit: string): Pick<OpenedUnit, 'nature' | 'headquarters'> {
  const form = forms.find(({ owner }) => owner === unit);
  const cells = form?.rows.find(({ id }) => id === 'staffing')?.cells ?? {};
  return { nature: cells.nature ?? '', headquarters: cells.headquarters === '1' };
}

async function organisationOf(input: {
  repositories: Repositories;
  opening: BudgetOpening;
  known: Organisation | undefined;
}): Promise<{ organisation: Organisation; errors: FieldError[] }> {
  const { repositories, opening, known } = input;
  const { region, department } = opening;
  const regionName = known?.region.name ?? (await repositories.organisation.regionName(region)) ?? opening.regionName;
  const departmentName = opening.departmentName ?? known?.department.name;
  // A department does not choose its own reviewer: where it has one already, that one stays.
  const section = known?.section ?? opening.section;
  const missing = (path: string, value: unknown, message: string) => (value ? [] : [{ path, message }]);
  return {
    organisation: {
      region: { code: region, name: regionName ?? '' },
      section: section ?? { code: '', name: '' },
      department: { code: department, name: departmentName ?? '' },
    },
    errors: [
      ...missing('regionName', regionName, '这个区划还没有用过，请填写区划名称'),
      ...missing('departmentName', departmentName, '这个部门还没有用过，请填写部门名称'),
      ...missing('section', section, '这个部门还没有用过，请填写归口业务科室'),
    ],
  };
}

function unitErrors({ department, units }: { department: string; units: readonly OpenedUnit[] }): FieldError[] {
  if (units.length === 0) return [{ path: 'units', message: '没有上年预算可以沿用单位，请至少填写一个预算单位' }];
  const seen = new Set<string>();
  return units.flatMap(({ code, nature }, index): FieldError[] => {
    const twice = seen.has(code);
    seen.add(code);
    if (twice) return [{ path: `units[${index}].code`, message: `单位编码 ${code} 重复，请改为唯一的编码` }];
    // Accounts, sums and addresses tell the two apart by their codes.
    if (code === department)
      return [{ path: `units[${index}].code`, message: `单位编码 ${code} 与部门编码相同，请改为本单位自己的编码` }];
    if (nature === '' || (UNIT_NATURES as readonly string[]).includes(nature)) return [];
    return [{ path: `units[${index}].nature`, message: '不是可选的单位性质，请重新选择' }];
  });
}

function templateErrors({ template, year }: { template: string; year: number }): FieldError[] {
  if (templateFor({ id: template, fiscalYear: year }) !== undefined) return [];
  const message = template === '' ? '请选择公开模板' : `没有 ${year} 年可用的公开模板“${template}”，请改选`;
  return [{ path: 'template', message }];
}

type Opened = Organisation & { units: readonly OpenedUnit[]; template: string };

/** Writes the new budget; false where somebody else opened it since it was looked for, and nothing is to be kept. */
async function write(input: {
  repositories: Repositories;
  actor: Actor;
  key: BudgetKey;
  opened: Opened;
  identity: Readonly<Record<string, string>>;
  at: Date;
}): Promise<boolean> {
  const { repositories, actor, key, opened, identity, at } = input;
  const { units, template } = opened;
  await repositories.organisation.enter(opened);
  if ((await repositories.budgets.enter({ key, template, units, at })) > 1) return false;
  const forms = [
    formWith({ form: 'profile', owner: '' }, { id: 'identity', cells: namesOf(opened, identity) }),
    ...units.map(({ code, nature, headquarters }) =>
      formWith(
        { form: 'unit', owner: code },
        {
          id: 'staffing',
          cells: { ...(nature === '' ? {} : { nature }), headquarters: headquarters ? '1' : '0' },
        },
      ),
    ),
  ];
  // Nobody's own entries: who opens budgets for others may still approve them.
  await repositories.forms.write({ key, actor, at, origin: 'imported', forms });
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: {
      type: 'budget.opened',
      version: 1,
      year: key.year,
      template,
      units: units.map(({ code }) => code),
    },
  });
  return true;
}

function namesOf(opened: Opened, identity: Readonly<Record<string, string>>): Record<string, string> {
  const { region, department, section } = opened;
  return {
    regionName: region.name,
    departmentName: department.name,
    sectionCode: section.code,
    sectionName: section.name,
    disclosureName: identity.disclosureName ?? department.name,
  };
}

/** A form with the row of one record. */
function formWith(key: FormKey, record: Pick<FormRow, 'id' | 'cells'>): FormWrite {
  const row: FormRow = { ...record, section: record.id, rank: 'a0' };
  const unit = key.form === 'unit' ? key.owner : '';
  return { ...key, unit, revision: 1, put: [row], removed: [], changes: [{ type: 'insert', row }] };
}
