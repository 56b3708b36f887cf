import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importClassification } from '#lib/usecases/import-classification.ts';
import { classificationCsv, classificationFor } from '#tests/support/classification.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { enter } from '#tests/support/stored-budget.ts';

const source = (fiscalYear: number, functional = classificationCsv('functional')) => ({
  fiscalYear,
  functional,
  economicDepartment: classificationCsv('economic_department'),
  economicGovernment: classificationCsv('economic_government'),
  economicMapping: classificationCsv('economic_mapping'),
});
const without = (code: string) =>
  classificationCsv('functional')
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
    expect((await importClassification({ services: store.services, source: source(2030) })).ok).toBe(true);
    expect(await kept(2030)).toEqual(classificationFor(2030));
  });

  it('replaces the one before', async () => {
    await importClassification({ services: store.services, source: source(2030) });
    await importClassification({ services: store.services, source: source(2030, without('2010102')) });
    expect((await kept(2030))?.functional.byCode.has('2010102')).toBe(false);
  });

  it('with a wrong row is refused, and the one before stays', async () => {
    await importClassification({ services: store.services, source: source(2030) });
    const refused = await importClassification({
      services: store.services,
      source: source(2030, 'code,name,evidence\n2,一,published\n'),
    });
    expect(refused.ok ? undefined : refused.error.code).toBe('INVALID_ROWS');
    expect(await kept(2030)).toEqual(classificationFor(2030));
  });

  it('that lacks a code in use is refused with the code', async () => {
    const refused = await importClassification({ services: store.services, source: source(2026, without('2101202')) });
    expect(refused).toEqual({ ok: false, error: { code: 'CODES_IN_USE', messages: ['2101202 不在2026年科目表中'] } });
  });
});
