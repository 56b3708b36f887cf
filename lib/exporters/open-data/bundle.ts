import { type PackedFile, packZip } from '#lib/archive/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';
import { MANIFEST, manifestOf } from './manifest.ts';
import { readme } from './readme.ts';

/**
 * Everything of a published version in one zip file: the files as they are downloaded one by one, the data package in a folder of
 * its own, a README for people and a manifest with the SHA-256 of each. The same files give the same bytes.
 */
export function bundle(input: {
  release: ReleaseHead;
  reports: readonly PackedFile[];
  data: readonly PackedFile[];
}): Uint8Array {
  const { release, reports, data } = input;
  const files = [
    {
      name: 'README.txt',
      bytes: new TextEncoder().encode(readme({ release, reports: reports.map(({ name }) => name) })),
    },
    ...reports,
    ...data.map(({ name, bytes }) => ({ name: `datapackage/${name}`, bytes })),
  ];
  const manifest = `${JSON.stringify(manifestOf({ release, files }), null, 2)}\n`;
  return packZip([{ name: MANIFEST, bytes: new TextEncoder().encode(manifest) }, ...files]);
}
