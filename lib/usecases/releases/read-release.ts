import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Release, ReleaseHead } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Services } from '../services.ts';

/** There is no such published version: nothing was published, or never that version. */
export type ReleaseUnknown = { code: 'RELEASE_UNKNOWN' };

type Asked = { services: Pick<Services, 'storage'>; key: BudgetKey; version?: number | undefined };

/** What is known of a published version, with every version of the budget. */
export type FoundRelease = ReleaseHead & Pick<Release, 'versions'>;

/** What is known of a published version, the newest unless another is asked for, and every version of the budget. */
export async function findRelease(input: Asked): Promise<Result<FoundRelease, ReleaseUnknown>> {
  const { services, key, version } = input;
  const versions = await services.storage.read(({ releases }) => releases.versions(key));
  const found = version === undefined ? versions[0] : versions.find((head) => head.key.version === version);
  return found === undefined ? refuse({ code: 'RELEASE_UNKNOWN' }) : ok({ ...found, versions });
}

/** The same with its report as it was released. */
export async function readRelease(input: Asked): Promise<Result<Release, ReleaseUnknown>> {
  const found = await findRelease(input);
  if (!found.ok) return found;
  const text = await input.services.storage.read(({ releases }) => releases.text(found.value.key));
  if (text === undefined) return refuse({ code: 'RELEASE_UNKNOWN' });
  return ok({ ...found.value, document: JSON.parse(text) as DisclosureDocument });
}
