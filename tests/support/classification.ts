import { readFileSync } from 'node:fs';
import {
  type Classification,
  parseClassification,
  readFunctionPurposes,
  withFunctionPurposes,
} from '#lib/core/classification/index.ts';

const years = new Map<number, Classification>();

/** One of the product's own classification tables as CSV text. */
export function classificationCsv(name: string): string {
  return readFileSync(`lib/core/classification/data/${name}.csv`, 'utf8');
}

/** The product's own classification for a year, with what its 项 are for. */
export function classificationFor(fiscalYear: number): Classification {
  const known = years.get(fiscalYear);
  if (known !== undefined) return known;
  const purposes = readFunctionPurposes(classificationCsv('function_purposes'));
  const classification = withFunctionPurposes({ classification: classificationAsKept(fiscalYear), purposes });
  years.set(fiscalYear, classification);
  return classification;
}

/** The same as a database keeps it: what 项 are for is the product's to say, whoever made the table. */
export function classificationAsKept(fiscalYear: number): Classification {
  const parsed = parseClassification({
    fiscalYear,
    functional: classificationCsv('functional'),
    economicDepartment: classificationCsv('economic_department'),
    economicGovernment: classificationCsv('economic_government'),
    economicMapping: classificationCsv('economic_mapping'),
  });
  if (!parsed.ok) throw new Error(parsed.error.map((error) => error.message).join('\n'));
  return parsed.value;
}
