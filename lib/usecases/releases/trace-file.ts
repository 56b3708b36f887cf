import type { ReleaseHead } from '#lib/core/screen/index.ts';
import type { Services } from '../services.ts';

/** A published version that a file is of; `file` is its name there, absent for the report as canonical JSON. */
export type TracedFile = { release: ReleaseHead; versions: readonly ReleaseHead[]; file?: string };

/** Finds the published versions that a file belongs to, unchanged, by its SHA-256. */
export async function traceFile(input: { services: Pick<Services, 'storage'>; sha256: string }): Promise<TracedFile[]> {
  const { services, sha256 } = input;
  return services.storage.read(async ({ releases }) => {
    const held = await releases.holding(sha256);
    const traced = await Promise.all(
      held.map(async ({ key, ...rest }) => {
        const versions = await releases.versions(key);
        const release = versions.find((head) => head.key.version === key.version);
        return release === undefined ? [] : [{ release, versions, ...rest }];
      }),
    );
    return traced.flat();
  });
}
