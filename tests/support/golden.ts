import { readFileSync } from 'node:fs';
import { type Classification, parseClassification } from '#lib/core/classification/index.ts';
import { type Budget, parseBudgetPackage } from '#lib/core/package/index.ts';

function csv(name: string): string {
  return readFileSync(`lib/core/classification/data/${name}.csv`, 'utf8');
}

/** The product's own classification of 2026. */
export const classification2026: Classification = expectOk(
  parseClassification({
    fiscalYear: 2026,
    functional: csv('functional'),
    economicDepartment: csv('economic_department'),
    economicGovernment: csv('economic_government'),
    economicMapping: csv('economic_mapping'),
  }),
);

/** The golden department's package, as text. */
export const goldenText = readFileSync('tests/golden/jiangxia-2026/package.json', 'utf8');

/** The golden department's budget. */
export const goldenBudget: Budget = expectOk(
  parseBudgetPackage({
    text: goldenText,
    classificationFor: (year) => (year === 2026 ? classification2026 : undefined),
  }),
);

/** The value of a result that must be one. @throws Error with the refusal otherwise */
export function expectOk<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
