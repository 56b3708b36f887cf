import { fen, formatWanyuan } from '#lib/core/money/index.ts';
import { type DerivedTable, roundingGaps } from '#lib/core/tables/index.ts';
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
            message: `${cellName(table, gap)}：四舍五入后，合计与分项之和相差 ${formatWanyuan(fen(Math.abs(gap.gap)))} 万元`,
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
        message: `${cellName(published.tables.table(moved.table), moved)}：为使各表合计一致，${formatWanyuan(moved.rounded)} 调整为 ${formatWanyuan(moved.published)} 万元`,
        at: [{ table: moved.table, row: moved.row, column: moved.column }],
      }),
    );
};

/** A cell as one finds it in the printed table: its row and its column by what they are called. */
function cellName(table: DerivedTable, cell: { row: string; column: string }): string {
  const row = table.rows.find(({ id }) => id === cell.row);
  const column = table.columns.find(({ id }) => id === cell.column);
  const head = [...(column?.group ?? []), column?.label ?? ''].filter((label) => label !== '');
  return `${table.title}“${row?.label ?? cell.row}”行“${head.join('·')}”列`;
}
