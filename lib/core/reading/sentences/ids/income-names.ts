import type { NamePattern } from './name-pattern.ts';

/** What income is called in sentences of all districts; ids as in 收支总表, after `income.`. */
export const INCOME_NAMES: readonly NamePattern[] = [
  [/^经费拨款(?:（补助）)?$/, 'income.general.appropriation'],
  [/^(?:行政事业单位)?资产收益(?:拨款)?$/, 'income.general.asset-income'],
  [/^专项收入$/, 'income.general.earmarked'],
  [/^其他纳入预算管理的非税(?:拨款|收入)$/, 'income.general.other-nontax'],
  [/^预算内基本建设投资$/, 'income.general.capital'],
  [/^中央(?:专项)?转移支付(?:补助)?$/, 'income.general.central-transfer'],
  [/^政府性基金财政拨款$/, 'income.govfund.appropriation'],
  [/^政府性基金转移支付$/, 'income.govfund.transfer'],
  [/^(?:本年)?一般公共预算(?:财政)?(?:拨款|补助)?(?:本年)?(?:预算)?(?:拨款)?(?:收入)?$/, 'income.general'],
  [/^(?:本年)?政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:本年)?(?:拨款)?(?:收入)?$/, 'income.govfund'],
  [/^(?:本年)?国有资本(?:经营)?(?:预算)?(?:财政)?(?:拨款)?(?:本年)?(?:拨款)?(?:收入)?$/, 'income.statecapital'],
  [/^财政专户(?:管理)?(?:的)?(?:资金)?(?:（教育收费）)?(?:收入)?$/, 'income.fiscal-account'],
  [/^事业收入(?:（.*）)?$/, 'income.unit.business'],
  [/^(?:事业单位)?经营收入$/, 'income.unit.operation'],
  [/^上级补助收入$/, 'income.unit.superior'],
  [/^附属单位上缴收入$/, 'income.unit.affiliate'],
  [/^其他收入$/, 'income.unit.other'],
  [/^单位资金(?:收入)?$/, 'income.unit'],
  [/^上年(?:度)?结转(?:和)?(?:结余)?的?一般公共预算(?:财政)?(?:拨款)?(?:收入|资金)?$/, 'income.carryover.general'],
  [
    /^上年(?:度)?结转(?:和)?(?:结余)?的?政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|资金)?$/,
    'income.carryover.govfund',
  ],
  [/^一般公共预算(?:财政)?(?:拨款)?(?:上年)?结转(?:结余)?$/, 'income.carryover.general'],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:上年)?结转(?:结余)?$/, 'income.carryover.govfund'],
  [/^国有资本(?:经营)?(?:预算)?(?:财政)?(?:拨款)?(?:上年)?结转(?:结余)?$/, 'income.carryover.statecapital'],
  [/^(?:使用)?(?:上年(?:度)?|年初)?结转(?:和)?(?:结余)?(?:资金)?(?:收入)?$/, 'income.carryover'],
];

/** The whole of both sides, of income, of expenditure. */
export const BUDGET_TOTALS: readonly NamePattern[] = [
  [/^(?:部门)?(?:年度)?收支(?:总)?(?:预算)?(?:总)?(?:额|计|体|数)?$/, 'income.total'],
  [/^(?:部门)?(?:预算)?(?:年度)?(?:总)?收入(?:总)?(?:预算)?(?:总额|总计|合计|总数)?$/, 'income.total'],
  [/^(?:部门)?(?:预算)?(?:年度)?(?:总)?支出(?:总)?(?:预算)?(?:总额|总计|合计|总数)?$/, 'expenditure.total'],
];

/** 本年收入 beside 上年结转 in the list of what all income is made of. */
export const INCOME_PARTS: readonly NamePattern[] = [
  [/^本年收入(?:合计|小计|预算)?$/, 'income.current'],
  ...INCOME_NAMES,
];

/** Kinds of expenditure, columns of 支出总表. */
export const EXPENDITURE_KINDS: readonly NamePattern[] = [
  [/^基本支出(?:预算)?$/, 'expenditure.basic'],
  [/^项目支出(?:预算)?$/, 'expenditure.project'],
  [/^(?:事业单位)?经营支出$/, 'expenditure.business'],
  [/^上缴上级支出$/, 'expenditure.remittance'],
  [/^对附属单位补助支出$/, 'expenditure.subsidy'],
];
