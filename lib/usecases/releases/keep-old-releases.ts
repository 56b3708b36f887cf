import { authorizeBudget, systemActor } from '#lib/auth/gates.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { buildDisclosure, type DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ReleaseKey } from '#lib/core/screen/index.ts';
import { figuresOfLastYear } from '../budgets/derived-budget.ts';
import { type DraftSource, readForms } from '../budgets/read-budget.ts';
import type { Services } from '../services.ts';
import { releaseOf } from './release-of.ts';

const UPGRADE = systemActor({ id: 'upgrade', name: '升级' });

/** What became of the releases that were made before published versions were kept. */
export type OldReleases = { kept: number; failed: { key: ReleaseKey; why: string }[] };

/**
 * Makes published versions of the releases that were made before such were kept (before migration 0003): each report is
 * derived again from the package that its release froze. One that cannot be derived is named and tried again next time; the
 * others are not held up by it.
 */
export async function keepOldReleases(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
}): Promise<OldReleases> {
  const { storage } = input.services;
  const unkept = await storage.read(({ releases }) => releases.unkept());
  const done: OldReleases = { kept: 0, failed: [] };
  for (const { key, ...rest } of unkept) {
    const derived = await documentOf({ ...input, key, snapshot: rest.snapshot });
    if (!derived.ok) {
      done.failed.push({ key, why: derived.error });
      continue;
    }
    const release = releaseOf({ key, ...derived.value, ...rest });
    await storage.transact(async ({ releases }) => ok(await releases.add(release)));
    done.kept += 1;
  }
  return done;
}

/** The report of a frozen package: last year's figures as the product knows them now, for they are not part of it. */
async function documentOf(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  key: ReleaseKey;
  snapshot: string;
}): Promise<Result<{ document: DisclosureDocument; budget: Budget }, string>> {
  const { services, key, snapshot: id } = input;
  const now = await readForms({ services, actor: UPGRADE, key, action: 'export' });
  if (!now.ok) return refuse(now.error.code);
  const { classification, header, lastYearSource } = now.value;
  const resource = { section: header.section.code, state: header.state };
  const authorized = authorizeBudget({ actor: UPGRADE, key, action: 'read', resource });
  if (!authorized.ok) return refuse(authorized.error.code);
  const frozen = await services.storage.read(({ snapshots }) => snapshots.find({ authorized: authorized.value, id }));
  if (frozen === undefined) return refuse('SNAPSHOT_MISSING');
  try {
    return reportOf({ text: frozen.text, classification, lastYear: lastYearSource });
  } catch (error) {
    // Frozen by an earlier version, which may have had what this one cannot read: no reason for the product not to start.
    return refuse(`DERIVATION_FAILED：${error instanceof Error ? error.message : String(error)}`);
  }
}

function reportOf(input: {
  text: string;
  classification: Classification;
  lastYear: DraftSource | undefined;
}): Result<{ document: DisclosureDocument; budget: Budget }, string> {
  const { text, classification, lastYear } = input;
  const budget = JSON.parse(text) as Budget;
  const { template, fiscalYear } = budget;
  const priorYear = budget.priorYear ?? (lastYear && figuresOfLastYear({ lastYear, template, fiscalYear }));
  const built = buildDisclosure({
    budget: priorYear === undefined ? budget : { ...budget, priorYear },
    classification,
  });
  return built.ok ? ok({ document: built.value.document, budget }) : refuse(built.error.code);
}
