import { readFileSync } from 'node:fs';
import { type Budget, parseBudgetPackage } from '#lib/core/package/index.ts';
import { classificationFor } from './classification.ts';

const read = (file: string) => readFileSync(`tests/golden/jiangxia-2026/${file}.json`, 'utf8');

/** The golden package as text. */
export const goldenPackageText = read('package');

/** What the derived tables must say: table › row › column › 万元; an absent cell is 0.00. */
export const goldenTables: Record<string, Record<string, Record<string, string>>> = JSON.parse(read('tables'));

/** What the figures must say, by id. */
export const goldenFigures: Record<string, string> = JSON.parse(read('figures'));

/** The golden budget, 分. */
export function goldenBudget(): Budget {
  const parsed = parseBudgetPackage({ text: goldenPackageText, classificationFor });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
