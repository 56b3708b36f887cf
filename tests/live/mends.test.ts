import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveDraft } from '#components/live/live-draft.ts';
import type { LiveFinding } from '#components/live/live-finding.ts';
import type { Change } from '#lib/core/forms/index.ts';
import { MENDED_RULES } from '#lib/core/mends/mend-of.ts';
import { classificationFor } from '../support/classification.ts';
import { goldenBudget } from '../support/golden-case.ts';
import { liveView } from './support/live-view.ts';
import { type Planted, plantedAmounts, plantedIndicators, plantedTexts } from './support/planted-mends.ts';

const budget = goldenBudget();
const view = liveView(budget);
const classification = classificationFor(budget.fiscalYear);
const live = new LiveDraft({ view, classification });
const texts = plantedTexts(view);
const indicators = plantedIndicators(view);

const said = ({ rule, message }: LiveFinding) => `${rule} ${message}`;
const atFirst = live.findings();
const before = new Set(atFirst.map(said));
const set = ({ row, field }: Pick<Planted, 'row' | 'field'>, from: string | null, to: string | null): Change => ({
  type: 'set',
  row: row.id,
  field,
  from,
  to,
});

/** Plants an error, mends it by the finding's own mend, and puts back what stood there. */
function mended(planted: Planted) {
  const { form, row, field, rule, to } = planted;
  const own = row.cells[field] ?? null;
  live.apply(form, [set(planted, own, to)]);
  const at = { form: form.form, owner: form.owner, row: row.id, field };
  const finding = live.findings().find((one) => one.rule === rule && isDeepStrictEqual(one.mend?.place, at));
  const mend = finding?.mend;
  if (mend !== undefined) live.apply(form, [set(planted, mend.from, mend.to)]);
  const after = live.findings();
  live.apply(form, [set(planted, mend?.to ?? to, own)]);
  return {
    to: mend?.to,
    left: after.filter(({ id }) => id === finding?.id).map(said),
    graver: after.filter((one) => one.kind === 'blocks' && !before.has(said(one))).map(said),
  };
}

const all = [...texts, ...indicators, ...plantedAmounts(view)];
const planted = new Set(all.map(({ rule }) => rule));

describe('the mend of a finding', () => {
  it.each([...planted])('of %s, planted, makes it go away and brings no blocking one', (rule) => {
    const own = all.filter((planted) => planted.rule === rule);
    fc.assert(
      fc.property(fc.constantFrom(...own), (planted) => {
        const what = `${planted.form.form} ${planted.row.id} ${planted.field}: ${planted.to}`;
        const right = planted.mended ?? planted.row.cells[planted.field];
        expect({ what, ...mended(planted) }).toEqual({ what, to: right, left: [], graver: [] });
      }),
      { seed: 2026, numRuns: rule === 'TQ-03' ? 14 : 5 },
    );
  });

  it('is planted for every rule that has one', () => {
    // The last is planted by the test below.
    expect([...planted, 'PF-09'].toSorted()).toEqual([...MENDED_RULES].toSorted());
  });

  it('of an indicator that says in 整体支出 another value than in its project takes the project’s', () => {
    const [project] = indicators.filter(
      ({ form, row }) => form.form === 'project-performance' && row.cells.name === '餐饮服务职工人数',
    );
    const overall = view.forms.find(({ form }) => form === 'overall-performance');
    const goal = overall?.rows.find(({ section, cells }) => section === 'goals' && cells.term === 'annual');
    if (project === undefined || overall === undefined || goal === undefined) throw new Error('no such goal');
    const cells = { ...project.row.cells, value: '≥99人' };
    const row = { id: 'planted', section: 'indicators', parent: goal.id, rank: 'zz', cells };
    live.apply(overall, [{ type: 'insert', row }]);
    const finding = live.findings().find(({ rule, mend }) => rule === 'PF-09' && mend?.place.row === row.id);
    expect(finding?.mend).toMatchObject({ from: '≥99人', to: project.row.cells.value, label: '改为项目的“≥68人”' });
    expect(structuredClone(finding)).toEqual(finding);
    live.apply(overall, [{ type: 'remove', row }]);
  });

  it('is none where more than one is possible, or where somebody has to know', () => {
    const [plan] = texts.filter(({ field }) => field === 'plan');
    if (plan === undefined) throw new Error('no plan');
    const own = plan.row.cells[plan.field] ?? '';
    const unsure = ['“食堂”“管理', '管理管理，再管理管理', '一、，二', '与XX单位合作。', '由某某（甲）负责）。'];
    for (const text of unsure) {
      live.apply(plan.form, [set(plan, own, `${own}${text}`)]);
      const offered = live
        .findings()
        .filter(({ mend }) => mend?.place.row === plan.row.id && mend.place.field === 'plan');
      live.apply(plan.form, [set(plan, `${own}${text}`, own)]);
      expect(
        offered.map(({ mend }) => mend?.to),
        text,
      ).toEqual([]);
    }
  });
});
