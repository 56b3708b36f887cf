import type { FormHelp } from '../form-help.ts';

/** 政府购买服务. */
export const purchasedServicesHelp: FormHelp = {
  purpose: '支出里属于政府购买服务的部分，印在公开文本的其他重要事项里。',
  steps: ['对照指导性目录找出购买服务的支出', '一项服务一行，填金额'],
  basis: ['《政府购买服务管理办法》（财政部令第102号）'],
  fields: {
    lines: {
      project: { help: '用哪个项目的钱；不属于某一个项目的不选。' },
      item: { help: '向社会力量购买什么服务。' },
      catalogCode: { help: '本级政府购买服务指导性目录里的编码。' },
      amount: { help: '购买服务的预算金额，已含在支出里。' },
    },
  },
};
