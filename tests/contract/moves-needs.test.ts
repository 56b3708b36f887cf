import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#lib/core/result/index.ts';
import { describeMoveDenial } from '#lib/server/move-words.ts';
import { importBudget } from '#lib/usecases/budgets/import-budget.ts';
import { readDraft } from '#lib/usecases/draft/read-draft.ts';
import type { Comment } from '#lib/usecases/ports/index.ts';
import { listMoves } from '#lib/usecases/workflow/list-moves.ts';
import type { MoveDenial } from '#lib/usecases/workflow/move-refusals.ts';
import { noteOpened } from '#lib/usecases/workflow/note-opened.ts';
import { person } from '#tests/support/actors.ts';
import { authorizedFor, examineHere, move, PEOPLE, progressOf, standAt, stepsOf } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING, saveForm, setCell, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const { preparer, head, lead, reviewer, office } = PEOPLE;
const LIMITS = { form: 'control-figures', owner: '' } as const;

/** What somebody is told who may not move it. */
function told(outcome: Awaited<ReturnType<typeof move>>): string {
  if (outcome.ok) throw new Error('it was moved');
  return describeMoveDenial(outcome.error).body.message;
}

function denial(outcome: Awaited<ReturnType<typeof move>>): MoveDenial {
  if (outcome.ok) throw new Error('it was moved');
  return outcome.error;
}

