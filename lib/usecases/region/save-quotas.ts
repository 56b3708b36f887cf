import { type Result, refuse } from '#lib/core/result/index.ts';
import type { DraftSave, DraftSaved } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { type MergedForm, mergeForms, writeOf } from '../draft/merge-forms.ts';
import { othersChange, told } from '../draft/save-draft.ts';
import { fingerprint } from '../fingerprint.ts';
import { firstAnswer, keepAnswer } from '../once.ts';
import type { FormSave, Repositories } from '../ports/index.ts';
import type { ConflictRefusal, Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { holdYear } from '../years/hold-year.ts';
import { QUOTAS, quotasKey } from './quotas-form.ts';
import { authorizeQuotas, isOfRegion } from './read-quotas.ts';

type SaveRefusal = Refusal | ConflictRefusal;
type SaveRequest = { actor: Actor; region: string; year: number; idempotencyKey: string; save: DraftSave };

/** Saves changes of a region's 定额, as `saveDraft` does those of a budget: merged, asked where two did the same, once. */
export async function saveQuotas(
  input: SaveRequest & { services: Pick<Services, 'storage' | 'clock'> },
): Promise<Result<DraftSaved, SaveRefusal>> {
  const { services, actor, region, year, idempotencyKey, save } = input;
  if (!isOfRegion(actor, region)) return refuse({ code: 'NOT_FOUND' });
  const allowed = authorizeQuotas({ actor, region, year });
  if (!allowed.ok) return allowed;
  const [patch, ...more] = save.forms;
  if (patch === undefined || patch.form !== QUOTAS.form || patch.owner !== '' || more.length > 0)
    return refuse({ code: 'INVALID_FIELDS', errors: [{ path: 'forms', message: '这里只保存“公用经费定额”一张表' }] });
  const key = quotasKey({ region, year });
  const digest = fingerprint({ key, save });
  return services.storage.transact<DraftSaved, SaveRefusal>(async (repositories) => {
    if ((await repositories.organisation.regionName(region)) === undefined) return refuse({ code: 'NOT_FOUND' });
    const at = services.clock.now();
    await holdYear({ repositories, region, year, at });
    const once = { repositories, idempotencyKey, digest };
    const first = await firstAnswer<DraftSaved>({ ...once, actor });
    if (first !== undefined) return first;
    const [current] = await repositories.forms.find({ key, forms: [QUOTAS] });
    if (current === undefined) throw new Error('the form that is held is not there');
    const since = await repositories.forms.savesSince({ key, known: [patch] });
    const merged = mergeForms({ patches: [patch], stored: new Map([[`${QUOTAS.form}/`, current]]), since });
    if (!merged.ok) return merged;
    const answer = await write({ repositories, actor, region, year, merged: merged.value, since, at });
    return keepAnswer({ ...once, authorized: allowed.value, answer, at });
  });
}

async function write(input: {
  repositories: Repositories;
  actor: Actor;
  region: string;
  year: number;
  merged: readonly MergedForm[];
  since: readonly FormSave[];
  at: Date;
}): Promise<DraftSaved> {
  const { repositories, actor, region, year, merged, since, at } = input;
  const key = quotasKey({ region, year });
  const writes = merged.filter(({ difference }) => difference.changes.length > 0).map(writeOf);
  for (const form of writes) {
    await repositories.forms.write({ key, actor, at, origin: 'entered', forms: [form] });
    await repositories.audit.append({
      actor,
      region,
      department: key.department,
      at,
      payload: { type: 'form.saved', version: 1, year, revision: form.revision, forms: [told(form)] },
    });
  }
  const saved = merged.map(({ header }) => ({ ...QUOTAS, revision: writes[0]?.revision ?? header.revision }));
  return { saved, savedAt: at.toISOString(), others: since.map(othersChange) };
}
