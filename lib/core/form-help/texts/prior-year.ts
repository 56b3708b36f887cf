import type { FieldHelp, FormHelp } from '../form-help.ts';

/** Said of every total. */
const STATED: FieldHelp = { help: '上年批复公开的数，换算成元填。不知道的不填，公开文本就不说这项的增减。' };

/** 上年预算数. */
export const priorYearHelp: FormHelp = {
  purpose: '公开文本里与上年比较的基数。上年预算在本系统里的，由系统取数，这张表不用填。',
  steps: [
    '找出上年公开的部门预算',
    '点“从上年公开报告读取”传上去，核对读出的数和出处，勾选后填入；读不出来的照着填',
    '补填总数和各功能科目里没有读到的数',
  ],
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  fields: {
    totals: {
      total: STATED,
      basic: STATED,
      project: STATED,
      appropriation: STATED,
      general: STATED,
      personnel: STATED,
      operating: STATED,
      'threePublic.abroad': STATED,
      'threePublic.vehiclePurchase': STATED,
      'threePublic.vehicleOperation': STATED,
      'threePublic.reception': STATED,
      agencyOperating: STATED,
      procurement: STATED,
    },
    income: {
      source: { help: '上年收入的来源。' },
      period: { help: '上年当年的收入，还是更早结转的。' },
      amount: { help: '上年预算的这项收入。' },
    },
    functions: {
      function: { help: '上年的 7 位项级科目，一个科目一行，按上年的编码填。' },
      total: { help: '这个科目上年的全部支出。' },
      general: { help: '其中一般公共预算的部分；不知道的不填。' },
    },
    projects: {
      name: { help: '上年的项目名称。' },
      amount: { help: '上年批复的项目预算。' },
    },
  },
};
