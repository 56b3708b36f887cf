import { openZip, type PackedFile, unpackPart } from '#lib/archive/index.ts';

/** Most that an archive of ours unpacks to, in bytes, and most files in it. */
const LIMIT = 200_000_000;
const MOST_PARTS = 100;

/** An archive of ours, opened: the names of its files, and each when it is asked for; nothing for a name of none. */
export type OpenPackage = { names: readonly string[]; file: (name: string) => Uint8Array | undefined };

/** Opens a data package or bundle that was packed here. @throws Error where it is none, or damaged */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const opened = openZip({ bytes, limit: LIMIT, mostParts: MOST_PARTS });
  if (!opened.ok) throw new Error(`a data package cannot be opened: ${opened.error.code}`);
  const zip = opened.value;
  return {
    names: zip.parts.map(({ name }) => name),
    file: (name) => {
      const part = zip.parts.find((candidate) => candidate.name === name);
      if (part === undefined) return undefined;
      const content = unpackPart({ zip, part });
      if (content === undefined) throw new Error(`${name} of a data package is damaged`);
      return content;
    },
  };
}

/** All files of such an archive. */
export function unpackedFiles(bytes: Uint8Array): PackedFile[] {
  const { names, file } = openPackage(bytes);
  return names.map((name) => ({ name, bytes: file(name) ?? new Uint8Array() }));
}
