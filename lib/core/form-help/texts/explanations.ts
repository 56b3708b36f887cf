import type { FieldHelp, FormHelp } from '../form-help.ts';

/** Said of every reason. */
const REASON: FieldHelp = {
  help: '写“主要是”后面的话，如“新增医疗救助项目”。不写数字，增减和百分比由系统算；与上年持平的不填。',
};

/** 增减变化原因. */
export const explanationsHelp: FormHelp = {
  purpose: '公开文本里每一处“比上年增加（减少），主要是……”的原因。',
  steps: ['先看系统算出的增减', '逐项写原因，增加的写增加的原因，减少的写减少的原因'],
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  fields: {
    explanations: {
      total: REASON,
      basic: REASON,
      general: REASON,
      'threePublic.total': REASON,
      'threePublic.abroad': REASON,
      'threePublic.vehicles': REASON,
      'threePublic.reception': REASON,
      agencyOperating: REASON,
      procurement: REASON,
      projects: REASON,
    },
    functions: {
      function: { help: '比上年有变化的项级科目，系统已列出；上年有、今年没有的也要写。' },
      reason: REASON,
    },
  },
};
