import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { refuse } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { openContainer } from '#lib/server/container.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { createReleases } from '#lib/server/releases.ts';
import { keepOldReleases } from '#lib/usecases/releases/keep-old-releases.ts';
import { listReleases } from '#lib/usecases/releases/list-releases.ts';
import { pageReleases } from '#lib/usecases/releases/page-releases.ts';
import { findRelease, readRelease } from '#lib/usecases/releases/read-release.ts';
import { keepReleaseFile, listReleaseFiles, readReleaseFile } from '#lib/usecases/releases/release-file.ts';
import { releaseOf } from '#lib/usecases/releases/release-of.ts';
import { traceFile } from '#lib/usecases/releases/trace-file.ts';
import { move, PEOPLE, standAt } from '#tests/support/budget-moves.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { asDepartment, enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const { lead, office } = PEOPLE;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The golden report as everybody reads it, as canonical JSON. */
function goldenReport(): string {
  const classification = classificationFor(2026);
  if (classification === undefined) throw new Error('no classification');
  const { document } = expectOk(buildDisclosure({ budget: goldenBudget(), classification }));
  return canonicalJson({ ...document, checks: [] });
}

describe('why a version was corrected', () => {
  it('is masked as the report is: numbers, also with what shows nothing between their digits, and names that are hidden', () => {
    const mobile = ['139', '1234', '5678'].join('');
    const { note } = releaseOf({
      key: { ...GOLDEN_KEY, version: 2 },
      document: JSON.parse(goldenReport()),
      releasedAt: new Date(0),
      note: `赵甲来电${[...mobile].join('\u200b')}更正`,
      snapshot: '',
      budget: { disclosure: { channel: '', hiddenNames: '赵甲' } },
    });
    expect(note).toBe('赵*来电139****5678更正');
  });
});

