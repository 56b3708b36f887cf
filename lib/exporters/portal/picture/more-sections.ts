import { separateThousands } from '#lib/core/money/index.ts';
import type { Markup } from '../../html/markup.ts';
import { element, escaped, joined } from '../../html/markup.ts';
import { chartFigure } from '../figures/chart-figure.ts';
import { moneyTable } from '../figures/money-table.ts';
import { none, section } from '../figures/section.ts';
import { wanyuanText } from '../figures/words.ts';
import { changeTable } from './changes-section.ts';
import type { PictureInput } from './money-sections.ts';

/** Indicators that are shown; the report has all. */
const MOST_INDICATORS = 12;

/** 安排了哪些项目: every project with its amount, its share and what it is to come to. */
export function projectsSection({ picture, charts, drawn, links }: PictureInput): Markup {
  const { whole, items } = picture.projects;
  const title = '安排了哪些项目';
  if (items.length === 0) return section({ id: 'projects', title }, none('本年没有安排项目支出。'));
  const table = moneyTable({
    caption: '项目支出',
    heads: ['项目', '金额', '占比'],
    rows: [
      ...items.map(({ name, unit, goal, amount, share, cell }) => ({
        name,
        below: [unit, goal].filter((text) => text !== undefined && text !== '').join('：'),
        figures: [{ text: wanyuanText(amount), href: links.cell?.(cell) }, { text: `${share}%` }],
      })),
      { name: '项目支出合计', total: true, figures: [{ text: wanyuanText(whole) }, { text: '100.00%' }] },
    ],
  });
  return section(
    { id: 'projects', title, lead: `项目支出${wanyuanText(whole)}万元，共${items.length}个项目。` },
    chartFigure({ chart: charts.projects, drawn, table }),
  );
}

/** “三公”经费 with its parts, beside last year where the report says so. */
export function threePublicSection({ picture, charts, drawn, links }: PictureInput): Markup {
  const { whole, slices, changes } = picture.threePublic;
  const head = { id: 'three-public', title: '“三公”经费', lead: `一般公共预算“三公”经费${wanyuanText(whole)}万元。` };
  if (changes.length > 1)
    return section(
      head,
      chartFigure({
        chart: charts.threePublic,
        drawn,
        table: changeTable({ caption: head.title, year: picture.fiscalYear - 1, changes }),
      }),
    );
  if (slices.length === 0) return section({ ...head, lead: '' }, none('本年没有安排“三公”经费。'));
  const table = moneyTable({
    caption: head.title,
    heads: ['项目', '金额', '占比'],
    rows: [
      ...slices.map(({ name, amount, share, cell }) => ({
        name,
        figures: [{ text: wanyuanText(amount), href: links.cell?.(cell) }, { text: `${share}%` }],
      })),
      { name: '“三公”经费合计', total: true, figures: [{ text: wanyuanText(whole) }, { text: '100.00%' }] },
    ],
  });
  return section(
    head,
    chartFigure({ chart: charts.threePublic, drawn, table }),
    changes.length === 0 ? joined([]) : changeTable({ caption: '与上年对比', year: picture.fiscalYear - 1, changes }),
  );
}

/** People, purchases and property, as far as the report states them. */
export function factsSection({ picture }: PictureInput): Markup {
  if (picture.facts.length === 0) return joined([]);
  const entries = picture.facts.map(({ name, value, measure }) =>
    element(
      'div',
      {},
      element('dt', {}, escaped(name)),
      element('dd', {}, escaped(`${measure === '万元' ? separateThousands(value) : value} ${measure}`)),
    ),
  );
  return section({ id: 'facts', title: '人员、采购和资产' }, element('dl', { class: 'facts' }, joined(entries)));
}

/** What the department sets out to reach this year. */
export function indicatorsSection({ picture }: PictureInput): Markup {
  const { indicators } = picture;
  if (indicators.length === 0) return joined([]);
  const left = indicators.length - MOST_INDICATORS;
  return section(
    { id: 'indicators', title: '今年要达到的目标' },
    moneyTable({
      caption: '部门整体支出绩效指标',
      measure: '',
      heads: ['指标', '目标值'],
      rows: indicators.slice(0, MOST_INDICATORS).map(({ level1, level2, name, value }) => ({
        name,
        below: `${level1} › ${level2}`,
        figures: [{ text: value }],
      })),
    }),
    left > 0 ? element('p', { class: 'quiet' }, escaped(`另有${left}项，见报告的整体支出绩效目标表。`)) : joined([]),
  );
}
