import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Release, ReleaseFile, ReleaseFileHead, ReleaseKey, ReleaseSearch } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { listReleases, type ReleaseList } from '#lib/usecases/releases/list-releases.ts';
import {
  type FoundRelease,
  findRelease,
  type ReleaseUnknown,
  readRelease,
} from '#lib/usecases/releases/read-release.ts';
import { keepReleaseFile, listReleaseFiles, readReleaseFile } from '#lib/usecases/releases/release-file.ts';
import type { Services } from '#lib/usecases/services.ts';
import type { Logger } from './logger.ts';
import { makeReleaseFile, RELEASE_FILES, type ReleaseFileRefusal } from './release-files.ts';
import type { ReportFiles } from './report-files.ts';
import { createShelf } from './shelf.ts';

type Asked = { key: BudgetKey; version?: number | undefined };

/** What was published, for everybody. The newest version unless another is asked for. */
export type Releases = {
  list: (search: ReleaseSearch) => Promise<ReleaseList>;
  /** What is known of a version without its report: quick. */
  find: (input: Asked) => Promise<Result<FoundRelease, ReleaseUnknown>>;
  read: (input: Asked) => Promise<Result<Release, ReleaseUnknown>>;
  /** A file of a version: the one that is kept, or made now and kept from now on. */
  file: (input: { key: ReleaseKey; name: string }) => Promise<Result<ReleaseFile, ReleaseUnknown | ReleaseFileRefusal>>;
  /** The files of a version that are kept already, in the order in which they are offered. */
  files: (key: ReleaseKey) => Promise<ReleaseFileHead[]>;
  /** Makes every file of a version that is not kept yet, one after the other; what fails is made when it is asked for. */
  prepare: (key: ReleaseKey) => Promise<void>;
};

/** Reports kept at hand, as the bytes of their JSON: they never change. */
const KEPT = 64_000_000;

/** Published versions over the store, with files made by the report worker. */
export function createReleases(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  reports: Pick<ReportFiles, 'file' | 'pack'>;
  logger: Pick<Logger, 'error'>;
}): Releases {
  const { services, reports, logger } = input;
  const documents = createShelf<{ release: Release; weight: number }>({ limit: KEPT, weigh: ({ weight }) => weight });
  const making = new Map<string, Promise<Result<ReleaseFile, ReleaseUnknown | ReleaseFileRefusal>>>();

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

  const make = async ({ key, name }: { key: ReleaseKey; name: string }) => {
    const release = await read({ key, version: key.version });
    if (!release.ok) return release;
    const others = (other: string) => file({ key, name: other });
    const made = await makeReleaseFile({ release: release.value, reports, name, others });
    return made.ok ? ok(await keepReleaseFile({ services, key, file: { name, ...made.value } })) : made;
  };

  const file: Releases['file'] = async ({ key, name }) => {
    if (!RELEASE_FILES.includes(name)) return refuse({ code: 'FILE_UNKNOWN' });
    const kept = await readReleaseFile({ services, key, name });
    if (kept !== undefined) return ok(kept);
    const id = `${nameOf(key)}/${name}`;
    const shared = making.get(id) ?? make({ key, name }).finally(() => making.delete(id));
    making.set(id, shared);
    return shared;
  };

  const files: Releases['files'] = async (key) => {
    const kept = await listReleaseFiles({ services, key });
    return kept.toSorted((a, b) => RELEASE_FILES.indexOf(a.name) - RELEASE_FILES.indexOf(b.name));
  };

  const preparing = new Map<string, Promise<void>>();
  const prepareAll = async (key: ReleaseKey) => {
    const kept = new Set((await files(key)).map(({ name }) => name));
    for (const name of RELEASE_FILES.filter((wanted) => !kept.has(wanted))) {
      const made = await file({ key, name });
      if (!made.ok) logger.error({ event: 'release.file-failed', ...key, name, code: made.error.code });
    }
  };
  const prepare: Releases['prepare'] = async (key) => {
    const id = nameOf(key);
    const shared =
      preparing.get(id) ??
      prepareAll(key)
        .catch((error) => logger.error({ event: 'release.prepare-failed', ...key, err: error }))
        .finally(() => preparing.delete(id));
    preparing.set(id, shared);
    return shared;
  };

  return {
    list: (search) => listReleases({ services, search }),
    find: (asked) => findRelease({ services, ...asked }),
    read,
    file,
    files,
    prepare,
  };
}

function nameOf({ region, department, year, version }: ReleaseKey): string {
  return `${region}/${department}/${year}/${version}`;
}