describe.each(ENGINES)('what a release publishes on %s', (engine) => {
  let store: TestStore;
  const versions = () => store.services.storage.read(({ releases }) => releases.versions(GOLDEN_KEY));
  beforeAll(async () => {
    store = await createStore(engine);
    const { services } = store;
    await enter(services, asDepartment({ department: '301' }));
    await enter(services);
    await standAt(services, { state: 'publication-review', round: 2 });
    expectOk(await move(services, { actor: lead(), move: 'confirm-publication' }));
    expect(await listReleases({ services, search: {} })).toEqual({ releases: [], more: false, regions: [], years: [] });
    expectOk(await move(services, { actor: office(), move: 'release' }));
    store.clock.advance(60_000);
    expectOk(await move(services, { actor: lead(), move: 'correct', reason: '附表5有误，联系 reader@example.com' }));
    expectOk(await move(services, { actor: lead(), move: 'confirm-publication' }));
    expectOk(await move(services, { actor: office(), move: 'release' }));
  });
  afterAll(() => store.remove());

  it('is the report as it was reviewed, without what reviewers said of it, with its hash', async () => {
    const stored = await store.services.storage.read(({ releases }) => releases.text({ ...GOLDEN_KEY, version: 1 }));
    expect(stored).toBe(goldenReport());
    const [, first] = await versions();
    expect(first?.sha256).toBe(createHash('sha256').update(goldenReport()).digest('hex'));
    const { document, title } = expectOk(await readRelease({ services: store.services, key: GOLDEN_KEY }));
    expect([document.checks, document.title]).toEqual([[], title]);
  });

  it('is a version a release: a correction says why, without what is private in it, and the old version stays', async () => {
    const { services } = store;
    const newest = expectOk(await findRelease({ services, key: GOLDEN_KEY }));
    expect(newest.versions.map(({ key, note }) => [key.version, note])).toEqual([
      [2, '附表5有误，联系 r***@example.com'],
      [1, ''],
    ]);
    expect(newest).toMatchObject({ key: { version: 2 }, releasedAt: new Date('2026-01-05T01:01:00.000Z') });
    const old = expectOk(await readRelease({ services, key: GOLDEN_KEY, version: 1 }));
    expect(old).toMatchObject({ key: { ...GOLDEN_KEY, version: 1 }, document: { fiscalYear: 2026 } });
    expect(await findRelease({ services, key: GOLDEN_KEY, version: 3 })).toMatchObject({
      error: { code: 'RELEASE_UNKNOWN' },
    });
  });

  it('names the package that was frozen with it', async () => {
    const rows = await store.sql(`select id, kind from snapshot where kind = 'publication'`);
    expect((await versions()).map(({ snapshot }) => snapshot).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it('is found by region, year, department and part of a name, each budget once by its newest version', async () => {
    const { services } = store;
    const found = async (search: Parameters<typeof listReleases>[0]['search']) =>
      (await listReleases({ services, search })).releases.map(({ key }) => `${key.department} v${key.version}`);
    const all = await listReleases({ services, search: {} });
    const { region } = goldenBudget();
    expect(all).toMatchObject({ more: false, regions: [region], years: [2026] });
    for (const search of [{}, { region: region.code }, { year: 2026, department: '215' }, { text: '医疗保障' }])
      expect(await found(search)).toEqual(['215 v2']);
    for (const search of [{ region: '420114000' }, { year: 2025 }, { department: '301' }, { text: '%' }, { text: '_' }])
      expect(await found(search)).toEqual([]);
    expect(await found({ text: `\\' or 1=1 --` })).toEqual([]);
  });

  it('has files that are kept once: who comes second gets the first', async () => {
    const { services } = store;
    const key = { ...GOLDEN_KEY, version: 1 };
    const file = (content: string) => ({
      name: 'report.json',
      contentType: 'application/json',
      bytes: new TextEncoder().encode(content),
    });
    expect(await readReleaseFile({ services, key, name: 'report.json' })).toBeUndefined();
    const both = await Promise.all(
      ['{"a":1}', '{"a":22}'].map((one) => keepReleaseFile({ services, key, file: file(one) })),
    );
    const kept = await readReleaseFile({ services, key, name: 'report.json' });
    expect(both.map(({ bytes }) => text(bytes))).toEqual([text(kept?.bytes), text(kept?.bytes)]);
    const sha256 = createHash('sha256').update(text(kept?.bytes)).digest('hex');
    expect(kept).toMatchObject({ sha256, size: text(kept?.bytes).length });
    const { bytes: _, ...head } = kept ?? { bytes: undefined };
    expect(await listReleaseFiles({ services, key })).toEqual([head]);
    expect(await listReleaseFiles({ services, key: { ...key, version: 2 } })).toEqual([]);
  });

  it('is listed page by page, by year, region and department, and goes on behind the last of a page', async () => {
    const { services } = store;
    const { region, year } = GOLDEN_KEY;
    const [first] = await versions();
    if (first === undefined) throw new Error('nothing was published');
    const undone = await services.storage.transact(async (repositories) => {
      const { sha256: _, ...rest } = first;
      await repositories.releases.add({ ...rest, key: { ...GOLDEN_KEY, department: '301', version: 1 }, text: '{}' });
      const read: typeof services.storage.read = (work) => work(repositories);
      const page = async (after?: BudgetKey) => {
        const storage = { ...services.storage, read };
        const { releases, next } = await pageReleases({ services: { storage }, search: {}, limit: 1, after });
        return [releases[0]?.key.department, next?.department];
      };
      const behind = [
        { year, region, department: '215' },
        { year, region, department: '301' },
        { year, region: '0', department: '999' },
        { year, region: '999999999', department: '0' },
        { year: year + 1, region: '999999999', department: '999' },
        { year: year - 1, region: '0', department: '0' },
      ];
      return { ok: false, error: [await page(), ...(await Promise.all(behind.map(page)))] } as const;
    });
    const none = [undefined, undefined];
    const both = ['215', '215'];
    expect(undone).toMatchObject({ error: [both, ['301', undefined], none, both, none, both, none] });
  });

  it('is found whatever the case of letters in a name, in a region by the name that its last release gives', async () => {
    const { services } = store;
    const [first] = await versions();
    if (first === undefined) throw new Error('nothing was published');
    const undone = await services.storage.transact(async ({ releases }) => {
      const { sha256: _, ...rest } = first;
      const key = { ...GOLDEN_KEY, department: '301', version: 1 };
      const releasedAt = new Date(first.releasedAt.getTime() + 1);
      const own = { departmentName: '江夏区IT中心（ＡＢ）', regionName: '一江夏区', releasedAt };
      await releases.add({ ...rest, ...own, key, text: '{}' });
      const found = async (text: string) =>
        (await releases.list({ search: { text }, limit: 2 })).map((head) => head.key.department);
      const both = [...(await found('it中')), ...(await found('ＡＢ'))];
      return { ok: false, error: [both, await releases.places()] } as const;
    });
    const regions = [{ code: GOLDEN_KEY.region, name: '一江夏区' }];
    expect(undone).toMatchObject({ error: [['301', '301'], { regions, years: [2026] }] });
  });

  it('is found by the hash of a file of it, or of its report', async () => {
    const { services } = store;
    const [file] = await listReleaseFiles({ services, key: { ...GOLDEN_KEY, version: 1 } });
    const ofFile = await traceFile({ services, sha256: file?.sha256 ?? '' });
    expect(ofFile).toMatchObject([{ release: { key: { version: 1 } }, file: 'report.json' }]);
    expect(ofFile[0]?.versions.map(({ key }) => key.version)).toEqual([2, 1]);
    const [newest] = await versions();
    const ofReport = await traceFile({ services, sha256: newest?.sha256 ?? '' });
    expect(ofReport.map(({ release }) => release.key.version).toSorted()).toEqual([1, 2]);
    expect(ofReport.some((found) => 'file' in found)).toBe(false);
    expect(await traceFile({ services, sha256: '0'.repeat(64) })).toEqual([]);
  });

  it('has no file that could not be made, and is not made to try again by whoever asks again', async () => {
    const { services } = store;
    const key = { ...GOLDEN_KEY, version: 2 };
    let tried = 0;
    const late = async () => {
      tried += 1;
      return refuse({ code: 'TIMED_OUT', seconds: 60 } as const);
    };
    const releases = createReleases({
      services,
      reports: { file: late, pack: late },
      logger: { error: () => undefined },
    });
    const ask = async (name: string) => {
      const file = await releases.file({ key, name });
      return file.ok ? 'made' : file.error.code;
    };
    expect(await Promise.all([ask('report.pdf'), ask('report.pdf')])).toEqual(['TIMED_OUT', 'TIMED_OUT']);
    expect([await ask('report.pdf'), tried]).toEqual(['TIMED_OUT', 1]);
    await releases.prepare(key);
    const all = tried;
    await releases.prepare(key);
    expect([all > 3, tried]).toEqual([true, all]);
    expect(await ask('report.exe')).toBe('FILE_UNKNOWN');
    store.clock.advance(61_000);
    expect([await ask('report.pdf'), tried]).toEqual(['TIMED_OUT', all + 1]);
    expect(await releases.files(key)).toEqual([]);
  });

  it('is made of the frozen package where a release is older than published versions are, the same to the letter', async () => {
    const { services } = store;
    const before = await versions();
    await store.sql('delete from release_file');
    await store.sql('delete from release');
    expect(await keepOldReleases({ services })).toEqual({ kept: 2, failed: [] });
    expect(await versions()).toEqual(before);
    expect(await keepOldReleases({ services })).toEqual({ kept: 0, failed: [] });
  });

  it('is made so by the next start of the product', async () => {
    const before = await versions();
    await store.sql('delete from release');
    const started = await openContainer(readEnvironment({ DATABASE_URL: store.url, LOG_LEVEL: 'silent' }));
    expect(expectOk(await started.releases.find({ key: GOLDEN_KEY })).versions).toEqual(before);
    await started.close();
  });

  it('is left for later, by name, where the frozen package is gone, and the others are made all the same', async () => {
    const { services } = store;
    const [newest] = await versions();
    await store.sql('delete from release');
    await store.sql(`delete from snapshot where id = '${newest?.snapshot}'`);
    const failed = [{ key: { ...GOLDEN_KEY, version: 2 }, why: 'SNAPSHOT_MISSING' }];
    expect(await keepOldReleases({ services })).toEqual({ kept: 1, failed });
    expect((await versions()).map(({ key }) => key.version)).toEqual([1]);
  });

  it('is left for later where the frozen package cannot be derived any more: the product starts all the same', async () => {
    const { services } = store;
    const [only] = await versions();
    await store.sql('delete from release');
    const [kept] = await store.sql(`select content from snapshot where id = '${only?.snapshot}'`);
    await store.sql(`update snapshot set content = '{' where id = '${only?.snapshot}'`);
    const { failed } = await keepOldReleases({ services });
    expect(failed.map(({ key, why }) => [key.version, why.split('：')[0]])).toEqual([
      [1, 'DERIVATION_FAILED'],
      [2, 'SNAPSHOT_MISSING'],
    ]);
    await store.sql(
      `update snapshot set content = '${String(kept?.content).replaceAll("'", "''")}' where id = '${only?.snapshot}'`,
    );
    expect(await keepOldReleases({ services })).toMatchObject({ kept: 1 });
  });

  it('is undone with its transaction, and a version that is there already is never replaced', async () => {
    const { services } = store;
    const undone = await services.storage.transact(async ({ releases }) => {
      const [first] = await releases.versions(GOLDEN_KEY);
      if (first === undefined) throw new Error('nothing was published');
      const { sha256: _, ...rest } = first;
      expect(await releases.add({ ...rest, key: { ...first.key, version: 9 }, text: '{}' })).toBe(true);
      expect(await releases.add({ ...rest, text: '{}' })).toBe(false);
      return { ok: false, error: 'changed my mind' } as const;
    });
    expect(undone).toMatchObject({ error: 'changed my mind' });
    expect((await versions()).map(({ key }) => key.version)).toEqual([1]);
  });
});
