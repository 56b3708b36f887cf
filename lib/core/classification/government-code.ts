import type { Classification } from './account.ts';

/** 单位性质 that use the codes of 行政单位; the others use those of 事业单位. Source: 政府收支分类科目, 说明. */
const ADMINISTRATIVE_NATURES: readonly string[] = ['administrative', 'civil-service'];

/**
 * 政府预算支出经济分类 of a department 款: derived from the 单位性质, never chosen by a person.
 * @returns the 5-digit code, or nothing where the year's table sets none for such a unit
 */
export function governmentEconomicCode(input: {
  classification: Classification;
  economic: string;
  nature: string;
}): string | undefined {
  const codes = input.classification.mapping.get(input.economic);
  return ADMINISTRATIVE_NATURES.includes(input.nature) ? codes?.administrative : codes?.institution;
}
