import { randomBytes, randomUUID } from 'node:crypto';
import { openStorage } from '#db/open.ts';
import type { Auth } from '#lib/auth/create-auth.ts';
import type { SecondFactor } from '#lib/auth/second-factor.ts';
import { ok } from '#lib/core/result/index.ts';
import type { Clock, Ids, Storage } from '#lib/usecases/ports/index.ts';
import type { Services } from '#lib/usecases/services.ts';
import { type Charts, createCharts } from './charts.ts';
import { classificationCache, seedClassifications } from './classification.ts';
import { createDerivations, type Derivations } from './derivations.ts';
import { type Environment, readEnvironment } from './env.ts';
import { createExaminationService, type ExaminationService } from './examination-service.ts';
import { createLogger, type Logger } from './logger.ts';
import { createReleases, type Releases } from './releases.ts';
import { createReportFiles, type ReportFiles } from './report-files.ts';
import { createUploadRoom, type UploadRoom } from './upload-room.ts';
import { createWorkbookService, type WorkbookService } from './workbook-service.ts';

/** Everything a process of the product works with. */
export type Container = {
  environment: Environment;
  logger: Logger;
  services: Services;
  /** Tables, sentences and findings of stored budgets, and reports as files: each in a thread of its own. */
  derivations: Derivations;
  reports: ReportFiles;
  /** Charts of the public site, drawn in a process of their own. */
  charts: Charts;
  /** What was published, for everybody. */
  releases: Releases;
  /** Templates of forms in .xlsx, made and read in a thread of their own. */
  workbooks: WorkbookService;
  /** Published reports that somebody wants examined, read in a thread of their own. */
  examinations: ExaminationService;
  /** Room for the files that people send. */
  uploads: UploadRoom;
  /** What opening the database had to migrate; `backup` is the copy made before. */
  migrated: { applied: number; backup?: string };
  /** The sign-in library, set up at its first use: the command line never needs it. */
  auth(): Promise<Auth>;
  /** One-time codes, as `auth`. */
  secondFactor(): Promise<SecondFactor>;
  /** Writes a sound copy of the whole database to a new file. */
  backup(target: string): Promise<void>;
  close(): Promise<void>;
};

const CLOCK: Clock = { now: () => new Date() };
const IDS: Ids = { next: () => randomUUID() };
/** A report with last year's, and templates beside it; a dozen reports of ordinary size from all together. */
const UPLOADS = { files: 4, bytes: 400 * 1024 * 1024 };

/** Opens the database that the environment names, migrates it and enters what the product brings along. */
export async function openContainer(environment: Environment = readEnvironment()): Promise<Container> {
  const logger = createLogger(environment);
  const opened = await openStorage({ url: environment.DATABASE_URL, clock: CLOCK, ids: IDS });
  const { storage } = opened;
  try {
    await seedClassifications({ storage, clock: CLOCK });
  } catch (error) {
    await storage.close();
    throw error;
  }
  if (opened.migrated.applied > 0) logger.info({ event: 'database.migrated', ...opened.migrated });
  const services = { storage, clock: CLOCK, ids: IDS, classificationOf: classificationCache() };
  await keepPublished({ services, logger });
  const derivations = createDerivations();
  const reports = createReportFiles();
  const charts = createCharts();
  const workbooks = createWorkbookService();
  const examinations = createExaminationService();
  let auth: Promise<Auth> | undefined;
  let secondFactor: SecondFactor | undefined;
  return {
    environment,
    logger,
    services,
    derivations,
    reports,
    charts,
    releases: createReleases({ services, reports, logger }),
    workbooks,
    examinations,
    uploads: createUploadRoom(UPLOADS),
    migrated: opened.migrated,
    auth: () => {
      auth ??= opened
        .authDatabase()
        .then((database) => setUpAuth({ environment, storage, database }))
        .catch((error) => {
          // Tried again at the next sign-in.
          auth = undefined;
          throw error;
        });
      return auth;
    },
    secondFactor: async () => {
      secondFactor ??= (await import('#lib/auth/second-factor.ts')).createSecondFactor({
        secret: await secretOf({ environment, storage }),
      });
      return secondFactor;
    },
    backup: (target) => opened.backup(target),
    close: async () => {
      await Promise.all([
        derivations.close(),
        reports.close(),
        charts.close(),
        workbooks.close(),
        examinations.close(),
      ]);
      await storage.close();
    },
  };
}

/** Makes published versions of releases that an older version of the product made: nothing to do but after an upgrade. */
async function keepPublished({ services, logger }: Pick<Container, 'services' | 'logger'>): Promise<void> {
  const waiting = await services.storage.read(({ releases }) => releases.unkept());
  if (waiting.length === 0) return;
  const { keepOldReleases } = await import('#lib/usecases/releases/keep-old-releases.ts');
  const { kept, failed } = await keepOldReleases({ services });
  logger.info({ event: 'releases.kept', kept });
  for (const { key, why } of failed) logger.error({ event: 'release.not-kept', ...key, why });
}

type CreateAuth = typeof import('#lib/auth/create-auth.ts')['createAuth'];

async function setUpAuth(input: {
  environment: Environment;
  storage: Storage;
  database: Parameters<CreateAuth>[0]['database'];
}): Promise<Auth> {
  const { environment, storage, database } = input;
  const { createAuth } = await import('#lib/auth/create-auth.ts');
  return createAuth({
    database,
    secret: await secretOf({ environment, storage }),
    baseUrl: environment.PUBLIC_URL ?? 'http://localhost',
    mayStart: async (userId) => {
      const account = await storage.read((repositories) => repositories.accounts.find(userId));
      return account !== undefined && !account.disabled && !account.grantDue;
    },
  });
}

/** The secret that signs session cookies: the environment's, else made once for a database and kept in it. */
async function secretOf({ environment, storage }: { environment: Environment; storage: Storage }): Promise<string> {
  if (environment.AUTH_SECRET !== undefined) return environment.AUTH_SECRET;
  const change = { name: 'auth-secret', value: randomBytes(32).toString('base64url'), at: CLOCK.now() };
  const kept = await storage.transact<string, never>(async ({ settings }) => ok(await settings.putOnce(change)));
  if (!kept.ok) throw new Error('keeping the secret was refused');
  return kept.value;
}

const SHARED = Symbol.for('budget-preparation.container');
type Shared = { [SHARED]?: Promise<Container> };

/** The container of this process. Kept outside the module: hot reload must not open the database again. */
export function container(): Promise<Container> {
  const shared = globalThis as Shared;
  const current = shared[SHARED] ?? openContainer();
  shared[SHARED] = current;
  // A failed start is tried again at the next request: the database may come up later than the product.
  current.catch(() => {
    if (shared[SHARED] === current) delete shared[SHARED];
  });
  return current;
}
