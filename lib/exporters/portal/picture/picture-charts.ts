import type { Fen } from '#lib/core/money/index.ts';
import type { Breakdown, Picture, PictureChange } from '#lib/core/picture/index.ts';
import type { DrawnRow } from '../../charts/index.ts';
import type { PageChart } from '../figures/chart-figure.ts';
import { signedText, wanyuanText } from '../figures/words.ts';

/** Bars of one chart at most: beyond it nobody reads them, and the table has all. */
const MOST = 12;

/** The charts of 一图读懂 by what they show. */
export function pictureCharts(picture: Picture) {
  const { sources, spending, changes, projects, threePublic, fiscalYear } = picture;
  const pairs = (id: string, title: string, some: readonly PictureChange[]) =>
    chart(
      id,
      title,
      some.map((change) => pairRow({ change, year: fiscalYear })),
    );
  return {
    sources: slicesChart('sources', '收入来源', sources),
    functions: slicesChart('functions', '支出按功能分类', spending.functions),
    kinds: slicesChart('kinds', '支出按性质', spending.kinds),
    general: slicesChart('general', '一般公共预算支出', spending.general),
    economics: slicesChart('economics', '一般公共预算基本支出按经济分类', spending.economics),
    main: pairs('main', `${fiscalYear}年与${fiscalYear - 1}年对比`, changes.main),
    changed: chart(
      'changed',
      '增减最多的支出科目',
      changes.functions.slice(0, MOST).map(({ name, difference }) => ({
        name,
        bars: [{ amount: difference, text: signedText(difference), look: 'full' as const }],
      })),
    ),
    projects: chart(
      'projects',
      '金额最大的项目',
      projects.items.slice(0, MOST).map((project) => shareRow(project)),
    ),
    threePublic:
      threePublic.changes.length > 1
        ? pairs('three-public', '“三公”经费与上年对比', threePublic.changes.slice(1))
        : slicesChart('three-public', '“三公”经费', threePublic),
  } satisfies Record<string, PageChart>;
}

/** Every chart of the page, in the order in which it shows them. */
export function chartList(charts: ReturnType<typeof pictureCharts>): PageChart[] {
  return Object.values(charts);
}

function chart(id: string, title: string, rows: DrawnRow[]): PageChart {
  return { id, title, rows };
}

function slicesChart(id: string, title: string, { slices }: Breakdown): PageChart {
  return chart(id, title, slices.slice(0, 2 * MOST).map(shareRow));
}

function shareRow({ name, amount, share }: { name: string; amount: Fen; share: string }): DrawnRow {
  return { name, bars: [{ amount, text: `${wanyuanText(amount)}（${share}%）`, look: 'full' }] };
}

/** Last year hollow, this year full, each with its year. */
function pairRow({ change, year }: { change: PictureChange; year: number }): DrawnRow {
  const bar = (of: number, amount: Fen, look: 'outline' | 'full') => ({
    amount,
    text: `${of}年 ${wanyuanText(amount)}`,
    look,
  });
  return { name: change.name, bars: [bar(year - 1, change.prior, 'outline'), bar(year, change.current, 'full')] };
}
