import { z } from 'zod';
import { DESCRIPTOR, MANIFEST } from '#lib/exporters/open-data/index.ts';
import { type Members, sha256 } from './unpack-members.ts';

/** How the files of an archive differ from what they should be, one line each; empty where they do not. */
export type Differences = string[];

/** What should be in an archive: the SHA-256 of each file by its name. */
export type Expected = ReadonlyMap<string, string>;

/** Holds the files of an archive against what should be in it. */
export function compareMembers({ members, expected }: { members: Members; expected: Expected }): Differences {
  const changed = [...expected].flatMap(([name, hash]) => {
    const content = members.get(name);
    if (content === undefined) return [`  缺少 ${name}`];
    return sha256(content) === hash ? [] : [`  改动过 ${name}`];
  });
  const added = [...members.keys()].filter((name) => !expected.has(name)).map((name) => `  多出 ${name}`);
  return [...changed, ...added];
}

const manifest = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });
const descriptor = z.object({ resources: z.array(z.object({ path: z.string(), hash: z.string() })) });

/** What an archive says is in it: a bundle by its manifest, a data package by its description; nothing where it says nothing. */
export function declaredMembers(members: Members): Expected | undefined {
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const content = members.get(name);
    if (content === undefined) return undefined;
    try {
      return schema.safeParse(JSON.parse(new TextDecoder().decode(content))).data;
    } catch {
      return undefined;
    }
  };
  const itself = (name: string) => [name, sha256(members.get(name) ?? new Uint8Array())] as const;
  const listed = read(MANIFEST, manifest);
  if (listed !== undefined)
    return new Map([itself(MANIFEST), ...listed.files.map((file) => [file.name, file.sha256] as const)]);
  const described = read(DESCRIPTOR, descriptor);
  if (described === undefined) return undefined;
  const resources = described.resources.map(({ path, hash }) => [path, hash.replace(/^sha256:/, '')] as const);
  return new Map([itself(DESCRIPTOR), ...resources]);
}
