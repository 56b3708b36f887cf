import type { FormHelp } from '../form-help.ts';

/** 公用经费定额. */
export const quotasHelp: FormHelp = {
  purpose: '全区统一的公用经费标准。单位填公用经费时选定额，人数和标准自动带出。',
  steps: ['按当年定额文件逐项列出', '标明适用的单位性质和计算对象'],
  basis: ['《中华人民共和国预算法》第三十二条'],
  fields: {
    quotas: {
      economic: { help: '定额管的是哪个款级科目。', basis: '《政府收支分类科目》' },
      item: { help: '定额的叫法，如“办公费”。' },
      nature: { help: '只用于哪种单位；不选就是都适用。' },
      per: { help: '按什么人数或车辆数乘。' },
      standard: { help: '每人或每辆一年多少元。' },
      note: { help: '文号、适用范围等。' },
    },
  },
};
