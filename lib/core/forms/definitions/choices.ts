import { CATEGORIES, CATEGORY_IDS, FUND_IDS, FUNDS, SOURCE_IDS, SOURCES } from '#lib/core/ledger/index.ts';
import type { UnitNature } from '#lib/core/package/index.ts';
import type { Choice } from '../definition.ts';

const NATURES: Record<UnitNature, string> = {
  administrative: '行政单位',
  'civil-service': '参照公务员法管理事业单位',
  'fully-funded': '全额拨款事业单位',
  'partially-funded': '差额拨款事业单位',
  'self-funded': '自收自支事业单位',
};

/** 单位性质. */
export const NATURE_CHOICES: readonly Choice[] = Object.entries(NATURES).map(([value, label]) => ({ value, label }));

/** 资金来源. */
export const SOURCE_CHOICES: readonly Choice[] = SOURCE_IDS.map((value) => ({ value, label: SOURCES[value].name }));

/** 资金性质. */
export const FUND_CHOICES: readonly Choice[] = FUND_IDS.map((value) => ({ value, label: FUNDS[value].name }));

/** 本年 · 上年结转. */
export const PERIOD_CHOICES: readonly Choice[] = [
  { value: 'current', label: '本年' },
  { value: 'carryover', label: '上年结转' },
];

/** 项目类别. */
export const CATEGORY_CHOICES: readonly Choice[] = CATEGORY_IDS.map((value) => ({
  value,
  label: CATEGORIES[value].name,
}));
