import { accountName, governmentEconomicCode } from '#lib/core/classification/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';

/** TX-21: every department account of a unit's expenditure has the 政府预算经济分类 that follows from the unit's nature. */
export const governmentCodes: RuleDefinition = {
  id: 'TX-21',
  statement: '政府预算经济分类 = 映射(部门预算经济分类, 单位性质)',
  relatesTo: '经济分类明细',
  level: 'block',
  basis: BASES.detail,
  explanation:
    '政府预算支出经济分类由部门预算支出经济分类和单位性质确定。没有对应科目的，说明这类单位不应使用该经济科目。',
  reads: ['budget', 'classification'],
  examine: ({ budget, classification }) => {
    if (budget === undefined || classification === undefined) return noData('支出的经济分类明细');
    if (classification.mapping.size === 0) return noData('政府预算经济分类的对应关系');
    const natures = new Map(budget.units.map((unit) => [unit.code, unit]));
    const told = new Set<string>();
    return judged(
      budget.expenditure.flatMap(({ unit, economic }, index): RuleFinding[] => {
        const { nature, name } = natures.get(unit) ?? {};
        const key = `${unit} ${economic}`;
        if (nature === undefined || told.has(key)) return [];
        told.add(key);
        if (governmentEconomicCode({ classification, economic, nature }) !== undefined) return [];
        return [
          {
            message: `${name}使用的 ${economic} ${accountName(classification.economicDepartment, economic)}，按单位性质没有对应的政府预算支出经济分类，请核对经济科目或单位性质`,
            at: [{ form: 'expenditure', field: `expenditure[${index}].economic` }],
            stated: economic,
            // The table of what becomes what is compiled: a pair that it lacks may still be allowed.
            level: 'warn',
          },
        ];
      }),
    );
  },
};
