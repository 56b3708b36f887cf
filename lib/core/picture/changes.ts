import type { StatedChange } from '#lib/core/disclosure/index.ts';
import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import { publishedAmount, type ReportParts } from './report-parts.ts';

/** A change that the report states: both years and the difference in 分, the difference with its sign. */
export type PictureChange = {
  id: string;
  name: string;
  current: Fen;
  prior: Fen;
  difference: Fen;
  percent?: string;
  reason?: string;
};

/**
 * What the report says has changed on last year: the main amounts in the order of the report, and every 项 that is more or
 * less, the largest difference first. `unchanged` is how many 项 are as last year.
 */
export type PictureChanges = { lastYear: number; main: PictureChange[]; functions: PictureChange[]; unchanged: number };

const FUNCTION = 'general.function.';
const MAIN: readonly { id: string; name: string }[] = [
  { id: 'total', name: '收支总预算' },
  { id: 'appropriation', name: '财政拨款' },
  { id: 'general', name: '一般公共预算' },
  { id: 'general.basic', name: '一般公共预算基本支出' },
  { id: 'expenditure.project', name: '项目支出' },
  { id: 'three-public', name: '“三公”经费' },
  { id: 'agency-operating', name: '机关运行经费' },
  { id: 'procurement', name: '政府采购' },
];

/** Takes the changes as the report states them; none is computed where it states none. */
export function changesOf(report: ReportParts): PictureChanges {
  const { changes, fiscalYear } = report.document;
  const functions = changes
    .filter(({ id }) => id.startsWith(FUNCTION))
    .map((change) => pictureChange({ change, name: change.name ?? change.id.slice(FUNCTION.length) }));
  const changed = functions.filter(({ difference }) => difference !== 0);
  return {
    lastYear: fiscalYear - 1,
    main: MAIN.flatMap(({ id, name }) => {
      const change = report.change(id);
      return change === undefined ? [] : [pictureChange({ change, name })];
    }),
    functions: changed.sort(
      (one, other) => Math.abs(other.difference) - Math.abs(one.difference) || (one.id < other.id ? -1 : 1),
    ),
    unchanged: functions.length - changed.length,
  };
}

/** A stated change with its amounts in 分. */
export function pictureChange({ change, name }: { change: StatedChange; name: string }): PictureChange {
  const { id, direction, percent, reason } = change;
  const size = publishedAmount(change.change) ?? ZERO_FEN;
  return {
    id,
    name,
    current: publishedAmount(change.current) ?? ZERO_FEN,
    prior: publishedAmount(change.prior) ?? ZERO_FEN,
    difference: direction === 'down' ? fen(-size) : size,
    ...(percent === undefined ? {} : { percent }),
    ...(reason === undefined ? {} : { reason }),
  };
}
