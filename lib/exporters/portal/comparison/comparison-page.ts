import { type ComparedYears, compareDepartments, type KeyFigures } from '#lib/core/picture/index.ts';
import { releasePath } from '#lib/core/screen/index.ts';
import { element, escaped, joined, type Markup } from '../../html/markup.ts';
import { chartFigure, type DrawnCharts, type PageChart } from '../figures/chart-figure.ts';
import { moneyTable } from '../figures/money-table.ts';
import { none, section } from '../figures/section.ts';
import type { PortalPage } from '../page-frame.ts';
import { isNewest, ownPath, type ReleaseInFrame, releaseHead } from '../release-frame.ts';
import { chooseForm, type OfferedDepartment } from './choose-form.ts';
import { departmentRow, yearRow } from './compared-rows.ts';
import { columnName, departmentsChart, yearsChart } from './comparison-charts.ts';

/** What the comparison sets beside a report: its own years, and other departments. */
export type ComparisonInput = {
  release: ReleaseInFrame;
  current: KeyFigures;
  years: ComparedYears;
  others: readonly KeyFigures[];
  /** What the form offers and what was looked for. */
  alike: readonly OfferedDepartment[];
  found: readonly OfferedDepartment[];
  text: string;
  /** How many can be compared at once. */
  most: number;
  /** Whether the address asks for anything beyond the page itself. */
  asked: boolean;
};

/** The charts of the page, in the order in which it shows them. */
export function comparisonCharts({ current, years, others }: Pick<ComparisonInput, 'current' | 'years' | 'others'>) {
  return { years: yearsChart(years), departments: departmentsChart(others.length === 0 ? [] : [current, ...others]) };
}

/** A report beside those of other years and other departments: tables first, a chart beside each. */
export function comparisonPage(input: ComparisonInput & { drawn: DrawnCharts }): PortalPage {
  const { release, current, asked, drawn } = input;
  const charts = comparisonCharts(input);
  const title = `${current.department.name}${current.fiscalYear}年部门预算对比`;
  return {
    title,
    description: `${title}：与以前年度、与其他地区同类部门的收支、基本支出和项目支出、人员和公用经费、“三公”经费对比。`,
    path: `${ownPath(release)}/comparison`,
    listed: isNewest(release) && !asked,
    main: joined(
      [
        releaseHead({ release, page: 'comparison', heading: title }),
        element(
          'div',
          { class: 'glance' },
          yearsSection({ ...input, chart: charts.years, drawn }),
          departmentsSection({ ...input, chart: charts.departments, drawn }),
          element(
            'p',
            { class: 'quiet' },
            escaped(
              '数字都出自公开的报告。增减率以上年数为基数，上年数为零时为“无”。人均数按在职实有人数计算，没有公开人数的不计算。“—”表示报告没有公布。',
            ),
          ),
        ),
      ],
      '\n',
    ),
  };
}

type SectionInput = ComparisonInput & { chart: PageChart; drawn: DrawnCharts };

function yearsSection({ years: compared, current, chart, drawn }: SectionInput): Markup {
  const { years, stated, rows } = compared;
  const head = { id: 'years', title: '与历年对比' };
  if (years.length < 2)
    return section(head, none(`还没有公开更早年度的预算，报告也没有与${current.fiscalYear - 1}年对比的数字。`));
  const names = years.map((year, index) => `${year}年${stated && index === years.length - 2 ? '（上年数）' : ''}`);
  const lead = stated
    ? `${current.fiscalYear - 1}年的预算没有在本站公开，上年数是本报告与上年对比时所依据的数字。`
    : '';
  const table = moneyTable({
    caption: '历年对比',
    heads: ['项目', ...names, '增减', '增减%'],
    rows: rows.map(yearRow),
  });
  return section({ ...head, lead }, chartFigure({ chart, drawn, table, first: 'table' }));
}

function departmentsSection(input: SectionInput): Markup {
  const { release, current, others, alike, found, text, most, chart, drawn } = input;
  const head = { id: 'departments', title: '与其他地区同类部门对比' };
  const form = chooseForm({ action: `${ownPath(release)}/comparison`, text, alike, found, most });
  if (others.length === 0)
    return section(
      head,
      none(
        alike.length === 0
          ? `其他地区还没有公开同类部门${current.fiscalYear}年的预算。可以按名称查找别的部门来对比。`
          : '没有选择对比的部门。',
      ),
      form,
    );
  const reports = [current, ...others];
  const year = current.fiscalYear;
  const table = moneyTable({
    caption: '与其他部门对比',
    heads: ['项目', ...reports.map((report) => columnName({ report, year }))],
    rows: compareDepartments(reports).map(departmentRow),
  });
  return section(head, form, chartFigure({ chart, drawn, table, first: 'table' }), linksTo(others));
}

/** Where the compared reports are to be read. */
function linksTo(reports: readonly KeyFigures[]): Markup {
  const links = reports.map((report) => {
    const { region, department, fiscalYear } = report;
    const href = releasePath({ region: region.code, department: department.code, year: fiscalYear });
    return element('li', {}, element('a', { href }, escaped(columnName({ report, year: undefined }))));
  });
  return element('div', { class: 'quiet' }, escaped('查看报告：'), element('ul', { class: 'inline' }, joined(links)));
}
