import type { NamePattern } from './name-pattern.ts';

/** 财政拨款 as a whole. */
export const APPROPRIATION_TOTALS: readonly NamePattern[] = [
  [/^财政拨款收支(?:总)?(?:预算)?(?:总)?(?:额|计|数)?$/, 'appropriation.total'],
  [/^财政拨款支出(?:总)?(?:预算)?(?:总)?(?:额|计|数)?$/, 'appropriation.total'],
  [/^财政拨款(?:总)?收入(?:总)?(?:预算)?(?:总)?(?:额|计|数)?$/, 'appropriation.income'],
];

/** 一般公共预算 as a whole and by kind. */
export const GENERAL_NAMES: readonly NamePattern[] = [
  [/^一般公共预算(?:财政)?(?:拨款)?(?:支出)?(?:预算)?(?:拨款)?(?:支出)?(?:总额)?$/, 'general.total'],
  [/^(?:一般公共预算)?(?:财政)?(?:拨款)?[本当]年(?:财政)?(?:预算|拨款|支出|收入)(?:数)?$/, 'general.current'],
  [/^(?:一般公共预算)?(?:使用)?上年(?:度)?结转(?:结余)?(?:资金)?$/, 'general.carryover'],
  [/^(?:一般公共预算)?(?:财政拨款)?基本支出(?:预算)?$/, 'general.basic'],
  [/^(?:一般公共预算)?(?:财政拨款)?项目支出(?:预算)?$/, 'general.project'],
  [/^人员(?:经费|支出)$/, 'general.personnel'],
  [/^(?:日常)?公用(?:经费|支出)$/, 'general.operating'],
];

/** “三公”经费 by the columns of its table; quotes are left out of a name before it is compared. */
export const THREE_PUBLIC_NAMES: readonly NamePattern[] = [
  [
    /^(?:一般公共预算)?(?:财政)?(?:拨款)?(?:安排的)?三公(?:经费)?(?:财政拨款)?(?:支出)?(?:预算)?(?:支出)?(?:数|总数|总额)?$/,
    'three-public.total',
  ],
  [/^因公出国(?:（境）)?(?:经费|费用|费|支出)?(?:预算)?$/, 'three-public.abroad'],
  [/^公务用车购置(?:及|和|与)运行(?:维护)?(?:经费|费用|费|支出)?(?:预算)?$/, 'three-public.vehicles'],
  [/^公务用车(?:运行维护及购置|费|经费)$/, 'three-public.vehicles'],
  [/^(?:其中)?公务用车购置(?:经费|费用|费|支出)?(?:预算)?$/, 'three-public.vehicles.purchase'],
  [/^公务用车运行(?:维护)?(?:经费|费用|费|支出)?(?:预算)?$/, 'three-public.vehicles.operation'],
  [/^公务接待(?:经费|费用|费|支出)?(?:预算)?$/, 'three-public.reception'],
];

/** Where the money of 项目支出 comes from, columns of its table. */
export const PROJECT_FUNDING: readonly NamePattern[] = [
  [/^项目支出(?:预算)?(?:总额)?$/, 'expenditure.project'],
  [/^一般公共预算(?:财政)?(?:本年)?(?:财政)?(?:拨款)?(?:本年)?(?:拨款)?(?:收入)?$/, 'projects.current.general'],
  [/^政府性基金(?:预算)?(?:本年)?(?:财政)?(?:拨款)?(?:本年)?(?:拨款)?$/, 'projects.current.govfund'],
  [/^国有资本经营(?:预算)?(?:本年)?(?:财政)?(?:拨款)?(?:本年)?(?:拨款)?$/, 'projects.current.statecapital'],
  [/^一般公共预算(?:拨款)?(?:上年)?结转(?:结余)?(?:资金)?$/, 'projects.carryover.general'],
  [/^政府性基金(?:预算)?(?:拨款)?(?:上年)?结转(?:结余)?(?:资金)?$/, 'projects.carryover.govfund'],
  [/^国有资本经营(?:预算)?(?:拨款)?(?:上年)?结转(?:结余)?(?:资金)?$/, 'projects.carryover.statecapital'],
  [/^财政专户管理资金$/, 'projects.fiscal-account'],
  [/^单位资金$/, 'projects.unit'],
];

/** What 其他重要事项 states in money. */
export const OTHER_NAMES: readonly NamePattern[] = [
  [
    /^(?:本|我)?(?:部门|单位|局)?(?:一般公共预算)?机关运行经费(?:当年)?(?:一般公共预算)?(?:财政)?(?:拨款)?(?:预算)?(?:支出)?$/,
    'agency-operating',
  ],
  [/^(?:本|我)?(?:部门|单位|局)?政府采购(?:预算)?(?:支出)?(?:预算)?(?:总额|金额|资金)?$/, 'procurement.total'],
  [
    /^(?:本|我)?(?:部门|单位|局)?政府购买服务(?:预算)?(?:支出)?(?:预算)?(?:总额|金额|资金)?$/,
    'purchased-services.total',
  ],
  [/^(?:占有使用)?(?:国有)?资产(?:总额|总值|总计|合计|原值)?$/, 'assets.total-value'],
  [/^占有使用国有资产(?:总额|总值|原值)?$/, 'assets.total-value'],
];

/** 货物, 工程 and 服务 of 政府采购. */
export const PROCUREMENT_KINDS: readonly NamePattern[] = [
  [/^(?:政府采购|采购)?货物(?:类)?(?:采购)?(?:预算)?(?:支出)?$/, 'procurement.goods'],
  [/^(?:政府采购|采购)?工程(?:类)?(?:采购)?(?:预算)?(?:支出)?$/, 'procurement.works'],
  [/^(?:政府采购|采购)?服务(?:类)?(?:采购)?(?:预算)?(?:支出)?$/, 'procurement.services'],
];
