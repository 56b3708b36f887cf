import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Release } from '#lib/core/screen/index.ts';
import { portalDocument } from '#lib/exporters/portal/index.ts';
import { releasePage } from '#lib/server/portal/release-page.ts';
import { previewRelease } from '#lib/usecases/releases/preview-release.ts';
import { readPublication } from '#lib/usecases/releases/read-publication.ts';
import { readRelease } from '#lib/usecases/releases/read-release.ts';
import { readInbox } from '#lib/usecases/workflow/inbox.ts';
import { person } from '#tests/support/actors.ts';
import { discloseHere, examineHere, move, PEOPLE, standAt } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const { lead, office, preparer, reviewer } = PEOPLE;
const SITE = { origin: '', assets: 'x' };
const pageOf = (release: Release) => portalDocument({ page: releasePage({ release, files: [] }), site: SITE });

describe.each(ENGINES)('公开审查 on %s', (engine) => {
  let store: TestStore;
  const review = (actor = lead()) =>
    readPublication({ services: store.services, examine: examineHere, actor, key: GOLDEN_KEY });
  const itemOf = async (id: string, actor = lead()) =>
    expectOk(await review(actor)).items.find((item) => item.id === id);
  beforeAll(async () => {
    store = await createStore(engine);
    await enter(store.services);
    await standAt(store.services, { state: 'office-review', round: 2 });
    expectOk(await move(store.services, { actor: office(), move: 'approve' }));
  });
  afterAll(() => store.remove());

  it('is for who confirms, who releases and who audits; others are told so', async () => {
    for (const actor of [lead(), office(), person({ role: 'auditor' })]) expectOk(await review(actor));
    for (const actor of [preparer(), reviewer()])
      expect(await review(actor)).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    const preview = await previewRelease({
      services: store.services,
      disclose: discloseHere,
      actor: reviewer(),
      key: GOLDEN_KEY,
    });
    expect(preview).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
  });

  it('counts the twenty days from the approval in the process, and shows what an earlier step said', async () => {
    expect(expectOk(await review())).toMatchObject({
      state: 'approved',
      today: '2026-01-05',
      clock: { approvedOn: '2026-01-05', dueOn: '2026-01-25', daysLeft: 20 },
    });
    expectOk(await move(store.services, { actor: lead(), move: 'prepare-publication' }));
    const before = await itemOf('approval-day');
    expect(before?.problems).toMatchObject([{ message: expect.stringContaining('2026年1月5日') }]);
    expect(before?.problems[0]).not.toHaveProperty('given');
    expectOk(await move(store.services, { actor: lead(), move: 'confirm-publication' }));
    expect((await itemOf('approval-day', office()))?.problems).toMatchObject([{ given: '已与业务科室沟通，情况属实' }]);
    const { waiting } = await readInbox({ services: store.services, actor: office() });
    expect(waiting).toMatchObject([{ move: '发布公开', due: { level: 'publication', daysLeft: 20 } }]);
  });

  it('shows before the release the very page that everybody sees after it', async () => {
    const { services } = store;
    const asked = { services, key: GOLDEN_KEY };
    const preview = expectOk(await previewRelease({ ...asked, disclose: discloseHere, actor: office() }));
    expectOk(await move(services, { actor: office(), move: 'release' }));
    expect(pageOf(preview)).toBe(pageOf(expectOk(await readRelease(asked))));
    expect(expectOk(await review())).toMatchObject({ state: 'published', version: 1 });
    expectOk(await move(services, { actor: office(), move: 'correct', reason: '附表5有误' }));
    const corrected = expectOk(await previewRelease({ ...asked, disclose: discloseHere, actor: office() }));
    expect(corrected).toMatchObject({ key: { version: 2 }, note: '附表5有误', versions: [{}, {}] });
  });
});
