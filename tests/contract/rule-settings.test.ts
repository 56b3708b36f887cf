import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ruleSettingDetails } from '#components/audit/rule-setting-words.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { readRules } from '#lib/usecases/examination/read-rules.ts';
import { changeRuleSettings, readRuleSettings, ruleSettingsSchema } from '#lib/usecases/examination/rule-settings.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { enter } from '#tests/support/stored-budget.ts';

const REGION = '420115000';
const office = person({ role: 'budget-office' });
const TOLERANCE = fen(20_000);
const CATALOGUE = { levels: {}, tolerance: TOLERANCE };
const STRICT = { levels: { 'TI-20': 'block', 'TI-01': 'block' }, tolerance: TOLERANCE } as const;
const LOOSE = { levels: { 'TI-01': 'info' }, tolerance: fen(50_000) } as const;

describe.each(ENGINES)('the rules of a bureau on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  type Decided = { levels: typeof LOOSE.levels | typeof STRICT.levels | object; tolerance: typeof TOLERANCE };
  const read = (year: number, actor: Actor = office) =>
    readRules({ services: store.services, actor, region: REGION, year });
  const change = (year: number, before: Decided, after: Decided, actor: Actor = office) => {
    const named = (decided: Decided) => ({ levels: { ...decided.levels }, tolerance: decided.tolerance });
    const asked = { region: REGION, before: named(before), after: { ...named(after), from: year } };
    return changeRuleSettings({ services: store.services, actor, ...asked });
  };
  const standing = async (year: number) => {
    const { levels, tolerance } = expectOk(await read(year));
    return { levels, tolerance };
  };

  it('are read whole by the bureau, by its budget office to be changed, and by nobody else', async () => {
    const view = expectOk(await read(2026));
    expect(view.groups.map(({ rules }) => rules.length).reduce((sum, count) => sum + count)).toBe(112);
    expect(view.groups.map(({ id, rules }) => rules.every((rule) => rule.id.startsWith(id)))).not.toContain(false);
    expect([view.editable, view.from]).toEqual([true, 2026]);
    for (const role of ['section-reviewer', 'auditor'] as const) {
      expect(expectOk(await read(2026, person({ role }))).editable).toBe(false);
      expect(await change(2027, await standing(2027), LOOSE, person({ role }))).toMatchObject({
        error: { code: 'ROLE_NOT_ALLOWED' },
      });
    }
    for (const role of ['preparer', 'unit-head', 'department-lead'] as const)
      expect(await read(2026, person({ role }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    const away = person({ role: 'budget-office', region: '420116000' });
    expect(await read(2026, away)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await change(2027, CATALOGUE, LOOSE, away)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('change from a year on: those before keep theirs, and a later one that was decided before, too', async () => {
    const before = await standing(2026);
    expectOk(await change(2028, before, CATALOGUE));
    expectOk(await change(2027, before, LOOSE));
    expect(await standing(2026)).toEqual(before);
    expect(await standing(2027)).toEqual(LOOSE);
    expect(await standing(2028)).toEqual(CATALOGUE);
    expect(expectOk(await read(2027))).toMatchObject({ from: 2027, next: 2028 });
    expect(expectOk(await read(2025))).toMatchObject({ next: 2026, ...CATALOGUE });
    expect('from' in expectOk(await read(2025))).toBe(false);
    const inForce = await store.services.storage.read((all) => readRuleSettings(all, { region: REGION, year: 2027 }));
    expect(inForce).toEqual({ ...LOOSE, from: 2027 });
  });

  it('keep no level that says what the catalogue says', async () => {
    expectOk(await change(2027, await standing(2027), STRICT));
    const level = expectOk(await read(2027)).groups[0]?.rules.find(({ id }) => id === 'TI-20')?.level;
    expect((await standing(2027)).levels).toEqual(level === 'block' ? {} : { 'TI-20': 'block' });
  });

  it('are not changed on what no longer stands, also where two save at the same moment', async () => {
    const before = await standing(2027);
    const answers = await Promise.all([change(2027, before, LOOSE), change(2027, before, CATALOGUE)]);
    expect(answers.map((answer) => (answer.ok ? 'saved' : answer.error.code)).toSorted()).toEqual([
      'RULES_CHANGED',
      'saved',
    ]);
    expect(await change(2027, before, STRICT)).toMatchObject({ error: { code: 'RULES_CHANGED' } });
  });

  it('lose no year where two years are changed at the same moment', async () => {
    const before = await standing(2026);
    const answers = await Promise.all([change(2026, before, CATALOGUE), change(2025, CATALOGUE, LOOSE)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect([await standing(2025), await standing(2026)]).toEqual([LOOSE, CATALOGUE]);
  });

  it('are told in the trail by rule, in words, once for each change', async () => {
    expectOk(await change(2027, await standing(2027), CATALOGUE));
    expectOk(await change(2027, CATALOGUE, LOOSE));
    expectOk(await change(2027, LOOSE, LOOSE));
    const events = await store.services.storage.read(({ audit }) =>
      audit.list({ actor: office, region: REGION, department: '' }),
    );
    const told = events.flatMap(({ payload }) => ruleSettingDetails(payload) ?? []);
    expect(events.filter(({ payload }) => payload.type === 'setting.changed')).toHaveLength(2);
    expect(told.slice(-3)).toEqual([
      { label: '检查规则', value: '从 2027 年起' },
      { label: 'TI-01', value: '阻断提交 → 仅提示' },
      { label: '允许的尾差', value: '0.02 万元 → 0.05 万元' },
    ]);
  });
});

describe('what the trail says of settings', () => {
  const told = (name: string, before: string) =>
    ruleSettingDetails({ type: 'setting.changed', version: 1, name, before, after: before });

  it('leaves other settings, and what cannot be read, as they stand', () => {
    expect(told('audit-digest', 'sha256')).toBeUndefined();
    expect(told('rules/2027', 'not JSON')).toBeUndefined();
    expect(told('rules/2027', '{}')).toBeUndefined();
  });
});

describe('what may be decided about the rules', () => {
  const errors = (decided: unknown) =>
    ruleSettingsSchema.safeParse(decided).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ??
    [];

  it('names an unknown rule, and a tolerance that would let mistakes pass', () => {
    expect(errors({ levels: { 'XX-01': 'info', 'TI-01': 'info' }, tolerance: 1_000_001 })).toEqual([
      'levels.XX-01 没有这条规则，请核对编号',
      expect.stringMatching(/^tolerance 尾差最多 1 万元/),
    ]);
    expect(errors({ levels: {}, tolerance: -1 })).toEqual(['tolerance 尾差不能为负']);
  });
});
