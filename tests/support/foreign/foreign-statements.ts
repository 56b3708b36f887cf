import type { Item } from '#tests/support/layouts/sheets.ts';
import { branchesOf, type ForeignDepartment, fundedItems, printed, summed } from './foreign-department.ts';
import { sheet, sides } from './foreign-sheet.ts';
import { amountsIn, captionOf, fiscal, type TableWords } from './foreign-tables.ts';

/** 收支总表 with income on the left and functions on the right, those alone that are used; the shorter side filled up. */
export function statementTable(department: ForeignDepartment, words: TableWords): Item {
  const { income } = department;
  const items = fundedItems(department);
  const show = amountsIn(words);
  const current = income.general + income.govfund + income.business + income.other;
  const left = [
    ['一、一般公共预算拨款收入', show(income.general)],
    ['二、政府性基金预算拨款收入', show(income.govfund)],
    ['三、国有资本经营预算拨款收入', show(0)],
    ['四、财政专户管理资金收入', show(0)],
    ['五、事业收入', show(income.business)],
    ['六、事业单位经营收入', show(0)],
    ['七、上级补助收入', show(0)],
    ['八、附属单位上缴收入', show(0)],
    ['九、其他收入', show(income.other)],
  ];
  const right = branchesOf(items)
    .filter(({ code }) => code.length === 3)
    .map((one, index) => [
      `${'一二三四五六'.charAt(index)}、${one.name}`,
      show(summed(one.items, ({ total }) => total)),
    ]);
  const total = printed(current + income.carryover);
  return sheet({
    id: 'income-and-expenditure',
    caption: captionOf(words),
    head: [
      [
        ['收入', 2],
        ['支出', 2],
      ],
      ['项目', '预算数', '项目', '预算数'],
    ],
    body: [
      ...sides(left, right, { left: 2, right: 2 }),
      ['本年收入合计', printed(current), '本年支出合计', total],
      ['上年结转结余', show(income.carryover), '年终结转结余', show(0)],
      ['收入总计', total, '支出总计', total],
    ],
    labels: 1,
    amounts: 1,
  });
}

/** 财政拨款收支总表 with one amount on each side. */
export function appropriationTable(department: ForeignDepartment, words: TableWords): Item {
  const { income } = department;
  const show = amountsIn(words);
  const now = income.general + income.govfund;
  const items = fundedItems(department);
  const left = [
    ['一、本年收入', printed(now)],
    ['（一）一般公共预算拨款', show(income.general)],
    ['（二）政府性基金预算拨款', show(income.govfund)],
    ['（三）国有资本经营预算拨款', show(0)],
    ['二、上年结转', show(income.carryover)],
    ['（一）一般公共预算拨款', show(income.carryover)],
    ['（二）政府性基金预算拨款', show(0)],
    ['（三）国有资本经营预算拨款', show(0)],
  ];
  const right = [
    ['一、本年支出', printed(now + income.carryover)],
    ...branchesOf(items)
      .filter(({ code }) => code.length === 3)
      .map((one, index) => [`（${'一二三四五六'.charAt(index)}）${one.name}`, show(summed(one.items, fiscal))]),
    ['二、年终结转结余', show(0)],
  ];
  const total = printed(now + income.carryover);
  return sheet({
    id: 'appropriation',
    caption: captionOf(words),
    head: [
      [
        ['收入', 2],
        ['支出', 2],
      ],
      ['项目', '预算数', '项目', '预算数'],
    ],
    body: [...sides(left, right, { left: 2, right: 2 }), ['收入总计', total, '支出总计', total]],
    labels: 1,
    amounts: 1,
  });
}
