import { BASES } from '../../look-up/bases.ts';
import { tableWords } from '../../look-up/cells.ts';
import { judged, noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TQ-15: how the finance bureau is divided is nobody's outside. */
export const nothingInternal: RuleDefinition = {
  id: 'TQ-15',
  statement: '内部信息(业务科室等)不外露',
  relatesTo: '表5-2',
  level: 'info',
  basis: BASES.disclosure,
  explanation: '财政业务科室是内部管理信息，公开的表里不必列示。',
  reads: ['origin', 'tables'],
  examine: ({ origin, tables }) => {
    if (origin === 'budget') return notApplicable('模板规定列示业务科室');
    const table = tables.get('general-by-unit');
    if (table === undefined) return noData('一般公共预算支出表（分单位）');
    return judged(
      table.rows
        .filter(
          ({ kind, label, code = '' }) =>
            kind === 'section' || (/^\d{0,2}$/.test(code) && /(?:科|股|处)室?$/.test(label.trim())),
        )
        .map((row) => ({
          message: `${tableWords(table)}列有财政业务科室“${row.label.trim()}”，属内部信息，可以不公开`,
          quote: row.label.trim(),
          stated: row.label.trim(),
          at: [row.at],
        })),
    );
  },
};
