import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { pictureOf } from '#lib/core/picture/index.ts';
import { drawChart } from '../../charts/index.ts';
import { element, escaped, styleElement, voidElement } from '../../html/markup.ts';
import { drawingsOf, drawnCharts } from '../figures/chart-figure.ts';
import { PORTAL_STYLE } from '../portal-style.ts';
import { flowDrawing } from './flow-figure.ts';
import { pictureBody } from './picture-body.ts';
import { chartList, pictureCharts } from './picture-charts.ts';

/**
 * 一图读懂 as one file that needs nothing else, for a department's own site: style and charts inside, no script, its
 * numbers plain text. It draws the charts itself: for a worker.
 * @returns the text of an HTML document; the same document gives the same text
 */
export function pictureFile({ document }: { document: DisclosureDocument }): string {
  const picture = pictureOf(document);
  const charts = chartList(pictureCharts(picture));
  const drawing = flowDrawing(picture);
  const title = `一图读懂${picture.title}`;
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, escaped(title)),
    styleElement(PORTAL_STYLE),
  );
  const body = element(
    'body',
    {},
    element(
      'main',
      {},
      element('div', { class: 'release-head' }, element('h1', {}, escaped(title))),
      pictureBody({
        picture,
        drawn: drawnCharts({ charts, drawn: drawingsOf(charts).map(drawChart) }),
        flow: drawing && drawChart(drawing),
        links: {},
      }),
    ),
  );
  return `<!doctype html>\n${element('html', { lang: 'zh-CN' }, head, body)}\n`;
}
