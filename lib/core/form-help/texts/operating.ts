import type { FormHelp } from '../form-help.ts';
import { LINE_HELP } from './lines.ts';

/** 公用经费. */
export const operatingHelp: FormHelp = {
  purpose: '保障机构日常运转的商品和服务支出，是基本支出的公用经费；行政和参公单位的公用经费就是机关运行经费。',
  steps: ['选定额，数量和标准自动带出', '没有定额的直接填金额', '核对合计与定额总额，差额要有理由'],
  basis: ['《中华人民共和国预算法》第三十二条、第三十七条', '《政府收支分类科目》'],
  fields: {
    lines: {
      ...LINE_HELP,
      quota: { help: '按财政局定额表里的哪一项算；不按定额的不选。' },
      headcount: { help: '定额乘多少人或多少辆车，从单位基本信息带出。' },
      standard: { help: '每人或每辆一年多少元，从定额带出。' },
      amount: { help: '全年金额。不填时按数量×标准计算；填了以这里为准，可以写算式。' },
    },
  },
};
