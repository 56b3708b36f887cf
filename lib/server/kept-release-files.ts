import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Release, ReleaseFile, ReleaseFileHead, ReleaseKey } from '#lib/core/screen/index.ts';
import type { ReleaseUnknown } from '#lib/usecases/releases/read-release.ts';
import { keepReleaseFile, listReleaseFiles, readReleaseFile } from '#lib/usecases/releases/release-file.ts';
import type { Services } from '#lib/usecases/services.ts';
import type { Logger } from './logger.ts';
import { makeReleaseFile, RELEASE_FILES, type ReleaseFileRefusal } from './release-files.ts';
import type { ReportFiles } from './report-files.ts';
import { isOfReport } from './report-refusal.ts';

/** The files of published versions. */
export type ReleaseFiles = {
  /** A file of a version: the one that is kept, or made now and kept from now on. */
  file: (input: { key: ReleaseKey; name: string }) => Promise<Result<ReleaseFile, ReleaseUnknown | ReleaseFileRefusal>>;
  /** The files of a version that are kept already, in the order in which they are offered. */
  files: (key: ReleaseKey) => Promise<ReleaseFileHead[]>;
  /**
   * Makes every file of a version that is not kept yet, one after the other, and one version after the other: however many are
   * read at once, whoever works waits for one of these files at most. What fails is made when it is asked for.
   */
  prepare: (key: ReleaseKey) => Promise<void>;
};

type Made = Result<ReleaseFile, ReleaseUnknown | ReleaseFileRefusal>;
type Wanted = { key: ReleaseKey; name: string };

/**
 * How long a file that could not be made is not tried again: anybody can ask, as often as they like. In milliseconds; where the
 * report itself is why, it is not tried again before the next start.
 */
const WAIT = 60_000;

/** The files of published versions: made by the report worker when they are first asked for, then kept in the store. */
export function createReleaseFiles(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  reports: Pick<ReportFiles, 'file' | 'pack'>;
  logger: Pick<Logger, 'error'>;
  read: (input: { key: ReleaseKey; version: number }) => Promise<Result<Release, ReleaseUnknown>>;
}): ReleaseFiles {
  const { services, reports, logger, read } = input;
  const make = async ({ key, name }: Wanted): Promise<Made> => {
    const release = await read({ key, version: key.version });
    if (!release.ok) return release;
    const others = (other: string) => file({ key, name: other });
    const made = await makeReleaseFile({ release: release.value, reports, name, others });
    if (made.ok) return ok(await keepReleaseFile({ services, key, file: { name, ...made.value } }));
    logger.error({ event: 'release.file-failed', ...key, name, code: made.error.code });
    return made;
  };
  const once = oneAtATime({ services, make });
  const file: ReleaseFiles['file'] = async ({ key, name }) => {
    if (!RELEASE_FILES.includes(name)) return refuse({ code: 'FILE_UNKNOWN' });
    const kept = await readReleaseFile({ services, key, name });
    return kept === undefined ? once({ key, name }) : ok(kept);
  };
  const files: ReleaseFiles['files'] = async (key) => {
    const kept = await listReleaseFiles({ services, key });
    return kept.toSorted((a, b) => RELEASE_FILES.indexOf(a.name) - RELEASE_FILES.indexOf(b.name));
  };
  const prepare = oneByOne(async (key) => {
    try {
      const kept = new Set((await files(key)).map(({ name }) => name));
      for (const name of RELEASE_FILES.filter((wanted) => !kept.has(wanted))) await file({ key, name });
    } catch (error) {
      logger.error({ event: 'release.prepare-failed', ...key, err: error });
    }
  });
  return { file, files, prepare };
}

/** Does the same for one version after the other; one that waits already is not done twice. @param work must not fail */
function oneByOne(work: (key: ReleaseKey) => Promise<void>): (key: ReleaseKey) => Promise<void> {
  const waiting = new Map<string, Promise<void>>();
  let last: Promise<void> = Promise.resolve();
  return (key) => {
    const id = nameOf(key);
    const known = waiting.get(id);
    if (known !== undefined) return known;
    const turn = last.then(() => work(key)).finally(() => waiting.delete(id));
    waiting.set(id, turn);
    last = turn;
    return turn;
  };
}

function nameOf({ region, department, year, version }: ReleaseKey): string {
  return `${region}/${department}/${year}/${version}`;
}

/** Makes a file once for all who ask at the same time; what failed is refused the same way until it may be tried again. */
function oneAtATime({
  services,
  make,
}: {
  services: Pick<Services, 'clock'>;
  make: (wanted: Wanted) => Promise<Made>;
}): (wanted: Wanted) => Promise<Made> {
  const making = new Map<string, Promise<Made>>();
  const failed = new Map<string, { made: Made; until: number }>();
  const now = (): number => services.clock.now().getTime();
  return (wanted) => {
    const id = `${nameOf(wanted.key)}/${wanted.name}`;
    const last = failed.get(id);
    if (last !== undefined && now() < last.until) return Promise.resolve(last.made);
    failed.delete(id);
    const shared =
      making.get(id) ??
      make(wanted)
        .then((made) => {
          // Where too many wait nothing was tried.
          if (!made.ok && made.error.code !== 'RELEASE_UNKNOWN' && made.error.code !== 'BUSY')
            failed.set(id, { made, until: isOfReport(made.error) ? Number.POSITIVE_INFINITY : now() + WAIT });
          return made;
        })
        .finally(() => making.delete(id));
    making.set(id, shared);
    return shared;
  };
}
