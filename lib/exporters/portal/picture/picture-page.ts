import type { Picture } from '#lib/core/picture/index.ts';
import type { DrawnChart } from '../../charts/index.ts';
import type { NumberLinks } from '../../html/anchors.ts';
import { element, escaped, joined, type Markup } from '../../html/markup.ts';
import type { DrawnCharts } from '../figures/chart-figure.ts';
import { wanyuanText } from '../figures/words.ts';
import { numberLinks } from '../number-links.ts';
import type { PortalPage } from '../page-frame.ts';
import { isNewest, ownPath, type ReleaseInFrame, releaseHead } from '../release-frame.ts';
import { changeLead, changesSection } from './changes-section.ts';
import { flowDrawing, flowFigure } from './flow-figure.ts';
import { type PictureInput, sourcesSection, spendingSection } from './money-sections.ts';
import { factsSection, indicatorsSection, projectsSection, threePublicSection } from './more-sections.ts';
import { pictureCharts } from './picture-charts.ts';

/**
 * 一图读懂: the report for people who do not read tables. Every chart stands beside the table that says the same.
 * @param input.drawn the page's charts; tables alone where they could not be drawn
 * @param input.flow the drawing of `flowDrawing`, where there is one
 * @param input.links where its numbers lead; each to the page that explains it where absent
 */
export function picturePage(input: {
  release: ReleaseInFrame;
  picture: Picture;
  drawn: DrawnCharts;
  flow?: DrawnChart | undefined;
  links?: NumberLinks;
}): PortalPage {
  const { release, picture, drawn, links = numberLinks(release) } = input;
  const flow = flowDrawing(picture);
  const given: PictureInput = { picture, drawn, links, charts: pictureCharts(picture) };
  const sections = [
    sourcesSection(given),
    spendingSection(given),
    changesSection(given),
    projectsSection(given),
    threePublicSection(given),
    factsSection(given),
    indicatorsSection(given),
  ];
  return {
    title: `一图读懂：${picture.title}`,
    description: `${picture.title}：收入${wanyuanText(picture.income)}万元，支出${wanyuanText(picture.expenditure)}万元。${changeLead(picture.change)}`,
    path: `${ownPath(release)}/picture`,
    listed: isNewest(release),
    main: joined(
      [
        releaseHead({ release, page: 'picture', heading: `一图读懂${picture.title}` }),
        element(
          'div',
          { class: 'glance' },
          headline(picture),
          onPage(picture),
          flow === undefined || input.flow === undefined
            ? joined([])
            : flowFigure({ drawing: flow, drawn: input.flow }),
          joined(sections, '\n'),
          element(
            'p',
            { class: 'quiet' },
            escaped('数字都出自公开的报告。金额由元换算为万元，部分合计数与分项之和有尾差。占比按合计数计算。'),
          ),
        ),
      ],
      '\n',
    ),
  };
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
