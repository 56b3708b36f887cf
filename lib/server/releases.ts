import { ok, type Result } from '#lib/core/result/index.ts';
import type { Release, ReleaseSearch } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { listReleases, type ReleaseList } from '#lib/usecases/releases/list-releases.ts';
import {
  type FoundRelease,
  findRelease,
  type ReleaseUnknown,
  readRelease,
} from '#lib/usecases/releases/read-release.ts';
import type { Services } from '#lib/usecases/services.ts';
import { createReleaseFiles, type ReleaseFiles } from './kept-release-files.ts';
import type { Logger } from './logger.ts';
import type { ReportFiles } from './report-files.ts';
import { createShelf } from './shelf.ts';
import { createTurns } from './turns.ts';

type Asked = { key: BudgetKey; version?: number | undefined };

/** What was published, for everybody. The newest version unless another is asked for. */
export type Releases = {
  list: (search: ReleaseSearch) => Promise<ReleaseList>;
  /** What is known of a version without its report: quick. */
  find: (input: Asked) => Promise<Result<FoundRelease, ReleaseUnknown>>;
  read: (input: Asked) => Promise<Result<Release, ReleaseUnknown>>;
} & ReleaseFiles;

/** Reports kept at hand, as the bytes of their JSON: they never change. */
const KEPT = 64_000_000;

/** Files that readers may wait for at once. */
const WAITING = 50;

/** The report worker as readers have it: one of their files at a time is there among those of people who work. */
function forReaders({ file, pack }: Pick<ReportFiles, 'file' | 'pack'>): Pick<ReportFiles, 'file' | 'pack'> {
  const inTurn = createTurns({ waiting: WAITING });
  return { file: (asked) => inTurn(() => file(asked)), pack: (job) => inTurn(() => pack(job)) };
}

/** Published versions over the store, with files made by the report worker. */
export function createReleases(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  reports: Pick<ReportFiles, 'file' | 'pack'>;
  logger: Pick<Logger, 'error'>;
}): Releases {
  const { services } = input;
  const documents = createShelf<{ release: Release; weight: number }>({ limit: KEPT, weigh: ({ weight }) => weight });
  const read: Releases['read'] = async (asked) => {
    const found = await findRelease({ services, ...asked });
    if (!found.ok) return found;
    const kept = await documents.take({
      name: found.value.sha256,
      make: async () => {
        const release = await readRelease({ services, key: found.value.key, version: found.value.key.version });
        return release.ok ? ok({ release: release.value, weight: 4 * JSON.stringify(release.value).length }) : release;
      },
    });
    return kept.ok ? ok({ ...kept.value.release, ...found.value }) : kept;
  };

  return {
    list: (search) => listReleases({ services, search }),
    find: (asked) => findRelease({ services, ...asked }),
    read,
    ...createReleaseFiles({ ...input, reports: forReaders(input.reports), read }),
  };
}
