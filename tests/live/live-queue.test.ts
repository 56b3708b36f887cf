import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '#components/live/live-protocol.ts';
import { LiveQueue } from '#components/live/live-queue.ts';
import { classificationData } from '#lib/core/classification/index.ts';
import { classificationFor } from '../support/classification.ts';
import { goldenBudget } from '../support/golden-case.ts';
import { liveView } from './support/live-view.ts';

const budget = goldenBudget();
const view = liveView(budget);
const classification = classificationData(classificationFor(budget.fiscalYear));
const personnel = view.forms.find(({ form }) => form === 'personnel');
if (personnel === undefined) throw new Error('no 人员经费 in the golden package');
const { form, owner } = personnel;
const row = personnel.rows[0]?.id ?? '';

/** A queue whose work is done when the test says so. */
function queueInHand() {
  const told: FromWorker[] = [];
  let planned: { work: () => void; milliseconds: number } | undefined;
  const queue = new LiveQueue({
    tell: (message) => told.push(message),
    later: (work, milliseconds) => {
      const mine = { work, milliseconds };
      planned = mine;
      return () => {
        if (planned === mine) planned = undefined;
      };
    },
  });
  const run = () => {
    const now = planned;
    planned = undefined;
    now?.work();
    return now?.milliseconds;
  };
  const hear = (message: ToWorker) => queue.hear(message);
  const type = (version: number) =>
    hear({
      type: 'changes',
      version,
      key: { form, owner },
      changes: [{ type: 'set', row, field: 'amount', from: null, to: String(version * 1000) }],
    });
  hear({ type: 'start', view, classification });
  return { told, run, hear, type };
}

const summary = (told: readonly FromWorker[]) =>
  told.map((message) => `${message.type} ${'version' in message ? message.version : ''}`.trim());

describe('the queue of the live derivation', () => {
  it('derives only the newest of changes that come close together, totals before the report', () => {
    const { told, run, hear, type } = queueInHand();
    hear({ type: 'want-report', wanted: true });
    for (const version of [1, 2, 3]) type(version);
    run();
    run();
    expect(summary(told)).toEqual(['totals 3', 'report 3']);
    expect(run()).toBeUndefined();
  });

  it('gives up a report that was not begun when the next change comes', () => {
    const { told, run, hear, type } = queueInHand();
    hear({ type: 'want-report', wanted: true });
    type(1);
    run();
    type(2);
    run();
    run();
    expect(summary(told)).toEqual(['totals 1', 'totals 2', 'report 2']);
  });

  it('sends findings alone, and later, while nobody looks at tables', () => {
    const { told, run, type } = queueInHand();
    type(1);
    expect(run()).toBe(0);
    expect(run()).toBeGreaterThan(100);
    expect(summary(told)).toEqual(['totals 1', 'findings 1']);
  });

  it('answers what is behind a cell at once', () => {
    const { told, hear } = queueInHand();
    hear({ type: 'explain', request: 7, cell: { table: 'projects', row: 'total', column: 'total' } });
    expect(told).toMatchObject([{ type: 'explained', request: 7 }]);
  });

  it('says when it failed, and goes on with the next change', () => {
    const { told, run, hear, type } = queueInHand();
    hear({ type: 'form', version: 1, form: { ...personnel, rows: null as never } });
    type(2);
    hear({ type: 'form', version: 3, form: personnel });
    run();
    expect(summary(told)).toContain('failed 0');
    expect(summary(told)).toContain('totals 3');
  });
});
