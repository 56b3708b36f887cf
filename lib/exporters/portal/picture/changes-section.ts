import type { PictureChange } from '#lib/core/picture/index.ts';
import type { Markup } from '../../html/markup.ts';
import { element, escaped, joined } from '../../html/markup.ts';
import { chartFigure } from '../figures/chart-figure.ts';
import { type MoneyRow, moneyTable } from '../figures/money-table.ts';
import { none, section } from '../figures/section.ts';
import { signedText, wanyuanText } from '../figures/words.ts';
import type { PictureInput } from './money-sections.ts';

/** 和上年比: what the report states of every change, with the reason that it gives. */
export function changesSection({ picture, charts, drawn }: PictureInput): Markup {
  const { lastYear, main, functions, unchanged } = picture.changes;
  const title = `和${lastYear}年比有什么变化`;
  if (main.length === 0) return section({ id: 'changes', title }, none(`报告没有与${lastYear}年对比的数字。`));
  const same = unchanged === 0 ? '' : `，${unchanged}个科目与${lastYear}年持平`;
  return section(
    { id: 'changes', title, lead: changeLead(picture.change) },
    chartFigure({
      chart: charts.main,
      drawn,
      table: changeTable({ caption: '主要变化', year: lastYear, changes: main }),
    }),
    functions.length === 0
      ? joined([])
      : joined([
          element('h3', {}, escaped('一般公共预算支出按科目')),
          element('p', { class: 'quiet' }, escaped(`${functions.length}个科目有增减${same}。`)),
          chartFigure({
            chart: charts.changed,
            drawn,
            table: changeTable({ caption: '各科目的增减', year: lastYear, changes: functions }),
          }),
        ]),
  );
}

/** A table of changes: both years, the difference, the rate, and below each name why. */
export function changeTable(input: { caption: string; year: number; changes: readonly PictureChange[] }): Markup {
  const { caption, year, changes } = input;
  return moneyTable({
    caption,
    heads: ['项目', `${year}年`, `${year + 1}年`, '增减', '增减%'],
    rows: changes.map(changeRow),
  });
}

function changeRow({ name, reason, prior, current, difference, percent }: PictureChange): MoneyRow {
  const less = difference < 0;
  return {
    name,
    below: reason === undefined ? undefined : `主要是${reason}`,
    figures: [
      { text: wanyuanText(prior) },
      { text: wanyuanText(current) },
      { text: signedText(difference), less },
      { text: rateOf({ difference, percent }), less },
    ],
  };
}

/** `新增` from nothing, `持平` where nothing changed, else the stated percent with its sign. */
function rateOf({ difference, percent }: { difference: number; percent: string | undefined }): string {
  if (difference === 0) return '持平';
  if (percent === undefined) return '新增';
  return `${difference < 0 ? '−' : '+'}${percent}%`;
}

/** `比2025年减少83.21万元，下降2.02%，主要是…。` */
export function changeLead(change: PictureChange | undefined): string {
  if (change === undefined) return '';
  const { difference, percent, reason } = change;
  if (difference === 0) return '收支总预算与上年持平。';
  const size = wanyuanText(Math.abs(difference) as PictureChange['difference']);
  const because = reason === undefined ? '' : `，主要是${reason}`;
  if (percent === undefined) return `收支总预算比上年新增${size}万元${because}。`;
  const [moved, grew] = difference < 0 ? ['减少', '下降'] : ['增加', '增长'];
  return `收支总预算比上年${moved}${size}万元，${grew}${percent}%${because}。`;
}
