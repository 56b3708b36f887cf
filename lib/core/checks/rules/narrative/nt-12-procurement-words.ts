import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareLists, compareStated } from '../../look-up/stated-against.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** NT-12: 政府采购 in words adds up by kind and is that of its table. */
export const procurementWords: RuleDefinition = {
  id: 'NT-12',
  statement: '政府采购 合计 = 货物 + 工程 + 服务 = 采购表',
  relatesTo: '十一(二)',
  level: 'block',
  basis: BASES.procurement,
  explanation: '政府采购预算合计等于货物、工程、服务之和，与政府采购表一致。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) =>
    concluded(
      [
        ...compareStated({ subject, ids: /^procurement\.(total|goods|works|services)$/, limits }),
        ...compareLists({ subject, of: /^procurement\.total$/, limits }),
      ],
      '政府采购的文字说明',
    ),
};
