import type { Picture } from '#lib/core/picture/index.ts';
import type { DrawnChart } from '../../charts/index.ts';
import type { NumberLinks } from '../../html/anchors.ts';
import { element, escaped, joined, type Markup } from '../../html/markup.ts';
import type { DrawnCharts } from '../figures/chart-figure.ts';
import { wanyuanText } from '../figures/words.ts';
import { changeLead, changesSection } from './changes-section.ts';
import { flowDrawing, flowFigure } from './flow-figure.ts';
import { type PictureInput, sourcesSection, spendingSection } from './money-sections.ts';
import { factsSection, indicatorsSection, projectsSection, threePublicSection } from './more-sections.ts';
import { pictureCharts } from './picture-charts.ts';

/** 一图读懂 without a frame: the totals, the way of the money, and every section with its charts and tables. */
export function pictureBody(input: {
  picture: Picture;
  drawn: DrawnCharts;
  flow: DrawnChart | undefined;
  links: NumberLinks;
}): Markup {
  const { picture, drawn, links } = input;
  const given: PictureInput = { picture, drawn, links, charts: pictureCharts(picture) };
  const flow = flowDrawing(picture);
  const sections = [
    sourcesSection(given),
    spendingSection(given),
    changesSection(given),
    projectsSection(given),
    threePublicSection(given),
    factsSection(given),
    indicatorsSection(given),
  ];
  return element(
    'div',
    { class: 'glance' },
    headline(picture),
    onPage(picture),
    flow === undefined || input.flow === undefined ? joined([]) : flowFigure({ drawing: flow, drawn: input.flow }),
    joined(sections, '\n'),
    element(
      'p',
      { class: 'quiet' },
      escaped('数字都出自公开的报告。金额由元换算为万元，部分合计数与分项之和有尾差。占比按合计数计算。'),
    ),
  );
}

/** The two totals, large, and how the whole stands to last year. */
function headline({ income, expenditure, change, projects }: Picture): Markup {
  const entry = (name: string, amount: Picture['income'], words = '') =>
    element(
      'div',
      {},
      element('dt', {}, escaped(name)),
      element(
        'dd',
        {},
        element('strong', {}, escaped(wanyuanText(amount))),
        escaped(' 万元'),
        words === '' ? joined([]) : element('span', { class: 'below-name' }, escaped(words)),
      ),
    );
  return element(
    'dl',
    { class: 'headline' },
    entry('收入总计', income),
    entry('支出总计', expenditure, changeLead(change)),
    entry('其中：项目支出', projects.whole, projects.items.length === 0 ? '' : `共${projects.items.length}个项目`),
  );
}

function onPage({ facts, indicators, changes }: Picture): Markup {
  const links = [
    { id: 'sources', text: '钱从哪里来' },
    { id: 'spending', text: '钱用到哪里去' },
    { id: 'changes', text: `和${changes.lastYear}年比` },
    { id: 'projects', text: '项目' },
    { id: 'three-public', text: '“三公”经费' },
    ...(facts.length === 0 ? [] : [{ id: 'facts', text: '人员、采购和资产' }]),
    ...(indicators.length === 0 ? [] : [{ id: 'indicators', text: '目标' }]),
  ];
  return element(
    'nav',
    { class: 'on-page', 'aria-label': '本页内容' },
    joined(links.map(({ id, text }) => element('a', { href: `#${id}` }, escaped(text)))),
  );
}
