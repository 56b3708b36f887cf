import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Classification,
  type ClassificationSource,
  type FunctionPurpose,
  parseClassification,
  readFunctionPurposes,
  withFunctionPurposes,
} from '#lib/core/classification/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { Clock, Storage } from '#lib/usecases/ports/index.ts';
import type { Services } from '#lib/usecases/services.ts';

/** Fiscal years whose classification comes with the product; a later year starts from the last table. */
export const OWN_YEARS: readonly number[] = [2024, 2025, 2026, 2027];

const read = (name: string) =>
  readFile(path.join(process.cwd(), 'lib', 'core', 'classification', 'data', `${name}.csv`), 'utf8');

/** What 项 are for, read when a classification is first asked for. */
let purposes: Promise<FunctionPurpose[]> | undefined;

/** A year's table with what its 项 are for, whoever made the table: definitions are the product's own. */
async function defined(classification: Classification): Promise<Classification> {
  purposes ??= read('function_purposes').then(readFunctionPurposes);
  return withFunctionPurposes({ classification, purposes: await purposes });
}

/** The product's own classification of a year, from its data files. */
export async function ownClassification(fiscalYear: number): Promise<Classification> {
  const source: ClassificationSource = {
    fiscalYear,
    functional: await read('functional'),
    economicDepartment: await read('economic_department'),
    economicGovernment: await read('economic_government'),
    economicMapping: await read('economic_mapping'),
  };
  const parsed = parseClassification(source);
  if (!parsed.ok) throw new Error(`the product's own classification is wrong: ${parsed.error[0]?.message}`);
  return defined(parsed.value);
}

/** Enters the product's own classifications for the years that the database has none of. */
export async function seedClassifications({ storage, clock }: { storage: Storage; clock: Clock }): Promise<void> {
  const present = await storage.read((repositories) => repositories.classification.years());
  for (const year of OWN_YEARS.filter((own) => !present.includes(own))) {
    const classification = await ownClassification(year);
    const change = { classification, at: clock.now() };
    await storage.transact(async (repositories) => ok(await repositories.classification.replace(change)));
  }
}

/** Every year's classification in the database. */
export async function storedClassifications(storage: Storage): Promise<Classification[]> {
  return storage.read(async ({ classification }) => {
    const found: Classification[] = [];
    for (const year of await classification.years()) {
      const table = await classification.find(year);
      if (table !== undefined) found.push(table);
    }
    return found;
  });
}

/** Keeps each year's classification at hand after its first use, until another edition stands in its place. */
export function classificationCache(): Services['classificationOf'] {
  const known = new Map<number, { edition: string; table: Classification }>();
  return async ({ repositories: { classification }, fiscalYear }) => {
    // The edition first: a table that is replaced between the two is fetched again at the next use.
    const edition = await classification.edition(fiscalYear);
    const kept = known.get(fiscalYear);
    if (kept?.edition === edition) return kept.table;
    const found = await classification.find(fiscalYear);
    if (found === undefined) return undefined;
    const table = await defined(found);
    known.set(fiscalYear, { edition, table });
    return table;
  };
}
