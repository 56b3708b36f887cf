import type { FormHelp } from '../form-help.ts';
import { LINE_HELP } from './lines.ts';

/** 人员经费. */
export const personnelHelp: FormHelp = {
  purpose: '本单位的工资福利支出和对个人和家庭的补助，是基本支出的人员经费。',
  steps: [
    '一个经济分类款一行，选项目和科目',
    '填人数、标准、月数，或者直接填金额',
    '功能科目按建议核对：养老、职业年金、医疗、住房公积金各有自己的科目',
  ],
  basis: ['《中华人民共和国预算法》第三十二条', '《政府收支分类科目》'],
  fields: {
    lines: {
      ...LINE_HELP,
      headcount: { help: '按多少人算。直接填金额的不用填。' },
      standard: { help: '每人每月多少元。直接填金额的不用填。' },
      months: { help: '一年发几个月，一般是 12。' },
      amount: { help: '全年金额。不填时按人数×标准×月数计算；填了以这里为准，可以写算式，如 6人×4860元/人·月×12月。' },
    },
  },
};
