import { describe, expect, it } from 'vitest';
import { nextSteps, unfinishedUnits } from '#components/entry/home/next-steps.ts';
import type { LiveFinding } from '#components/live/live-finding.ts';
import type { FormKey } from '#lib/core/forms/index.ts';

const unit: FormKey = { form: 'unit', owner: '215001' };
const personnel: FormKey = { form: 'personnel', owner: '215001' };
const nothing = {
  forms: [unit, personnel],
  states: {},
  findings: [],
  carried: [],
  unfinished: [],
  canStart: false,
  hasLastYear: true,
};

const finding = (id: string, kind: LiveFinding['kind']): LiveFinding => ({
  id,
  kind,
  message: `${id} is wrong`,
  places: [{ ...personnel, row: 'e1', field: 'amount' }],
  cells: [],
});

describe('the next steps', () => {
  it('offer last year’s budget where nothing is filled yet, then the first form', () => {
    expect(nextSteps({ ...nothing, canStart: true })).toEqual([
      { kind: 'start' },
      { kind: 'fill', form: unit, progress: 'empty' },
    ]);
  });

  it('do not offer last year’s budget once more is filled than the opening of the year fills', () => {
    const opened = nextSteps({ ...nothing, canStart: true, states: { 'unit/215001': 'filling' } });
    expect(opened.map(({ kind }) => kind)).toEqual(['start', 'fill', 'fill']);
    const steps = nextSteps({ ...nothing, canStart: true, states: { 'personnel/215001': 'filling' } });
    expect(steps.map(({ kind }) => kind)).toEqual(['fill', 'fill']);
  });

  it('offer last year’s published report to who fills 上年预算数, where last year is not in the product', () => {
    const prior: FormKey = { form: 'prior-year', owner: '' };
    const steps = (states: Parameters<typeof nextSteps>[0]['states'], hasLastYear: boolean) =>
      nextSteps({ ...nothing, forms: [unit, prior], states, hasLastYear }).map(({ kind }) => kind);
    expect(steps({}, false)).toEqual(['prior', 'fill']);
    expect(steps({}, true)).toEqual(['fill']);
    expect(steps({ 'prior-year/': 'filling' }, false)).toEqual(['fill', 'fill']);
  });

  it('put what blocks submission first, and count what else does', () => {
    const findings = [finding('a', 'reason'), finding('b', 'blocks'), finding('c', 'blocks')];
    const [first] = nextSteps({ ...nothing, findings });
    expect(first).toMatchObject({ kind: 'mend', message: 'b is wrong', more: 1, place: { row: 'e1' } });
  });

  it('tell how much of a form that was begun is missing, instead of calling it a mistake', () => {
    const states = { 'unit/215001': 'complete', 'personnel/215001': 'filling' } as const;
    const findings = [finding('REQUIRED personnel/215001 e1 amount', 'blocks'), finding('INVALID x', 'blocks')];
    expect(nextSteps({ ...nothing, states, findings })).toMatchObject([
      { kind: 'mend', message: 'INVALID x is wrong', more: 0 },
      { kind: 'fill', form: personnel, progress: 'filling', missing: 1, place: { row: 'e1', field: 'amount' } },
    ]);
  });

  it('ask for the confirmation of carried values', () => {
    const states = { 'unit/215001': 'complete', 'personnel/215001': 'complete' } as const;
    const carried = [
      { form: unit, values: 3 },
      { form: personnel, values: 4 },
    ];
    expect(nextSteps({ ...nothing, states, carried })).toEqual([{ kind: 'confirm', form: unit, values: 3, more: 4 }]);
  });

  it('name the units that others have not finished, after what is left of one’s own', () => {
    const states = { 'explanations/': 'complete', 'unit/215001': 'complete', 'personnel/215001': 'filling' } as const;
    const units = [
      { code: '215001', name: '本级' },
      { code: '215002', name: '核查中心' },
    ];
    const forms = [
      { ...unit, unit: '215001' },
      { ...personnel, unit: '215001' },
    ];
    const unfinished = unfinishedUnits({ units, forms, states });
    expect(unfinished).toEqual([
      { code: '215001', name: '本级', count: { complete: 1, filling: 1, wrong: 0, empty: 0 } },
    ]);
    const own: FormKey[] = [{ form: 'explanations', owner: '' }];
    expect(nextSteps({ ...nothing, forms: own, states, unfinished })).toEqual([
      { kind: 'wait', alone: true, units: unfinished },
    ]);
    const before = nextSteps({ ...nothing, forms: [{ form: 'profile', owner: '' }], states, unfinished });
    expect(before.at(-1)).toEqual({ kind: 'wait', alone: false, units: unfinished });
  });

  it('lead to the report where nothing is left', () => {
    const states = { 'unit/215001': 'complete', 'personnel/215001': 'complete' } as const;
    expect(nextSteps({ ...nothing, states })).toEqual([{ kind: 'read' }]);
  });
});
