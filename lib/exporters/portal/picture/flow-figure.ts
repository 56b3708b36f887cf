import type { Breakdown, Picture } from '#lib/core/picture/index.ts';
import type { DrawnChart, FlowDrawing } from '../../charts/index.ts';
import { element, escaped, type Markup } from '../../html/markup.ts';
import { svgMarkup } from '../figures/chart-figure.ts';
import { wanyuanText } from '../figures/words.ts';

const TITLE = '钱从哪里来，用到哪里去';

/**
 * Sources on the left, 类 on the right, through one whole; nothing where income and expenditure are not the same, or
 * there is none. The tables below say the same: phones and paper have those alone.
 */
export function flowDrawing({ income, expenditure, sources, spending }: Picture): FlowDrawing | undefined {
  if (income !== expenditure || income === 0) return undefined;
  return { layout: 'flow', from: ends(sources), to: ends(spending.functions) };
}

/** The flow with its title and words for those who cannot see it. */
export function flowFigure({ drawing, drawn }: { drawing: FlowDrawing; drawn: DrawnChart }): Markup {
  const said = (side: FlowDrawing['from']) => side.map(({ text }) => text).join('；');
  return element(
    'figure',
    { class: 'flow' },
    svgMarkup({
      id: 'chart-flow',
      kind: 'on-flow',
      title: TITLE,
      text: `单位：万元。来源：${said(drawing.from)}。去向：${said(drawing.to)}。`,
      drawn,
    }),
    element(
      'figcaption',
      { class: 'quiet' },
      escaped('左边是收入来源，右边是支出去向（按功能分类），单位：万元。数字和下面的表相同。'),
    ),
  );
}

function ends({ slices }: Breakdown): FlowDrawing['from'] {
  return slices.map(({ name, amount, share }) => ({
    amount,
    text: `${name} ${wanyuanText(amount)}（${share}%）`,
  }));
}
