/** Column of 支出总表 that a category counts in. */
export type ExpenditureKind = 'basic' | 'project' | 'business' | 'remittance' | 'subsidy';

/** 项目类别 of 预算管理一体化, with its two-digit code and what it counts as. Source: budget package, version 1. */
export const CATEGORIES = {
  personnel: { code: '1', letter: 'R', name: '人员类', kind: 'basic' },
  operating: { code: '21', letter: 'Y', name: '公用经费', kind: 'basic' },
  'other-operating': { code: '22', letter: 'Y', name: '其他运转类', kind: 'project' },
  local: { code: '31', letter: 'T', name: '本级支出项目', kind: 'project' },
  transfer: { code: '32', letter: 'T', name: '转移支付项目', kind: 'project' },
  business: { code: '4', letter: 'T', name: '事业单位经营支出', kind: 'business' },
  remittance: { code: '5', letter: 'T', name: '上缴上级支出', kind: 'remittance' },
  subsidy: { code: '6', letter: 'T', name: '对附属单位补助支出', kind: 'subsidy' },
} as const satisfies Record<string, { code: string; letter: string; name: string; kind: ExpenditureKind }>;

/** Id of a 项目类别. */
export type CategoryId = keyof typeof CATEGORIES;

export const CATEGORY_IDS = Object.keys(CATEGORIES) as CategoryId[];
