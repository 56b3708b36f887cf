import type { FormHelp } from '../form-help.ts';

/** 收入. */
export const incomeHelp: FormHelp = {
  purpose: '本单位的全部收入。本年财政拨款由支出算出，这里填其他来源和上年结转，系统按资金性质核对收支平衡。',
  steps: ['填事业收入等单位资金', '填上年结转，按资金来源分行', '看收支平衡，每种资金的收入应等于支出'],
  basis: ['《中华人民共和国预算法》第四条、第三十六条'],
  fields: {
    appropriation: {
      computed: {
        help: '本年财政拨款收入等于用财政拨款安排的支出，由系统计算。导入的预算另有数字的为“否”，在下面逐行填。',
      },
    },
    lines: {
      source: { help: '事业收入、经营收入、上级补助、其他收入等；本年财政拨款不用填。' },
      period: { help: '本年取得的选“本年”；上年结转的资金选“上年结转”，按资金来源分行填。' },
      amount: { help: '全年预计取得的金额，全部列入，不得少列。' },
    },
  },
};
