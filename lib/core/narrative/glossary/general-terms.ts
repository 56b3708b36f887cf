/** A term of 名词解释 with its definition, in our own words. */
export type GlossaryEntry = { id: string; term: string; definition: string };

/** Terms that reports explain: some always, some where a budget uses them. Source: 预算法及其实施条例; 财预〔2016〕143号. */
export const GENERAL_TERMS = {
  generalIncome: {
    id: 'general-income',
    term: '一般公共预算财政拨款收入',
    definition: '指本级财政一般公共预算当年拨付的资金。',
  },
  fundIncome: {
    id: 'fund-income',
    term: '政府性基金预算财政拨款收入',
    definition: '指本级财政政府性基金预算当年拨付、专门用于特定公共事业的资金。',
  },
  stateCapitalIncome: {
    id: 'state-capital-income',
    term: '国有资本经营预算财政拨款收入',
    definition: '指本级财政国有资本经营预算当年拨付的资金。',
  },
  fiscalAccount: {
    id: 'fiscal-account',
    term: '财政专户管理资金收入',
    definition: '指缴入财政专户、实行专项管理，按规定核拨给单位使用的教育收费等资金。',
  },
  businessIncome: {
    id: 'business-income',
    term: '事业收入',
    definition: '指事业单位开展专业业务活动及其辅助活动取得的收入。',
  },
  operationIncome: {
    id: 'operation-income',
    term: '事业单位经营收入',
    definition: '指事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动取得的收入。',
  },
  superiorIncome: {
    id: 'superior-income',
    term: '上级补助收入',
    definition: '指单位从主管部门和上级单位取得的非财政拨款补助收入。',
  },
  affiliateIncome: {
    id: 'affiliate-income',
    term: '附属单位上缴收入',
    definition: '指单位的独立核算附属单位按有关规定上缴的收入。',
  },
  otherIncome: {
    id: 'other-income',
    term: '其他收入',
    definition: '指除财政拨款收入、事业收入、事业单位经营收入、上级补助收入、附属单位上缴收入以外的各项收入。',
  },
  carryover: {
    id: 'carryover',
    term: '上年结转',
    definition: '指以前年度安排、因故没有用完，按规定结转到本年继续使用的资金。',
  },
  basic: {
    id: 'basic',
    term: '基本支出',
    definition: '指为保障机构正常运转、完成日常工作任务而发生的支出，包括人员经费和公用经费。',
  },
  project: {
    id: 'project',
    term: '项目支出',
    definition: '指在基本支出之外，为完成特定的行政任务或事业发展目标所发生的支出。',
  },
  operation: {
    id: 'operation',
    term: '事业单位经营支出',
    definition: '指事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动发生的支出。',
  },
  remittance: {
    id: 'remittance',
    term: '上缴上级支出',
    definition: '指单位按照规定的定额或者比例上缴上级单位的支出。',
  },
  subsidy: {
    id: 'subsidy',
    term: '对附属单位补助支出',
    definition: '指单位用财政拨款以外的资金对附属单位补助发生的支出。',
  },
  threePublic: {
    id: 'three-public',
    term: '“三公”经费',
    definition:
      '指用一般公共预算财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。因公出国（境）费反映公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置及运行维护费反映公务用车购置支出（含车辆购置税）及租用费、燃料费、维修费、过桥过路费、保险费、安全奖励费用等支出；公务接待费反映按规定开支的各类公务接待支出。',
  },
} as const satisfies Record<string, GlossaryEntry>;

/** 机关运行经费, by whose it is. */
export const AGENCY_OPERATING_TERM = {
  'all-units': {
    id: 'agency-operating',
    term: '机关运行经费',
    definition:
      '指部门的公用经费，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。',
  },
  'administrative-units': {
    id: 'agency-operating',
    term: '机关运行经费',
    definition:
      '指为保障行政单位和参照公务员法管理的事业单位运行，用一般公共预算基本支出安排的公用经费，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。',
  },
} as const satisfies Record<string, GlossaryEntry>;
