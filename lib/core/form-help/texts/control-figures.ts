import type { FormHelp } from '../form-help.ts';

/** 控制数. */
export const controlFiguresHelp: FormHelp = {
  purpose: '财政局下达的控制数。各单位填报时能看到还剩多少额度，超过的不能上报。',
  steps: ['按单位、资金和类别下达', '需要单独控制的项目另列一行'],
  basis: ['《中华人民共和国预算法》第三十二条'],
  fields: {
    limits: {
      unit: { help: '控制哪个单位；不选就是控制整个部门。' },
      fund: { help: '控制哪种资金；不选就是全部资金。' },
      category: { help: '控制哪一类支出；不选就是全部支出。' },
      amount: { help: '不得超过的金额。' },
    },
    projects: {
      project: { help: '控制哪个项目。' },
      amount: { help: '这个项目不得超过的金额。' },
    },
  },
};
