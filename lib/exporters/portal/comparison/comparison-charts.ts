import { fen } from '#lib/core/money/index.ts';
import type { ComparedRow, ComparedYears, KeyFigures } from '#lib/core/picture/index.ts';
import type { DrawnRow } from '../../charts/index.ts';
import type { PageChart } from '../figures/chart-figure.ts';
import { wanyuanText } from '../figures/words.ts';

/** Lines that are drawn; the table has all. */
const DRAWN = ['expenditure', 'general', 'personnel', 'operating', 'project', 'three-public'];

/** A department over the years: a bar a year, this year's full. */
export function yearsChart({ years, rows }: ComparedYears): PageChart {
  return {
    id: 'years',
    title: '历年对比',
    rows: drawnRows(rows).map(
      ({ name, values }): DrawnRow => ({
        name,
        bars: values.flatMap((value, index) =>
          value === undefined
            ? []
            : [
                {
                  amount: value,
                  text: `${years[index]}年 ${wanyuanText(fen(value))}`,
                  look: index === values.length - 1 ? ('full' as const) : ('outline' as const),
                },
              ],
        ),
      }),
    ),
  };
}

/** What departments spend beside each other, the one that is looked at full. */
export function departmentsChart(reports: readonly KeyFigures[]): PageChart {
  return {
    id: 'departments',
    title: '各部门支出总计',
    rows: reports.flatMap((report, index): DrawnRow[] => {
      const amount = report.amounts.expenditure;
      if (amount === undefined) return [];
      const look = index === 0 ? 'full' : 'outline';
      return [
        {
          name: columnName({ report, year: reports[0]?.fiscalYear }),
          bars: [{ amount, text: wanyuanText(amount), look }],
        },
      ];
    }),
  };
}

/** How a report is called at the head of its column: with its year where that is another than the one looked at. */
export function columnName({ report, year }: { report: KeyFigures; year: number | undefined }): string {
  const { department, fiscalYear } = report;
  return fiscalYear === year ? department.name : `${department.name} ${fiscalYear}年`;
}

function drawnRows(rows: readonly ComparedRow[]): ComparedRow[] {
  return rows.filter(
    ({ id, values }) => DRAWN.includes(id) && values.some((value) => value !== undefined && value > 0),
  );
}
