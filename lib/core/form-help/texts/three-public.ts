import type { FieldHelp, FormHelp } from '../form-help.ts';

/** Said of every reason. */
const REASON: FieldHelp = { help: '比上年增加或减少的，写明原因，供部门汇总；没有变化的不填。' };

/** “三公”经费. */
export const threePublicHelp: FormHelp = {
  purpose: '金额由支出明细自动汇总（一般公共预算的 30212、30913、31013、30231、30217），这里只写原因。',
  steps: ['核对系统汇总的金额', '有增减的写明原因'],
  basis: ['《中华人民共和国预算法》第十四条', '《党政机关厉行节约反对浪费条例》'],
  fields: {
    reasons: {
      abroad: REASON,
      vehicles: REASON,
      reception: REASON,
    },
  },
};
