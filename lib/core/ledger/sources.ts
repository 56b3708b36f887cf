/** 资金性质 (funds). Source: 预算管理一体化规范; budget package, version 1. */
export const FUNDS = {
  general: { name: '一般公共预算', appropriation: true },
  govfund: { name: '政府性基金预算', appropriation: true },
  statecapital: { name: '国有资本经营预算', appropriation: true },
  'fiscal-account': { name: '财政专户管理资金', appropriation: false },
  unit: { name: '单位资金', appropriation: false },
} as const satisfies Record<string, { name: string; appropriation: boolean }>;

/** Id of a 资金性质. `appropriation` funds together are 财政拨款. */
export type FundId = keyof typeof FUNDS;

/** Funding sources, each with its name in the standard and its fund. Source: budget package, version 1. */
export const SOURCES = {
  'general.appropriation': { name: '经费拨款(补助)', fund: 'general' },
  'general.asset-income': { name: '行政事业单位资产收益拨款', fund: 'general' },
  'general.earmarked': { name: '专项收入', fund: 'general' },
  'general.other-nontax': { name: '其他纳入预算管理的非税拨款', fund: 'general' },
  'general.capital': { name: '预算内基本建设投资', fund: 'general' },
  'general.central-transfer': { name: '中央专项转移支付补助', fund: 'general' },
  'govfund.appropriation': { name: '政府性基金财政拨款', fund: 'govfund' },
  'govfund.transfer': { name: '政府性基金转移支付', fund: 'govfund' },
  'statecapital.appropriation': { name: '国有资本经营预算拨款', fund: 'statecapital' },
  'fiscal-account': { name: '财政专户管理资金', fund: 'fiscal-account' },
  'unit.business': { name: '事业收入', fund: 'unit' },
  'unit.operation': { name: '事业单位经营收入', fund: 'unit' },
  'unit.superior': { name: '上级补助收入', fund: 'unit' },
  'unit.affiliate': { name: '附属单位上缴收入', fund: 'unit' },
  'unit.other': { name: '其他收入', fund: 'unit' },
} as const satisfies Record<string, { name: string; fund: FundId }>;

/** Id of a funding source. */
export type SourceId = keyof typeof SOURCES;

/** 本年 or 上年结转. */
export type Period = 'current' | 'carryover';

export const FUND_IDS = Object.keys(FUNDS) as FundId[];
export const SOURCE_IDS = Object.keys(SOURCES) as SourceId[];
export const PERIODS = ['current', 'carryover'] as const satisfies Period[];
