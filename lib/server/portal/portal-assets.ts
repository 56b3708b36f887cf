import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PORTAL_STYLE } from '#lib/exporters/portal/index.ts';

type PortalFile = { text: string; contentType: string };

/** Style and script of the public site. `version` is a hash of all of it: it changes when any of it does. */
export type PortalAssets = { version: string; files: ReadonlyMap<string, PortalFile> };

/** The script is plain browser code and is served as it is written. The product always runs from its own folder. */
const SCRIPTS = path.join('components', 'portal');

let read: Promise<PortalAssets> | undefined;

/** Reads them once. @param input.fresh reads them again, while somebody works on them */
export function portalAssets({ fresh }: { fresh: boolean }): Promise<PortalAssets> {
  if (read === undefined || fresh) read = readAssets();
  return read;
}

async function readAssets(): Promise<PortalAssets> {
  const folder = path.join(process.cwd(), SCRIPTS);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).toSorted();
  const scripts = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return [name, { text, contentType: 'text/javascript; charset=utf-8' }] as const;
    }),
  );
  const style = ['portal.css', { text: PORTAL_STYLE, contentType: 'text/css; charset=utf-8' }] as const;
  const files = new Map<string, PortalFile>([style, ...scripts]);
  const hash = createHash('sha256');
  for (const [name, { text }] of files) hash.update(`${name}\n${text}\n`);
  return { version: hash.digest('hex').slice(0, 16), files };
}
