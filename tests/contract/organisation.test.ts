import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleBudget } from '#lib/core/forms/index.ts';
import type { OrganisationChange } from '#lib/core/organisation/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { readWorkbook, writeWorkbook } from '#lib/exporters/workbook/index.ts';
import { isOrganisationOf, organisationForm, organisationSheets } from '#lib/server/organisation-workbook.ts';
import { carryIntoBudgets } from '#lib/usecases/organisation/carry-into-budgets.ts';
import { changeOrganisation } from '#lib/usecases/organisation/change-organisation.ts';
import { compareOrganisation } from '#lib/usecases/organisation/import-organisation.ts';
import { readOrganisation } from '#lib/usecases/organisation/read-organisation.ts';
import { openYear } from '#lib/usecases/years/open-year.ts';
import { openYearBudget } from '#lib/usecases/years/open-year-budget.ts';
import { person } from '#tests/support/actors.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { storedForm } from '#tests/support/form-saves.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const REGION = '420115000';
const office = person({ role: 'budget-office' });
const SECTION: OrganisationChange = { kind: 'section', code: '09', before: null, after: { name: '行政政法科' } };
const NEW_DEPARTMENT: OrganisationChange[] = [
  { kind: 'department', code: '399', before: null, after: { name: '某局', section: '09' } },
  { kind: 'unit', code: '399001', department: '399', before: null, after: { name: '某局本级' } },
];

