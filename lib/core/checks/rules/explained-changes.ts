import { accountName } from '#lib/core/classification/index.ts';
import { fen, formatWanyuan, roundToPublishedStep } from '#lib/core/money/index.ts';
import { functionYears, priorFunctions } from '#lib/core/narrative/index.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** NY-07: an item that changed on last year has its reason. */
export const explainedChanges: Rule = ({ context, published }) => {
  const { priorYear, explanations } = context.budget;
  const table = published.exact.table('general-by-function');
  const years = functionYears({ table, prior: priorFunctions(priorYear) });
  return Object.entries(years).flatMap(([code, { now, before }]): Finding[] => {
    if (before === undefined) return [];
    const change = roundToPublishedStep(fen(now - before));
    if (change === 0 || (explanations?.functions?.[code] ?? '').trim() !== '') return [];
    const name = accountName(context.classification.functional, code);
    const moved = change > 0 ? '增加' : '减少';
    return [
      {
        rule: 'NY-07',
        severity: 'warning',
        message: `${code} ${name}比上年${moved} ${formatWanyuan(fen(Math.abs(change)))} 万元，没有填写增减原因，请在“增减变化原因”中补上`,
        at: [
          { table: 'general-by-function', row: code, column: 'total' },
          { form: 'explanations', field: `explanations.functions.${code}` },
        ],
      },
    ];
  });
};
