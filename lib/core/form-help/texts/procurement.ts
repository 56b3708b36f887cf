import type { FormHelp } from '../form-help.ts';

/** 政府采购. */
export const procurementHelp: FormHelp = {
  purpose: '支出里要走政府采购的部分。它说明支出怎么花，不增加支出。',
  steps: ['对照集中采购目录和限额标准找出要采购的支出', '一个品名一行，填类别和金额', '形成资产的标明新增资产'],
  basis: ['《中华人民共和国政府采购法》第三十三条'],
  fields: {
    lines: {
      project: { help: '用哪个项目的钱；不属于某一个项目的不选。' },
      item: { help: '买什么，写货物、工程或服务的名称。' },
      catalogCode: { help: '政府采购品目分类目录里的编码，如 A02010105。' },
      kind: { help: '按采购对象选货物、工程或服务。', basis: '《中华人民共和国政府采购法》第二条' },
      quantity: { help: '买多少；说不清数量的服务可以不填。' },
      measure: { help: '台、套、年、平方米等。' },
      amount: { help: '采购预算金额，已含在支出里，不另外增加支出。' },
      newAsset: { help: '买来后形成新增资产的选“是”。' },
    },
  },
};
