import { type Zippable, zipSync } from 'fflate';

/** A file to be packed; folders are part of its name, with `/`. */
export type PackedFile = { name: string; bytes: Uint8Array };

/** Packs files in the order in which they are given, without a clock: the same files give the same bytes. */
export function packZip(files: readonly PackedFile[]): Uint8Array {
  // The first moment that a zip can name: as a clock on the wall shows it, so it is the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime }];
  return zipSync(entries);
}