describe.each(ENGINES)('the organisation of a region on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const read = (actor: Actor = office) => readOrganisation({ services: store.services, actor, region: REGION });
  const change = (changes: readonly OrganisationChange[], actor: Actor = office) =>
    changeOrganisation({ services: store.services, actor, region: REGION, changes });
  const department = async () => {
    const found = expectOk(await read()).structure.departments.find(({ code }) => code === '215');
    if (found === undefined) throw new Error('no department');
    return found;
  };
  const headquarters = async () => {
    const found = expectOk(await read()).structure.units.find(({ code }) => code === '215001');
    if (found === undefined) throw new Error('no unit');
    return found;
  };

  it('takes a section, a department in it and its unit in one go, and tells the trail of the region', async () => {
    const structure = expectOk(await change([...NEW_DEPARTMENT, SECTION]));
    expect(structure.sections).toContainEqual({ code: '09', name: '行政政法科' });
    expect(structure.departments).toContainEqual({ code: '399', name: '某局', section: '09' });
    expect(structure.units).toContainEqual({ department: '399', code: '399001', name: '某局本级' });
    const query = { actor: office, region: REGION, department: '' };
    const events = await store.services.storage.read(({ audit }) => audit.list(query));
    expect(events.map(({ payload }) => payload)).toMatchObject([{ type: 'organisation.changed', version: 1 }]);
  });

  it('takes all changes or none, and says which cannot be made', async () => {
    const refused = await change([SECTION, ...NEW_DEPARTMENT, { ...SECTION, code: '10', after: { name: ' ' } }]);
    expect(refused).toMatchObject({ error: { code: 'INVALID_FIELDS', errors: [{ path: 'changes[3]' }] } });
    expect(expectOk(await read()).structure.sections.map(({ code }) => code)).toEqual(['08']);
    const astray = await change(NEW_DEPARTMENT);
    expect(astray).toMatchObject({ error: { errors: [{ path: 'changes[0]' }] } });
    expect(await change([{ ...SECTION, code: 'a/b' }])).toMatchObject({ error: { errors: [{ path: 'changes[0]' }] } });
  });

  it('leaves a budget alone that was approved while the names were being changed', async () => {
    const { name, section } = await department();
    const renamed = { kind: 'department', code: '215', before: { name, section }, after: { name: '新局', section } };
    const changes = [renamed] as OrganisationChange[];
    const { structure } = expectOk(await read());
    const departments = structure.departments.map((each) => (each.code === '215' ? { ...each, name: '新局' } : each));
    await store.services.storage.transact(async (repositories) => {
      const { lock } = repositories.budgets;
      const approved: typeof lock = async (query) => {
        const header = await lock(query);
        return header && { ...header, state: 'approved' };
      };
      const late = { ...repositories, budgets: { ...repositories.budgets, lock: approved } };
      const changing = { actor: office, region: REGION, changes, at: store.clock.now() };
      await carryIntoBudgets({ ...changing, repositories: late, structure: { ...structure, departments } });
      return ok(undefined);
    });
    expect((await stored(store.services)).department.name).toBe(name);
  });

  it('moves and renames a department, in its budget as well, whose reviewers change with it', async () => {
    const { name, section } = await department();
    expectOk(await change([SECTION]));
    const moved = {
      kind: 'department',
      code: '215',
      before: { name, section },
      after: { name: '新局', section: '09' },
    };
    expectOk(await change([moved as OrganisationChange]));
    const budget = await stored(store.services, GOLDEN_KEY);
    expect(budget.department).toMatchObject({ name: '新局', section: { code: '09', name: '行政政法科' } });
    const before = person({ role: 'section-reviewer', section: '08' });
    const now = person({ role: 'section-reviewer', section: '09' });
    const seen = (actor: Actor) => store.services.storage.read(({ budgets }) => budgets.list(actor));
    expect([(await seen(before)).length, (await seen(now)).length]).toEqual([0, 1]);
    const trail = await store.services.storage.read(({ audit }) => audit.list({ actor: office, ...GOLDEN_KEY }));
    expect(trail.at(-1)?.payload).toMatchObject({ type: 'form.saved', forms: [{ form: 'profile' }] });
  });

  it('renames a unit in the budget that is being prepared, and leaves an approved one as it was', async () => {
    const { name } = await headquarters();
    const rename = (from: string, to: string): OrganisationChange => ({
      kind: 'unit',
      code: '215001',
      department: '215',
      before: { name: from },
      after: { name: to },
    });
    expectOk(await change([rename(name, '新名')]));
    expect((await stored(store.services)).units[0]?.name).toBe('新名');
    await approve();
    expectOk(await change([rename('新名', '再改名')]));
    expect((await stored(store.services)).units[0]?.name).toBe('新名');
  });

  const approve = () =>
    store.services.storage.transact(async ({ progress }) => {
      const found = await progress.find(GOLDEN_KEY);
      const at = new Date('2026-11-22T00:00:00Z');
      const states = { state: 'approved' as const, units: found?.units ?? [] };
      if (found !== undefined) await progress.put({ key: GOLDEN_KEY, progress: { ...found, ...states }, at });
      return { ok: true as const, value: undefined };
    });

  it('keeps a unit while a budget that uses it is prepared, and opens next year without one that is retired', async () => {
    const { name } = await headquarters();
    const retire: OrganisationChange = {
      kind: 'unit',
      code: '215001',
      department: '215',
      before: { name },
      after: null,
    };
    expect(await change([retire])).toMatchObject({ error: { errors: [{ path: 'changes[0]' }] } });
    await approve();
    const added = { kind: 'unit', department: '215', before: null } as const;
    const asDepartment = await change([{ ...added, code: '215', after: { name: '与部门同码' } }]);
    expect(asDepartment).toMatchObject({ error: { errors: [{ path: 'changes[0]' }] } });
    expectOk(await change([retire, { ...added, code: '215009', after: { name: '新设中心' } }]));
    const place = { region: REGION, year: 2027 };
    const settings = { rounds: 2, template: 'wuhan-jiangxia', deadlines: [] };
    expectOk(await openYear({ services: store.services, actor: office, ...place, settings }));
    const key = { ...place, department: '215' };
    expectOk(await openYearBudget({ services: store.services, actor: office, key }));
    expect((await stored(store.services, key)).units.map(({ code }) => code)).not.toContain('215001');
    const { rows } = await storedForm(store.services, { form: 'unit', owner: '215009' }, key);
    expect(rows.map(({ cells }) => cells.nature)).toEqual([undefined]);
    const gaps = await store.services.storage.read(async ({ forms }) => {
      const unit = await forms.find({ key, forms: [{ form: 'unit', owner: '215009' }] });
      const units = [{ code: '215009', name: '新设中心' }];
      const draft = { ...key, fiscalYear: key.year, template: 'wuhan-jiangxia', units, forms: unit };
      return assembleBudget({ draft, classification: classificationFor(2026) }).gaps;
    });
    expect(gaps.filter(({ place }) => place.field === 'nature')).toHaveLength(1);
  });

  it('keeps a department that has units and budgets, and lets an empty section go', async () => {
    const { name, section } = await department();
    const own = expectOk(await read()).structure.sections[0];
    const refused = await change([
      { kind: 'section', code: '08', before: { name: own?.name ?? '' }, after: null },
      { kind: 'department', code: '215', before: { name, section }, after: null },
    ]);
    expect(refused).toMatchObject({ error: { errors: [{ path: 'changes[1]' }] } });
    expectOk(await change([SECTION]));
    expectOk(await change([{ ...SECTION, before: SECTION.after, after: null }]));
  });

  it('asks again where somebody else has changed the same', async () => {
    expectOk(await change([SECTION]));
    const rename = (to: string): OrganisationChange => ({ ...SECTION, before: SECTION.after, after: { name: to } });
    const answers = await Promise.all([change([rename('甲科')]), change([rename('乙科')])]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is written as a list and read back: what changed, by code, with every wrong cell', async () => {
    const view = expectOk(await read());
    const bytes = await writeWorkbook(organisationForm(view));
    const book = expectOk(await readWorkbook(bytes));
    expect(isOrganisationOf(book, REGION)).toBe(true);
    expect(isOrganisationOf(book, '420116000')).toBe(false);
    const compare = (sheets: ReturnType<typeof organisationSheets>) =>
      compareOrganisation({ services: store.services, actor: office, region: REGION, sheets });
    const sheets = organisationSheets(book);
    expect(expectOk(await compare(sheets))).toEqual({ changes: [], errors: [] });
    const line = (cells: Record<string, string>) => ({
      sheet: '部门',
      line: 9,
      id: '',
      cells: Object.fromEntries(Object.entries(cells).map(([id, text]) => [id, { cell: `B9${id}`, text }])),
    });
    const added = [line({ code: '399', name: '某局', section: '08 社会保障科' }), line({ code: '400', name: '某局' })];
    const astray = line({ code: '401', name: '某局', section: '77' });
    const upload = expectOk(await compare({ ...sheets, department: [...sheets.department, ...added, astray] }));
    expect(upload.changes.map(({ code }) => code)).toEqual(['399', '401']);
    expect(upload.errors.map(({ message }) => message)).toHaveLength(2);
    const [first] = book.sheets.flatMap(({ rows }) => rows);
    if (first?.cells.name === undefined) throw new Error('a list without names');
    first.cells.name.value = { error: '#REF!' };
    expect(expectOk(await compare(organisationSheets(book))).errors).toMatchObject([
      { cell: first.cells.name.cell, message: '读不出这一格（#REF!），请改为文字' },
    ]);
    const emptied = sheets.unit.map((unit, at) => (at === 0 ? { ...unit, cells: {} } : unit));
    const leaving = expectOk(await compare({ ...sheets, unit: emptied }));
    expect(leaving.errors).toMatchObject([{ cell: `B${sheets.unit[0]?.line}` }]);
  });

  it('is the business of the region’s budget office alone', async () => {
    for (const role of ['preparer', 'department-lead', 'section-reviewer', 'auditor'] as const) {
      expect(await read(person({ role }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
      expect(await change([SECTION], person({ role }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    }
    const away = person({ role: 'budget-office', region: '420116000' });
    expect(await change([SECTION], away)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const seen = await store.services.storage.read(({ organisation }) =>
      organisation.structure({ actor: away, region: REGION }),
    );
    expect(seen).toEqual({ sections: [], departments: [], units: [] });
  });
});
