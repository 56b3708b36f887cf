import { formatPackageAmount, formatWanyuan, parseAmount } from '#lib/core/money/index.ts';
import { INDICATOR_TREE, parseIndicatorValue } from '#lib/core/performance/index.ts';
import type { Mender, MendQuestion } from './mend.ts';

/** 元 in one 万元. */
const UNIT_FACTOR = 10_000;

/** An indicator's value as the finding quotes it, and nothing else: kept elsewhere, it is mended there. */
const isQuoted = ({ finding, text, place }: MendQuestion) =>
  place.field === 'value' && text !== '' && text === finding.stated;

/** ≥100 % of a whole can only be met by all of it. */
export const wholeOnly: Mender = (question) => {
  const value = parseIndicatorValue(question.text);
  if (!isQuoted(question) || value.kind !== 'number') return undefined;
  if (Number(value.number) !== 100 || (question.row.cells.name ?? '').includes('满意')) return undefined;
  return { to: '=100%', label: '改为“=100%”' };
};

/** A rate counts in percent. */
export const inPercent: Mender = (question) => {
  const { finding, text } = question;
  const value = parseIndicatorValue(text);
  const isRate = finding.expected === `${text.trim()}%`;
  if (!isQuoted(question) || !isRate || value.kind !== 'number' || Number(value.number) > 100) return undefined;
  // Written as a part of one, it would be a hundredth.
  if (Number(value.number) <= 1) return undefined;
  return { to: `${text.trim()}%`, label: `改为“${text.trim()}%”` };
};

/** The overall form says another value than the project that it speaks of: the project knows. */
export const asInProject: Mender = (question) => {
  const { finding, place, against } = question;
  const { expected = '' } = finding;
  if (place.form !== 'overall-performance' || against?.form !== 'project-performance') return undefined;
  if (!isQuoted(question) || expected.trim() === '') return undefined;
  return { to: expected, label: `改为项目的“${expected}”` };
};

/** A 二级指标 of the standard stands under one 一级指标 alone. */
export const underItsOwn: Mender = ({ finding, row }) => {
  const { level1 = '', level2 = '' } = row.cells;
  const home = INDICATOR_TREE.find((group) => group.level2.some(({ name }) => name === level2.trim()));
  if (home === undefined || home.level1 === level1 || finding.stated !== `${level1} › ${level2}`) return undefined;
  return { to: home.level1, label: `改到“${home.level1}”下`, field: 'level1' };
};

/** 元 written as 万元, or 万元 as 元: the budget that it has to be proves it, to the last digit. */
export const inItsUnit: Mender = (question) => {
  const { finding, text } = question;
  const value = parseIndicatorValue(text);
  if (!isQuoted(question) || value.kind !== 'number') return undefined;
  const { number, measure } = value;
  if (measure !== '万元' && measure !== '元') return undefined;
  const stated = parseAmount(number, measure);
  const budget = parseAmount((finding.expected ?? '').replace(/\s*万元$/, ''), '万元');
  if (!stated.ok || !budget.ok || budget.value === 0) return undefined;
  if (stated.value !== budget.value * UNIT_FACTOR && stated.value * UNIT_FACTOR !== budget.value) return undefined;
  const right = measure === '万元' ? formatWanyuan(budget.value) : formatPackageAmount(budget.value);
  const to = text.replace(new RegExp(`[\\d,.]+(?=\\s*${measure})`), right);
  return to === text ? undefined : { to, label: `改为“${to}”` };
};
