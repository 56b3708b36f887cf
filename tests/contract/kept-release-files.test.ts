import { describe, expect, it } from 'vitest';
import { ok, refuse } from '#lib/core/result/index.ts';
import type { Release, ReleaseKey } from '#lib/core/screen/index.ts';
import { createReleaseFiles } from '#lib/server/kept-release-files.ts';
import type { ReportRefusal } from '#lib/server/report-refusal.ts';
import type { Services } from '#lib/usecases/services.ts';

const KEY: ReleaseKey = { region: '420115000', department: '215', year: 2026, version: 1 };

/** Files of versions that are kept nowhere, refused by a worker that takes `seconds` for each. */
function refusedFiles({ refusal, seconds = 0 }: { refusal: ReportRefusal; seconds?: number }) {
  let now = 0;
  let [tried, atOnce, most] = [0, 0, 0];
  const refused = async () => {
    tried += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await Promise.resolve();
    now += seconds * 1000;
    atOnce -= 1;
    return refuse(refusal);
  };
  const kept = { releases: { file: async () => undefined, files: async () => [] } };
  const storage = { read: async (work: (repositories: typeof kept) => unknown) => work(kept) };
  const files = createReleaseFiles({
    services: { storage, clock: { now: () => new Date(now) } } as unknown as Pick<Services, 'storage' | 'clock'>,
    reports: { file: refused, pack: refused },
    logger: { error: () => undefined },
    read: async () => ok({ title: '', document: {}, versions: [] } as unknown as Release),
  });
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { files, wait, tried: () => tried, most: () => most };
}

describe('a file of a published version that could not be made', () => {
  it('is left alone for a minute after it failed, however long that took', async () => {
    const { files, wait, tried } = refusedFiles({ refusal: { code: 'TIMED_OUT', seconds: 60 }, seconds: 90 });
    const ask = () => files.file({ key: KEY, name: 'report.pdf' });
    await ask();
    wait(59_000);
    expect([await ask(), tried()]).toEqual([refuse({ code: 'TIMED_OUT', seconds: 60 }), 1]);
    wait(1_000);
    await ask();
    expect(tried()).toBe(2);
  });

  it('is not tried again at all where the report itself is why', async () => {
    const { files, wait, tried } = refusedFiles({
      refusal: { code: 'MISSING_GLYPHS', characters: ['\u{1f600}'], places: [] },
    });
    for (let asked = 0; asked < 3; asked += 1) {
      await files.file({ key: KEY, name: 'report.pdf' });
      wait(3_600_000);
    }
    expect(tried()).toBe(1);
  });

  it('is made beside no other where readers of many versions come at once: who works needs the worker, too', async () => {
    const { files, most, tried } = refusedFiles({ refusal: { code: 'BUSY', waiting: 100 } });
    const departments = ['215', '301', '302', '215'];
    await Promise.all(departments.map((department) => files.prepare({ ...KEY, department })));
    expect([most(), tried() % 3]).toEqual([1, 0]);
  });
});
