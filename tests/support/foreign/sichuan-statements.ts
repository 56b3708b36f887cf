import type { Item } from '#tests/support/layouts/sheets.ts';
import { type ForeignDepartment, type FundedItem, printed, printedOrBlank, summed } from './foreign-department.ts';
import { sheet, sides } from './foreign-sheet.ts';
import { fiscal } from './foreign-tables.ts';

/** 部门收支总表 with every 类 there is, used or not. */
export function sichuanStatement(department: ForeignDepartment, items: readonly FundedItem[], owner: string): Item {
  const { year, income } = department;
  const current = income.general + income.govfund + income.business + income.other;
  const total = current + income.carryover;
  const left = [
    ['一、一般公共预算拨款收入', printed(income.general)],
    ['二、政府性基金预算拨款收入', printedOrBlank(income.govfund)],
    ['三、国有资本经营预算拨款收入', ''],
    ['四、事业收入', printedOrBlank(income.business)],
    ['五、事业单位经营收入', ''],
    ['六、其他收入', printedOrBlank(income.other)],
  ];
  const right = EVERY_CLASS.map(([code, name], index) => [
    `${numeral(index + 1)}、${name}`,
    printedOrBlank(
      summed(
        items.filter((item) => item.code.startsWith(code)),
        (item) => item.total,
      ),
    ),
  ]);
  return sheet({
    id: 'income-and-expenditure',
    caption: { number: '表1', title: '部门收支总表', owner },
    head: [
      [
        ['收          入', 2],
        ['支          出', 2],
      ],
      ['项    目', `${year}年预算数`, '项    目', `${year}年预算数`],
    ],
    body: [
      ...sides(left, right, { left: 2, right: 2 }),
      ['本 年 收 入 合 计', printed(current), '本 年 支 出 合 计', printed(total)],
      ['七、用事业基金弥补收支差额', '', '三十、事业单位结余分配', ''],
      ['八、上年结转', printedOrBlank(income.carryover), '三十一、结转下年', ''],
      ['收  入  总  计', printed(total), '支  出  总  计', printed(total)],
    ],
    labels: 1,
    amounts: 1,
  });
}

/** 财政拨款收支预算总表 with a column for each of the three budgets. */
export function sichuanAppropriation(department: ForeignDepartment, items: readonly FundedItem[], owner: string): Item {
  const { income } = department;
  const now = income.general + income.govfund;
  const total = now + income.carryover;
  const of = (own: readonly FundedItem[]) =>
    [
      summed(own, fiscal),
      ...(['general', 'govfund'] as const).map((fund) =>
        summed(
          own.filter((item) => item.fund === fund),
          fiscal,
        ),
      ),
    ].map(printedOrBlank);
  const left = [
    ['一、本年收入', printed(now)],
    ['    一般公共预算拨款收入', printed(income.general)],
    ['    政府性基金预算拨款收入', printedOrBlank(income.govfund)],
    ['    国有资本经营预算拨款收入', ''],
    ['二、上年结转', printedOrBlank(income.carryover)],
    ['    一般公共预算拨款收入', printedOrBlank(income.carryover)],
  ];
  const right = [
    ['一、本年支出', ...of(items), ''],
    ...EVERY_CLASS.map(([code, name]) => [
      `    ${name}`,
      ...of(items.filter((item) => item.code.startsWith(code))),
      '',
    ]),
    ['二、结转下年', '', '', '', ''],
  ];
  return sheet({
    id: 'appropriation',
    caption: { number: '表2', title: '财政拨款收支预算总表', owner },
    head: [
      [
        ['收        入', 2],
        ['支        出', 5],
      ],
      ['项    目', '预算数', '项    目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ],
    body: [
      ...sides(left, right, { left: 2, right: 5 }),
      ['收  入  总  计', printed(total), '支  出  总  计', ...of(items), ''],
    ],
    labels: 1,
    amounts: 1,
  });
}

const NUMERALS = '零一二三四五六七八九';
function numeral(count: number): string {
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? NUMERALS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${count % 10 === 0 ? '' : NUMERALS.charAt(count % 10)}`;
}

const EVERY_CLASS = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['209', '社会保险基金支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['227', '预备费'],
  ['229', '其他支出'],
  ['230', '转移性支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['233', '债务发行费用支出'],
] as const;
