import { readFileSync } from 'node:fs';
import { type Classification, parseClassification } from '#lib/core/classification/index.ts';
import { buildDisclosure, type DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { parseBudgetPackage } from '#lib/core/package/index.ts';

/** The report of the golden department, built from its package. */
export function goldenDocument(): DisclosureDocument {
  const classification = classification2026();
  const text = projectFile('tests/golden/jiangxia-2026/package.json');
  const parsed = parseBudgetPackage({ text, classificationFor: () => classification });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const built = buildDisclosure({ budget: parsed.value, classification });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value.document;
}

function classification2026(): Classification {
  const table = (name: string): string => projectFile(`lib/core/classification/data/${name}.csv`);
  const parsed = parseClassification({
    fiscalYear: 2026,
    functional: table('functional'),
    economicDepartment: table('economic_department'),
    economicGovernment: table('economic_government'),
    economicMapping: table('economic_mapping'),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function projectFile(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}
