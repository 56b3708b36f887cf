import { fen, formatWanyuan } from '#lib/core/money/index.ts';
import { roundingGaps } from '#lib/core/tables/index.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** TI-20: where rounding to 万元 shows, it is said: sums that differ from their parts, or cells moved so that they do not. */
export const roundingDifferences: Rule = ({ published, printed }) => {
  if (published.mode === 'exact')
    return published.tables.all
      .filter((table) => printed.has(table.id))
      .flatMap((table) =>
        roundingGaps({ exact: published.exact.table(table.id), published: table }).map(
          (gap): Finding => ({
            rule: 'TI-20',
            severity: 'notice',
            message: `${table.title}：四舍五入后，合计与分项之和相差 ${formatWanyuan(fen(Math.abs(gap.gap)))} 万元`,
            at: [{ table: table.id, row: gap.row, column: gap.column }],
          }),
        ),
      );
  return published.adjustments
    .filter((moved) => printed.has(moved.table))
    .map(
      (moved): Finding => ({
        rule: 'TI-20',
        severity: 'notice',
        message: `${published.tables.table(moved.table).title}：为使各表合计一致，${formatWanyuan(moved.rounded)} 调整为 ${formatWanyuan(moved.published)} 万元`,
        at: [{ table: moved.table, row: moved.row, column: moved.column }],
      }),
    );
};
