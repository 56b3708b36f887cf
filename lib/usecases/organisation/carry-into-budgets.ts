import type { OrganisationChange, OrganisationStructure } from '#lib/core/organisation/index.ts';
import { type Actor, type BudgetKey, PREPARATION } from '#lib/core/workflow/index.ts';
import { changesBetween, rowsById } from '../draft/changes-between.ts';
import { told } from '../draft/save-draft.ts';
import type { FormWrite, Repositories } from '../ports/index.ts';
import { regionProgress } from '../region/progress.ts';

type Changing = {
  repositories: Repositories;
  actor: Actor;
  region: string;
  changes: readonly OrganisationChange[];
  /** The organisation after the changes. */
  structure: OrganisationStructure;
  at: Date;
};

/**
 * Gives the budgets that are still being prepared the names and sections of the organisation. What it changes in a form of the
 * department is an event of that department; how a unit is called stands in that of the organisation alone.
 */
export async function carryIntoBudgets(changing: Changing): Promise<void> {
  const { repositories, actor, region, changes } = changing;
  const renamed = changes.filter(({ kind, before, after }) => kind === 'unit' && before !== null && after !== null);
  const touched = new Set([
    ...renamed.map(({ department }) => department),
    ...changes.filter(({ kind, before }) => kind === 'department' && before !== null).map(({ code }) => code),
    ...departmentsIn(changing),
  ]);
  for (const { key, progress } of await regionProgress({ repositories, actor, region })) {
    if (!touched.has(key.department) || !PREPARATION.includes(progress.state)) continue;
    const here = new Set(progress.units.map(({ code }) => code));
    const units = renamed
      .filter(({ department, code }) => department === key.department && here.has(code))
      .map(({ code, after }) => ({ code, name: after?.name ?? code }));
    await carryInto({ ...changing, key, units });
  }
}

/** Departments of the sections whose names changed. */
function departmentsIn({ changes, structure }: Changing): string[] {
  const sections = new Set(changes.filter(({ kind }) => kind === 'section').map(({ code }) => code));
  return structure.departments.filter(({ section }) => sections.has(section)).map(({ code }) => code);
}

async function carryInto(
  input: Changing & { key: BudgetKey; units: readonly { code: string; name: string }[] },
): Promise<void> {
  const { repositories, actor, key, units, at } = input;
  const held = await repositories.budgets.lock({ actor, key });
  // Approved between being listed and being held: it keeps its own names.
  if (held === undefined || !PREPARATION.includes(held.state)) return;
  const profile = await profileWrite(input);
  if (profile === undefined && units.length === 0) return;
  await repositories.budgets.renameUnits({ key, units });
  const revision = await repositories.budgets.advance({ key, units: units.map(({ code }) => code), at });
  if (profile === undefined) return;
  // Nobody's own entry: who renames a department may still approve its budget.
  await repositories.forms.write({ key, actor, at, origin: 'imported', forms: [profile] });
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: { type: 'form.saved', version: 1, year: key.year, revision, forms: [told(profile)] },
  });
}

/** The department's own form with the new names; nothing where it says them already. */
async function profileWrite(input: Changing & { key: BudgetKey }): Promise<FormWrite | undefined> {
  const { repositories, key, structure } = input;
  const [profile] = await repositories.forms.find({ key, forms: [{ form: 'profile', owner: '' }] });
  const identity = profile?.rows.find(({ id }) => id === 'identity');
  const department = structure.departments.find(({ code }) => code === key.department);
  if (profile === undefined || identity === undefined || department === undefined) return undefined;
  const section = structure.sections.find(({ code }) => code === department.section);
  const { departmentName, disclosureName } = identity.cells;
  const cells = {
    ...identity.cells,
    departmentName: department.name,
    sectionCode: department.section,
    sectionName: section?.name ?? '',
    // A name of its own for the public stays; one that only repeats the department's goes with it.
    ...(disclosureName === departmentName ? { disclosureName: department.name } : {}),
  };
  const before = rowsById([identity]);
  const difference = changesBetween({ before, after: rowsById([{ ...identity, cells }]) });
  if (difference.changes.length === 0) return undefined;
  const { form, owner, unit, revision } = profile;
  return { form, owner, unit, revision: revision + 1, ...difference };
}
