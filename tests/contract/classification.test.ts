import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClassificationSource } from '#lib/core/classification/index.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { classificationCache } from '#lib/server/classification.ts';
import { fingerprint } from '#lib/usecases/fingerprint.ts';
import { importClassification } from '#lib/usecases/installation/import-classification.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { classificationAsKept, classificationCsv } from '#tests/support/classification.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { ledgerOf, lineRow, saveForm, UNIT } from '#tests/support/form-saves.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { enter, stored } from '#tests/support/stored-budget.ts';

/** A project of the headquarters with a declaration. */
const DECLARED =
  goldenBudget().projects.find(({ unit, declaration }) => unit === UNIT && declaration !== undefined)?.code ?? '';

const source = (fiscalYear: number, other: Partial<ClassificationSource> = {}): ClassificationSource => ({
  fiscalYear,
  functional: classificationCsv('functional'),
  economicDepartment: classificationCsv('economic_department'),
  economicGovernment: classificationCsv('economic_government'),
  economicMapping: classificationCsv('economic_mapping'),
  ...other,
});
const without = (table: string, code: string) =>
  classificationCsv(table)
    .split('\n')
    .filter((line) => !line.startsWith(`${code},`))
    .join('\n');

describe.each(ENGINES)('a year’s classification on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const kept = (year: number) => store.services.storage.read(({ classification }) => classification.find(year));

  it('is taken whole and read back as it was given', async () => {
    expect((await importClassification({ actor: SYSTEM, services: store.services, source: source(2030) })).ok).toBe(
      true,
    );
    expect(await kept(2030)).toEqual(classificationAsKept(2030));
  });

  it('replaces the one before', async () => {
    await importClassification({ actor: SYSTEM, services: store.services, source: source(2030) });
    await importClassification({
      actor: SYSTEM,
      services: store.services,
      source: source(2030, { functional: without('functional', '2010102') }),
    });
    expect((await kept(2030))?.functional.byCode.has('2010102')).toBe(false);
  });

  it('says in the trail of the whole installation who put it there and which codes are others now', async () => {
    const { services } = store;
    const first = source(2030, { functional: without('functional', '2010102') });
    expectOk(await importClassification({ actor: SYSTEM, services, source: first }));
    const renamed = classificationCsv('functional').replace(/^2010101,[^,]+,/m, '2010101,改过的名称,');
    expectOk(await importClassification({ actor: SYSTEM, services, source: source(2030, { functional: renamed }) }));
    const trail = await services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, region: '', department: '' }));
    expect(trail.map(({ payload }) => payload)).toMatchObject([
      { type: 'classification.imported', year: 2030, tables: [] },
      {
        type: 'classification.imported',
        year: 2030,
        sha256: fingerprint(source(2030, { functional: renamed })),
        tables: [{ table: 'functional', added: ['2010102'], removed: [], renamed: ['2010101'] }],
      },
    ]);
    expect(trail.map(({ actor }) => actor.name)).toEqual([SYSTEM.name, SYSTEM.name]);
  });

  it('with a wrong row is refused, and the one before stays', async () => {
    await importClassification({ actor: SYSTEM, services: store.services, source: source(2030) });
    const refused = await importClassification({
      actor: SYSTEM,
      services: store.services,
      source: source(2030, { functional: 'code,name,evidence\n2,一,published\n' }),
    });
    expect(refused.ok ? undefined : refused.error.code).toBe('INVALID_ROWS');
    expect(await kept(2030)).toEqual(classificationAsKept(2030));
  });

  it('is what a running server counts by from then on, and what was entered before counts with it', async () => {
    const { services } = store;
    const cached = { ...services, classificationOf: classificationCache() };
    await importClassification({ actor: SYSTEM, services, source: source(2026) });
    await importClassification({
      actor: SYSTEM,
      services,
      source: source(2026, { functional: without('functional', '2010102') }),
    });
    const early = lineRow('early', { amount: 5, function: '2010102' });
    expectOk(await saveForm(cached, { changes: [early] }));
    const before = goldenBudget().expenditure.length;
    expect([(await stored(cached)).expenditure.length, (await ledgerOf(cached)).length]).toEqual([before, before]);
    await importClassification({ actor: SYSTEM, services, source: source(2026) });
    const late = lineRow('late', { amount: 5, function: '2010102' });
    expectOk(await saveForm(cached, { changes: [late] }));
    expect([(await stored(cached)).expenditure.length, (await ledgerOf(cached)).length]).toEqual([
      before + 2,
      before + 2,
    ]);
  });

  it('is not kept out by a slip in somebody’s draft', async () => {
    const { services } = store;
    expect((await importClassification({ actor: SYSTEM, services, source: source(2026) })).ok).toBe(true);
    const project: FormKey = { form: 'project', owner: DECLARED };
    const { row } = lineRow('slip', { amount: 1, economic: '30x' });
    const { project: _, ...cells } = row.cells;
    expectOk(await saveForm(services, { form: project, changes: [{ type: 'insert', row: { ...row, cells } }] }));
    expect((await importClassification({ actor: SYSTEM, services, source: source(2026) })).ok).toBe(true);
  });

  it('that lacks a code of a project’s cost lines is refused with the code', async () => {
    const golden = goldenBudget();
    const [declared] = golden.projects.filter(({ declaration }) => declaration !== undefined);
    if (declared?.declaration === undefined) throw new Error('no declaration');
    const declaration = {
      ...declared.declaration,
      costLines: [{ item: '印刷', economic: '30202', amount: fen(100) }],
    };
    const { services } = store;
    await enter(services, {
      ...golden,
      projects: golden.projects.map((project) => (project === declared ? { ...project, declaration } : project)),
      expenditure: golden.expenditure.filter(({ economic }) => economic !== '30202'),
    });
    const economicDepartment = without('economic_department', '30202');
    const economicMapping = without('economic_mapping', '30202');
    const refused = await importClassification({
      actor: SYSTEM,
      services,
      source: source(2026, { economicDepartment, economicMapping }),
    });
    expect(refused).toEqual({ ok: false, error: { code: 'CODES_IN_USE', messages: ['30202 不在2026年科目表中'] } });
  });

  it('that lacks a code in use is refused with the code', async () => {
    const refused = await importClassification({
      actor: SYSTEM,
      services: store.services,
      source: source(2026, { functional: without('functional', '2101202') }),
    });
    expect(refused).toEqual({ ok: false, error: { code: 'CODES_IN_USE', messages: ['2101202 不在2026年科目表中'] } });
  });
});
