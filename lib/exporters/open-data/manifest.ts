import { createHash } from 'node:crypto';
import type { PackedFile } from '#lib/archive/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';
import { type ReleaseIdentity, releaseIdentity } from './release-identity.ts';

/** The file of a bundle that says what is in it. */
export const MANIFEST = 'manifest.json';

/** What is in a bundle, and of which published version it is. `size` in bytes, `sha256` in hexadecimal. */
export type Manifest = {
  format: 'budget-release-bundle';
  version: 1;
  release: ReleaseIdentity;
  files: { name: string; size: number; sha256: string }[];
};

/** The manifest of files of a published version. */
export function manifestOf({ release, files }: { release: ReleaseHead; files: readonly PackedFile[] }): Manifest {
  return {
    format: 'budget-release-bundle',
    version: 1,
    release: releaseIdentity(release),
    files: files.map(({ name, bytes }) => ({
      name,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
}
