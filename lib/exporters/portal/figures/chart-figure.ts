import type { BarDrawing, DrawnChart, DrawnRow } from '../../charts/index.ts';
import { element, escaped, joined, type Markup } from '../../html/markup.ts';

/** A chart of a page before it is drawn: what it shows and what it is called. */
export type PageChart = { id: string; title: string; rows: DrawnRow[] };

/** A page's charts as they were drawn, by id: one for wide screens and paper, one for phones. */
export type DrawnCharts = ReadonlyMap<string, { wide: DrawnChart; narrow: DrawnChart }>;

/** What has to be drawn for a page, in the order in which `drawnCharts` takes it. */
export function drawingsOf(charts: readonly PageChart[]): BarDrawing[] {
  return charts.flatMap(({ rows }): BarDrawing[] => [
    { layout: 'wide', rows },
    { layout: 'narrow', rows },
  ]);
}

/** Puts what was drawn to the charts that it was drawn for; a page without drawings has its tables alone. */
export function drawnCharts(input: {
  charts: readonly PageChart[];
  drawn: readonly DrawnChart[] | undefined;
}): DrawnCharts {
  const { charts, drawn = [] } = input;
  return new Map(
    charts.flatMap(({ id }, index) => {
      const [wide, narrow] = [drawn[2 * index], drawn[2 * index + 1]];
      return wide === undefined || narrow === undefined ? [] : [[id, { wide, narrow }] as const];
    }),
  );
}

/**
 * A chart beside its table. Who cannot see it hears its title and what it says; the table says the same, in full.
 * @param input.first which of the two stands first, on a phone above the other
 */
export function chartFigure(input: {
  chart: PageChart;
  drawn: DrawnCharts;
  table: Markup;
  first?: 'chart' | 'table';
}): Markup {
  const { chart, drawn, table, first = 'chart' } = input;
  const both = chart.rows.length === 0 ? undefined : drawn.get(chart.id);
  if (both === undefined) return element('div', { class: 'chart-figure alone' }, table);
  const layouts = [
    { layout: 'wide', drawn: both.wide },
    { layout: 'narrow', drawn: both.narrow },
  ];
  const pictures = layouts.map(({ layout, drawn: one }) =>
    svgMarkup({
      id: `chart-${chart.id}-${layout}`,
      kind: `on-${layout}`,
      title: chart.title,
      text: chartText(chart),
      drawn: one,
    }),
  );
  const picture = element('div', { class: 'chart' }, joined(pictures));
  return element('div', { class: 'chart-figure' }, joined(first === 'chart' ? [picture, table] : [table, picture]));
}

/** A drawn chart as an image with a title, and words for those who cannot see it. @param input.kind its class */
export function svgMarkup(input: { id: string; kind: string; title: string; text: string; drawn: DrawnChart }): Markup {
  const { id, kind, title, text, drawn } = input;
  const { width, height, shapes } = drawn;
  return element(
    'svg',
    {
      class: kind,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-text`,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-text` }, escaped(text)),
    joined(shapes.map(({ name, attributes, text: words }) => element(name, attributes, escaped(words)))),
  );
}

/** Rows that are read out; who wants all of them has the table. */
const MOST_READ = 10;

function chartText({ rows }: PageChart): string {
  const read = rows.slice(0, MOST_READ).map(({ name, bars }) => `${name}：${bars.map(({ text }) => text).join('，')}`);
  return `单位：万元。${read.join('；')}。${rows.length > MOST_READ ? '其余见表。' : ''}`;
}
