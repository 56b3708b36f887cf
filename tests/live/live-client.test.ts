import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FINDINGS_REST, type LivePort, startLive } from '#components/live/live-client.ts';
import type { LiveFinding } from '#components/live/live-finding.ts';
import type { FromWorker, ToWorker } from '#components/live/live-protocol.ts';
import { nextFinding, orderedFindings } from '#components/live/next-finding.ts';
import { classificationData } from '#lib/core/classification/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import { budgetTotals } from '#lib/core/totals/index.ts';
import { classificationFor } from '../support/classification.ts';
import { goldenBudget } from '../support/golden-case.ts';
import { liveView } from './support/live-view.ts';

const view = liveView(goldenBudget());
const classification = classificationData(classificationFor(view.key.year));
const totals = budgetTotals({
  ledger: { expenditure: [], income: [], procurement: [] },
  units: [],
  limits: { units: [], projects: [] },
});

function finding(id: string, more: Partial<LiveFinding> = {}): LiveFinding {
  const places: FormPlace[] = [{ form: 'personnel', owner: 'A', row: id, field: 'amount' }];
  return { id, kind: 'blocks', message: id, places, cells: [], ...more };
}

/** A client and the worker's side of it, in the test's hand. */
function client() {
  const said: ToWorker[] = [];
  const port: LivePort = {
    postMessage: (message) => said.push(message),
    onmessage: null,
    onerror: null,
    terminate: () => {},
  };
  const live = startLive({ port, view, classification });
  const answer = (data: FromWorker) => port.onmessage?.({ data } as MessageEvent<FromWorker>);
  const found = (version: number, findings: LiveFinding[]) =>
    answer({ type: 'totals', version, totals, states: {}, findings });
  const type = () =>
    live.apply({ form: 'personnel', owner: 'A' }, [{ type: 'set', row: 'r', field: 'amount', from: null, to: '1' }]);
  return { live, said, answer, found, type };
}

describe('the page’s side of the live derivation', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is current only when the newest change is in the totals', () => {
    const { live, found, type } = client();
    type();
    type();
    found(1, []);
    expect(live.state().status).toBe('working');
    found(2, []);
    expect(live.state()).toMatchObject({ status: 'current', version: 2 });
  });

  it('lets findings rest while somebody types', () => {
    const { live, found, type } = client();
    found(0, [finding('a')]);
    expect(live.state().findings).toHaveLength(1);
    type();
    found(1, [finding('a'), finding('b')]);
    vi.advanceTimersByTime(FINDINGS_REST - 100);
    type();
    vi.advanceTimersByTime(FINDINGS_REST - 100);
    expect(live.state().findings).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(live.state().findings.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('asks for the report while anybody wants it', () => {
    const { live, said } = client();
    const first = live.wantReport();
    const second = live.wantReport();
    first();
    second();
    expect(said.filter(({ type }) => type === 'want-report')).toEqual([
      { type: 'want-report', wanted: true },
      { type: 'want-report', wanted: false },
    ]);
  });

  it('keeps what did not change of a report, and forgets what is gone', () => {
    const { live, answer } = client();
    const paragraph = (id: string) => ({ kind: 'paragraph' as const, id, segments: [] });
    const section = { id: 's', part: 'p', number: '', title: '' };
    const report = { type: 'report' as const, rounding: 'exact' as const, exact: {}, findings: [], states: {} };
    const a = paragraph('a');
    answer({ ...report, version: 1, sections: [{ ...section, blocks: ['a', 'b'] }], blocks: { a, b: a }, changed: [] });
    answer({ ...report, version: 2, sections: [{ ...section, blocks: ['a', 'c'] }], blocks: { c: a }, changed: ['c'] });
    expect(live.state().report?.blocks.a).toBe(a);
    expect(Object.keys(live.state().report?.blocks ?? {}).sort()).toEqual(['a', 'c']);
    expect([...(live.state().report?.changed ?? [])]).toEqual(['c']);
  });
});

describe('going through findings', () => {
  const elsewhere = finding('x', { places: [{ form: 'income', owner: 'A' }] });
  const nowhere = finding('n', { places: [], kind: 'notice' });
  const findings = [finding('w', { kind: 'reason' }), elsewhere, finding('b'), nowhere];

  it('puts those of the open form first, and the gravest before the others', () => {
    const { here, elsewhere: others } = orderedFindings({ findings, here: { form: 'personnel', owner: 'A' } });
    expect(here.map(({ id }) => id)).toEqual(['b', 'w']);
    expect(others.map(({ id }) => id)).toEqual(['x', 'n']);
  });

  it('goes round in both directions, over those that lead nowhere', () => {
    const step = (current: string | undefined, direction: 'forward' | 'backward') =>
      nextFinding({ findings, current, direction })?.id;
    expect(step(undefined, 'forward')).toBe('w');
    expect(step('w', 'forward')).toBe('x');
    expect(step('b', 'forward')).toBe('w');
    expect(step('w', 'backward')).toBe('b');
    expect(step(undefined, 'backward')).toBe('b');
    expect(step('gone', 'forward')).toBe('w');
    expect(step('n', 'forward')).toBe('w');
    expect(nextFinding({ findings: [nowhere], current: undefined, direction: 'forward' })).toBeUndefined();
  });
});
