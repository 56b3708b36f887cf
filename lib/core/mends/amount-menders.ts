import { formatPackageAmount, formatYuan, parseAmount } from '#lib/core/money/index.ts';
import type { Mender } from './mend.ts';

/** 元 in one 万元. */
const UNIT_FACTOR = 10_000;

/**
 * 项目总预算 that is less than this year's: typed in 万元 where the form takes 元, which the project's own lines prove to the
 * last 分. A number that is only near is somebody's to look at.
 */
export const wholeBudget: Mender = ({ place, text, projectBudget }) => {
  if (place.form !== 'project' || place.field !== 'totalBudget') return undefined;
  const typed = parseAmount(text);
  const budget = projectBudget(place.owner);
  if (!typed.ok || typed.value <= 0 || typed.value * UNIT_FACTOR !== budget) return undefined;
  return { to: formatPackageAmount(budget), label: `万元改为元：${formatYuan(budget)}` };
};
