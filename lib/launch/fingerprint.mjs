import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject, PROJECT_ROOT } from './project-root.mjs';

function filesUnder(absolute) {
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [absolute];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => filesUnder(path.join(absolute, entry.name)));
}

/**
 * One hash over the names and contents of files: equal exactly when nothing in them changed.
 * @param {string[]} places files or folders, relative to the project
 */
export function fingerprint(places) {
  const hash = createHash('sha256');
  const files = places.flatMap((place) => filesUnder(inProject(place))).sort();
  for (const file of files) {
    hash
      .update(`${path.relative(PROJECT_ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}