describe.each(ENGINES)('what a move needs on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  /** A ceiling of the headquarters unit, or of a project. */
  const limit = (cells: Record<string, string>) =>
    saveForm(store.services, {
      form: LIMITS,
      actor: office(),
      changes: [
        { type: 'insert', row: { id: 'l', section: 'project' in cells ? 'projects' : 'limits', rank: 'a0', cells } },
      ],
    });

  it('is a budget without gaps and errors, each named with its cell', async () => {
    const { services } = store;
    const wrong = lineRow('half', { amount: '12', economic: '99999' });
    expectOk(await saveForm(services, { changes: [wrong] }));
    const refused = await move(services, { actor: preparer(), move: 'submit-unit' });
    expect(told(refused)).toMatch(/还不能“提交单位审核”：有 1 处必须先改正/);
    expect(denial(refused)).toMatchObject({
      unmet: [{ need: 'clean', blocking: [{ place: { ...OPERATING, row: 'half', field: 'economic' } }] }],
    });
    expect((await progressOf(services)).units[0]?.state).toBe('drafting');
    expectOk(await saveForm(services, { changes: [{ type: 'remove', row: wrong.row }] }));
    expectOk(await move(services, { actor: preparer(), move: 'submit-unit' }));
  });

  it('is a reason for each finding that is let stand, which the next ones need not give again while it says the same', async () => {
    const { services } = store;
    const bare = await move(services, { actor: preparer(), move: 'submit-unit', explained: false });
    expect(told(bare)).toMatch(/有 1 条提示要改正或说明理由/);
    const [finding] = (denial(bare) as Extract<MoveDenial, { code: 'NEEDS_NOT_MET' }>).arguable;
    expect(finding).toMatchObject({ rule: 'PF-01' });
    const reasons = { [finding?.id ?? '']: ' 续建项目 ' };
    expectOk(await move(services, { actor: preparer(), move: 'submit-unit', reasons, explained: false }));
    expect((await stepsOf(services)).at(-1)?.overruled).toEqual([
      { finding: finding?.id, rule: 'PF-01', message: finding?.message, reason: '续建项目' },
    ]);
    const listed = expectOk(await listMoves({ services, examine: examineHere, actor: head(), key: GOLDEN_KEY }));
    expect(listed.moves.find(({ transition }) => transition.move === 'accept-unit')).toMatchObject({
      unmet: [],
      arguable: [{ given: '续建项目' }],
    });
    expectOk(await move(services, { actor: head(), move: 'accept-unit', explained: false }));
  });

  it('is no remark that nobody has answered', async () => {
    const { services, clock } = store;
    const remark: Omit<Comment, 'resolved'> = {
      id: 'c1',
      thread: 'c1',
      kind: 'comment',
      unit: UNIT,
      ...OPERATING,
      row: '',
      field: '',
      placeWords: '公用经费',
      text: '请说明公用经费增加的原因',
      round: 1,
      at: clock.now(),
      by: { id: 'r', name: '科室', role: 'section-reviewer' },
    };
    const say = (more: Partial<Comment>) =>
      services.storage.transact(async ({ comments }) => {
        await comments.add({ authorized: authorizedFor(), comment: { ...remark, ...more } });
        return ok(undefined);
      });
    await say({});
    const refused = await move(services, { actor: preparer(), move: 'submit-unit' });
    expect(told(refused)).toMatch(/有 1 条批注还没有答复或解决/);
    expect(denial(refused)).toMatchObject({ unmet: [{ remarks: [{ text: remark.text, place: OPERATING }] }] });
    clock.advance(1000);
    await say({ id: 'c2', text: '已补充', at: clock.now(), by: { id: 'p', name: '经办', role: 'preparer' } });
    expectOk(await move(services, { actor: preparer(), move: 'submit-unit' }));
  });

  it('is no amount above its control figure from the second round on, of units and of projects', async () => {
    const { services } = store;
    expectOk(await limit({ unit: UNIT, amount: '5000000' }));
    expectOk(await move(services, { actor: preparer(), move: 'submit-unit' }));
    await standAt(services, { state: 'drafting', round: 2 });
    const refused = await move(services, { actor: preparer(), move: 'submit-unit' });
    expect(told(refused)).toMatch(/超过控制数/);
    const { unmet = [] } = describeMoveDenial(denial(refused)).body;
    expect(unmet[0]?.items[0]?.message).toMatch(/控制数 5,000,000.00 元，编报 5,116,550.00 元，超出 116,550.00 元/);
    const raised = setCell({ row: 'l', field: 'amount', from: '5000000', to: '6000000' });
    expectOk(await saveForm(services, { form: LIMITS, actor: office(), changes: [raised] }));
    const [project] = goldenBudget().expenditure.filter(({ unit, amount }) => unit === UNIT && amount > 0);
    const cells = { project: project?.project ?? '', amount: '0.01' };
    const ofProject = { type: 'insert', row: { id: 'p', section: 'projects', rank: 'a1', cells } } as const;
    expectOk(await saveForm(services, { form: LIMITS, actor: office(), changes: [ofProject] }));
    expect(told(await move(services, { actor: preparer(), move: 'submit-unit' }))).toMatch(/有 1 处超过控制数/);
  });

  it('is words for whoever gets it back, and the units that do', async () => {
    const { services } = store;
    await standAt(services, { state: 'section-review' });
    expect(told(await move(services, { actor: reviewer(), move: 'return-department', reason: '  ' }))).toMatch(
      /请填写理由/,
    );
    expect(told(await move(services, { actor: reviewer(), move: 'return-units', reason: '请核' }))).toMatch(
      /请选择要“退回单位”的单位/,
    );
  });

  it('is that nobody has opened it yet, where somebody takes it back', async () => {
    const { services } = store;
    expectOk(await move(services, { actor: preparer(), move: 'submit-unit' }));
    for (const onlooker of [preparer(), lead(), person({ role: 'auditor' })])
      await noteOpened({ services, actor: onlooker, key: GOLDEN_KEY });
    expect((await stepsOf(services)).at(-1)?.opened).toBeUndefined();
    await noteOpened({ services, actor: head(), key: GOLDEN_KEY });
    expect((await stepsOf(services)).at(-1)?.opened?.by).toBe(head().name);
    expect(told(await move(services, { actor: preparer(), move: 'withdraw-unit' }))).toMatch(/已经打开，不能再撤回/);
    const listed = expectOk(await listMoves({ services, examine: examineHere, actor: preparer(), key: GOLDEN_KEY }));
    expect(listed.moves).toEqual([]);
  });

  it('is that nobody approves what they have entered themselves; control figures are not that', async () => {
    const { services } = store;
    const both = { id: 'both', unit: UNIT };
    expectOk(
      await saveForm(services, {
        changes: [lineRow('x', { amount: '1' })],
        actor: person({ role: 'preparer', ...both }),
      }),
    );
    expectOk(await limit({ unit: UNIT, amount: '9000000' }));
    expectOk(await move(services, { actor: preparer(), move: 'submit-unit' }));
    const own = await move(services, { actor: person({ role: 'unit-head', ...both }), move: 'accept-unit' });
    expect(told(own)).toMatch(/不能由本人审核/);
    expectOk(await move(services, { actor: head(), move: 'accept-unit' }));
    await standAt(services, { state: 'office-review' });
    expectOk(await move(services, { actor: office(), move: 'issue-control-figures' }));
  });

  it('is two people for a publication', async () => {
    const { services } = store;
    await standAt(services, { state: 'approved', round: 2 });
    expectOk(await move(services, { actor: lead(), move: 'prepare-publication' }));
    expect(told(await move(services, { actor: office(), move: 'release' }))).toMatch(/还没有确认公开稿/);
    expectOk(
      await move(services, { actor: person({ role: 'department-lead', id: 'both' }), move: 'confirm-publication' }),
    );
    const same = await move(services, { actor: person({ role: 'budget-office', id: 'both' }), move: 'release' });
    expect(told(same)).toMatch(/发布须由另一人办理/);
    expectOk(await move(services, { actor: office(), move: 'release' }));
  });

  it('is 公开审查 for a publication: what blocks is mended, what is let stand has a reason that is kept with the step', async () => {
    const { services } = store;
    await standAt(services, { state: 'approved', round: 2 });
    expectOk(await move(services, { actor: lead(), move: 'prepare-publication', explained: false }));
    const profile = { form: 'profile', owner: '' } as const;
    const { rows } = await storedForm(services, profile);
    const dated = rows.find(({ id }) => id === 'disclosure')?.cells.publishedOn ?? null;
    const duties = rows.filter(({ section }) => section === 'duties');
    const save = (changes: Parameters<typeof saveForm>[1]['changes']) =>
      saveForm(services, { form: profile, actor: lead(), changes });
    expectOk(await save([setCell({ row: 'disclosure', field: 'publishedOn', from: dated, to: '' })]));
    expectOk(await save(duties.map((row) => ({ type: 'remove', row }))));

    const confirm = (reasons?: Record<string, string>) =>
      move(services, {
        actor: lead(),
        move: 'confirm-publication',
        explained: false,
        ...(reasons === undefined ? {} : { reasons }),
      });
    const first = denial(await confirm());
    if (first.code !== 'NEEDS_NOT_MET') throw new Error(first.code);
    const review = first.unmet.find(({ need }) => need === 'reviewed');
    expect(review).toMatchObject({
      blocking: [{ message: expect.stringContaining('没有部门职责'), place: profile }],
      unexplained: [{ id: 'publication day-missing', rule: 'publication-day' }],
    });
    expect(describeMoveDenial(first).body.message).toContain('公开审查有 1 处必须先改正，有 1 条提示要改正或说明理由');
    const reasons = Object.fromEntries(first.arguable.map(({ id }) => [id, '按统一要求不印日期']));
    expect(told(await confirm(reasons))).toContain('公开审查有 1 处必须先改正');

    expectOk(await save(duties.map((row) => ({ type: 'insert', row }))));
    expect(told(await confirm())).toContain('公开审查有 1 条提示要改正或说明理由');
    expectOk(await confirm(reasons));
    expect((await stepsOf(services)).at(-1)?.overruled).toContainEqual({
      finding: 'publication day-missing',
      rule: 'publication-day',
      message: expect.stringContaining('没有填写公开日期'),
      reason: '按统一要求不印日期',
    });
    expectOk(await move(services, { actor: office(), move: 'release', explained: false }));
  });

  it('leaves an approved budget as it is: no save, no import, no other way', async () => {
    const { services } = store;
    await standAt(services, { state: 'approved', round: 2 });
    const [before] = await store.sql('select revision from budget');
    for (const actor of [preparer(), lead(), office()])
      expect(await saveForm(services, { actor, changes: [lineRow('late', { amount: '1' })] })).toMatchObject({
        ok: false,
      });
    expect(await limit({ unit: UNIT, amount: '1' })).toMatchObject({ error: { code: 'STATE_NOT_ALLOWED' } });
    expect(await importBudget({ services, actor: office(), budget: { ...goldenBudget(), income: [] } })).toMatchObject({
      error: { code: 'STATE_NOT_ALLOWED' },
    });
    expect(await store.sql('select revision from budget')).toEqual([before]);
  });

  it('lets the department write the dates and texts of its publication while it is prepared, and no amount', async () => {
    const { services } = store;
    const dated = async (actor = lead()) => {
      const form = { form: 'profile', owner: '' } as const;
      const row = (await storedForm(services, form)).rows.find(({ id }) => id === 'disclosure');
      const from = row?.cells.channel ?? null;
      return saveForm(services, {
        form,
        actor,
        changes: [setCell({ row: 'disclosure', field: 'channel', from, to: `${from}、部门网站` })],
      });
    };
    for (const state of ['approved', 'published'] as const) {
      await standAt(services, { state, round: 2 });
      expect(await dated()).toMatchObject({ error: { code: 'STATE_NOT_ALLOWED' } });
    }
    await standAt(services, { state: 'publication-review', round: 2 });
    expectOk(await move(services, { actor: lead(), move: 'confirm-publication' }));
    expectOk(await dated());
    expect((await progressOf(services)).confirmedBy).toBeUndefined();
    expect(await dated(office())).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    const seen = expectOk(await readDraft({ services, actor: lead(), key: GOLDEN_KEY }));
    expect(seen.view?.editable).toEqual(['publication']);
    const prior = { form: 'prior-year', owner: '' } as const;
    const [row] = (await storedForm(services, prior)).rows;
    const changes = [{ type: 'remove', row: row ?? lineRow('x', { amount: 1 }).row }] as const;
    expect(await saveForm(services, { form: prior, actor: lead(), changes })).toMatchObject({
      error: { code: 'STATE_NOT_ALLOWED' },
    });
  });

  it('is the right person in the right place', async () => {
    const { services } = store;
    const submit = (actor: ReturnType<typeof lead>, unit?: string) =>
      move(services, { actor, move: 'submit-unit', ...(unit === undefined ? {} : { unit }) });
    expect(denial(await submit(preparer(), '215002'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(denial(await submit(person({ role: 'preparer', department: '999' })))).toMatchObject({ code: 'NOT_FOUND' });
    expect(told(await submit(lead(), UNIT))).toBe('“提交单位审核”由单位经办办理，您的角色不能做这一步');
    expect(denial(await submit(person({ role: 'administrator' })))).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = person({ role: 'section-reviewer', section: '99' });
    expect(denial(await move(services, { actor: elsewhere, move: 'pass-department' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
