import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import datapackage from 'datapackage';
import type { PackedFile } from '#lib/archive/index.ts';

/**
 * What the validator of Frictionless Data finds wrong with a data package: its descriptor, and every row of every resource
 * by types, constraints and keys.
 */
export async function frictionlessErrors(files: readonly PackedFile[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'data-package-'));
  try {
    for (const { name, bytes } of files) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const loaded = await datapackage.Package.load(path.join(folder, 'datapackage.json'));
    const errors = loaded.errors.map(({ message }) => message);
    for (const resource of loaded.resources)
      await resource
        .read({ relations: true })
        .catch((error: Error) => errors.push(`${resource.name}: ${error.message}`));
    return errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
