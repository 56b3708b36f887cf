import { ok } from '#lib/core/result/index.ts';
import type { ReleaseFile, ReleaseFileHead, ReleaseKey } from '#lib/core/screen/index.ts';
import type { Services } from '../services.ts';

/** A file of a published version; nothing where it was not made yet. */
export async function readReleaseFile(input: {
  services: Pick<Services, 'storage'>;
  key: ReleaseKey;
  name: string;
}): Promise<ReleaseFile | undefined> {
  const { services, ...query } = input;
  return services.storage.read(({ releases }) => releases.file(query));
}

/** The files of a published version that were made, without their bytes. */
export async function listReleaseFiles(input: {
  services: Pick<Services, 'storage'>;
  key: ReleaseKey;
}): Promise<ReleaseFileHead[]> {
  return input.services.storage.read(({ releases }) => releases.files(input.key));
}

/** Keeps a file of a published version for good. @returns what is kept: of two at once, the first */
export async function keepReleaseFile(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  key: ReleaseKey;
  file: Omit<ReleaseFile, 'sha256' | 'size'>;
}): Promise<ReleaseFile> {
  const { services, key, file } = input;
  const at = services.clock.now();
  const kept = await services.storage.transact<ReleaseFile, never>(async ({ releases }) =>
    ok(await releases.keepFile({ key, file, at })),
  );
  if (!kept.ok) throw new Error('keeping a file was refused');
  return kept.value;
}
