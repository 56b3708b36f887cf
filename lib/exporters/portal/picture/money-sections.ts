import type { Breakdown, Picture, Slice } from '#lib/core/picture/index.ts';
import type { NumberLinks } from '../../html/anchors.ts';
import { element, escaped, joined, type Markup } from '../../html/markup.ts';
import { chartFigure, type DrawnCharts, type PageChart } from '../figures/chart-figure.ts';
import { type MoneyRow, moneyTable } from '../figures/money-table.ts';
import { none, section } from '../figures/section.ts';
import { wanyuanText } from '../figures/words.ts';
import type { pictureCharts } from './picture-charts.ts';

/** What sections of the picture are made of. */
export type PictureInput = {
  picture: Picture;
  charts: ReturnType<typeof pictureCharts>;
  drawn: DrawnCharts;
  links: NumberLinks;
};

/** 钱从哪里来: every source with its share. */
export function sourcesSection({ picture, charts, drawn, links }: PictureInput): Markup {
  const { sources } = picture;
  if (sources.slices.length === 0) return section({ id: 'sources', title: '钱从哪里来' }, none('本年没有收入预算。'));
  return section(
    { id: 'sources', title: '钱从哪里来', lead: leadOf({ what: '收入总计', breakdown: sources }) },
    breakdownFigure({ chart: charts.sources, drawn, links, breakdown: sources, total: '收入总计', parts: 'shown' }),
  );
}

/** 钱用到哪里去: by 功能分类, by kind, 一般公共预算 by 人员, 公用, 项目 and its 基本支出 by 经济分类. */
export function spendingSection({ picture, charts, drawn, links }: PictureInput): Markup {
  const { functions, kinds, general, economics } = picture.spending;
  const title = '钱用到哪里去';
  if (functions.slices.length === 0) return section({ id: 'spending', title }, none('本年没有支出预算。'));
  const figure = (heading: string, chart: PageChart, breakdown: Breakdown, total: string) =>
    breakdown.slices.length === 0
      ? joined([])
      : joined([
          element('h3', {}, escaped(heading)),
          breakdownFigure({ chart, drawn, links, breakdown, total, parts: 'folded' }),
        ]);
  return section(
    { id: 'spending', title, lead: leadOf({ what: '支出总计', breakdown: functions }) },
    figure('办什么事（按功能分类）', charts.functions, functions, '支出总计'),
    figure('怎样安排（基本支出和项目支出）', charts.kinds, kinds, '支出总计'),
    figure('一般公共预算：人员、公用和项目', charts.general, general, '一般公共预算支出'),
    figure('一般公共预算基本支出：花在什么上（按经济分类）', charts.economics, economics, '基本支出'),
  );
}

function leadOf({ what, breakdown }: { what: string; breakdown: Breakdown }): string {
  const { whole, slices } = breakdown;
  const [largest] = slices.toSorted((one, other) => other.amount - one.amount);
  if (largest === undefined) return '';
  const most = `${largest.name}${wanyuanText(largest.amount)}万元，占${largest.share}%`;
  return `${what}${wanyuanText(whole)}万元。${slices.length === 1 ? `全部是${largest.name}。` : `最多的是${most}。`}`;
}

function breakdownFigure(input: {
  chart: PageChart;
  drawn: DrawnCharts;
  links: NumberLinks;
  breakdown: Breakdown;
  total: string;
  parts: 'shown' | 'folded';
}): Markup {
  const { chart, drawn, links, breakdown, total, parts } = input;
  const row = (slice: Slice, level: 0 | 1): MoneyRow => ({
    name: slice.name,
    level,
    figures: [{ text: wanyuanText(slice.amount), href: links.cell?.(slice.cell) }, { text: `${slice.share}%` }],
  });
  const heads = ['项目', '金额', '占比'];
  const table = moneyTable({
    caption: chart.title,
    heads,
    rows: [
      ...breakdown.slices.flatMap((slice) => [
        row(slice, 0),
        ...(parts === 'shown' && slice.parts.length > 1 ? slice.parts.map((part) => row(part, 1)) : []),
      ]),
      { name: total, total: true, figures: [{ text: wanyuanText(breakdown.whole) }, { text: '100.00%' }] },
    ],
  });
  const detailed = breakdown.slices.filter((slice) => slice.parts.length > 0);
  return joined([
    chartFigure({ chart, drawn, table }),
    parts === 'shown' || detailed.length === 0
      ? joined([])
      : element(
          'details',
          {},
          element('summary', {}, escaped(`${chart.title}：明细`)),
          moneyTable({
            caption: `${chart.title}明细`,
            heads,
            rows: detailed.flatMap((slice) => [row(slice, 0), ...slice.parts.map((part) => row(part, 1))]),
          }),
        ),
  ]);
}
