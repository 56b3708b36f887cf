import type { Item } from '#tests/support/layouts/sheets.ts';
import {
  branchesOf,
  type Cents,
  type ForeignDepartment,
  type FundedItem,
  fundedItems,
  printed,
  printedOrBlank,
  summed,
} from './foreign-department.ts';
import { type HeadCell, sheet } from './foreign-sheet.ts';

/** What stands over a table, and how its amounts of nothing are printed. */
export type TableWords = { number: string; title: string; owner?: string; zero?: 'blank' | 'zero' };

/** What 财政拨款 pays for, with what was carried over. */
export const fiscal = (item: FundedItem) => item.current + item.carried;

/** How the amounts of a table are printed. */
export const amountsIn =
  ({ zero = 'blank' }: TableWords) =>
  (amount: Cents) =>
    zero === 'blank' ? printedOrBlank(amount) : printed(amount);

/** What stands over it. */
export const captionOf = ({ number, title, owner = '' }: TableWords) => ({ number, title, owner });

/** A column of amounts by what it counts of a 项. */
export type ItemColumn = (item: FundedItem) => Cents;

/** Rows by 类, 款 and 项 with code and name in two columns, 合计 first or last. */
export function accountBody(
  items: readonly FundedItem[],
  input: { columns: readonly ItemColumn[]; words: TableWords; total?: 'first' | 'last'; spread?: boolean },
): string[][] {
  const { columns, words, total = 'first', spread = false } = input;
  const show = amountsIn(words);
  const amounts = (own: readonly FundedItem[]) => columns.map((pick) => show(summed(own, pick)));
  const code = (text: string) => (spread ? [text.slice(0, 3), text.slice(3, 5), text.slice(5, 7)] : [text]);
  const rows = branchesOf(items).map((branch) => [
    ...code(branch.code),
    `${'  '.repeat((branch.code.length - 3) / 2)}${branch.name}`,
    ...amounts(branch.items),
  ]);
  const sum = [...code(''), '合计', ...amounts(items)];
  return total === 'first' ? [sum, ...rows] : [...rows, sum];
}

/** 收入总表 by unit with 本年收入 and 上年结转 as groups, each with its 小计: the head that 预算管理一体化 prints. */
export function incomeByUnit(department: ForeignDepartment, words: TableWords): Item {
  const { income, name } = department;
  const current = income.general + income.govfund + income.business + income.other;
  const amounts = [
    current + income.carryover,
    current,
    income.general,
    income.govfund,
    0,
    0,
    income.business,
    0,
    0,
    0,
    income.other,
    income.carryover,
    income.carryover,
    0,
    0,
    0,
    0,
  ].map(amountsIn(words));
  const tall = (text: string): HeadCell => [text, 1, 2];
  const five = ['小计', '一般公共预算', '政府性基金预算', '国有资本经营预算'];
  return sheet({
    id: 'income',
    caption: captionOf(words),
    head: [
      [tall('部门代码'), tall('部门名称'), tall('合计'), ['本年收入', 10], ['上年结转结余', 6]],
      [
        ...five,
        '财政专户管理资金',
        '事业收入',
        '事业单位经营收入',
        '上级补助收入',
        '附属单位上缴收入',
        '其他收入',
        ...five,
        '财政专户管理资金',
        '单位资金',
      ],
    ],
    body: [
      ['', '合计', ...amounts],
      ['104', name, ...amounts],
      ['104001', `  ${name}本级`, ...amounts],
    ],
    labels: 2,
    amounts: 17,
  });
}

/** 支出总表 by account, code and name in two columns. */
export function expenditureTable(department: ForeignDepartment, words: TableWords): Item {
  const columns: ItemColumn[] = [
    (one) => one.total,
    (one) => one.basic,
    (one) => one.project,
    () => 0,
    () => 0,
    () => 0,
  ];
  return sheet({
    id: 'expenditure',
    caption: captionOf(words),
    head: [
      [
        '科目编码',
        '科目名称',
        '合计',
        '基本支出',
        '项目支出',
        '事业单位经营支出',
        '上缴上级支出',
        '对附属单位补助支出',
      ],
    ],
    body: accountBody(fundedItems(department), { columns, words }),
    labels: 2,
    amounts: 6,
  });
}

/** A table of 一般公共预算支出 with 人员经费 and 公用经费 under 基本支出. */
export function splitTable(
  items: readonly FundedItem[],
  input: { words: TableWords; id: string; amount: ItemColumn },
): Item {
  const { words, id, amount } = input;
  const columns: ItemColumn[] = [
    amount,
    (one) => one.basic,
    (one) => one.personnel,
    (one) => one.operating,
    (one) => amount(one) - one.basic,
  ];
  const tall = (text: string): HeadCell => [text, 1, 2];
  return sheet({
    id,
    caption: captionOf(words),
    head: [
      [tall('科目编码'), tall('科目名称'), tall('合计'), ['基本支出', 3], tall('项目支出')],
      ['小计', '人员经费', '公用经费'],
    ],
    body: accountBody(items, { columns, words }),
    labels: 2,
    amounts: 5,
  });
}

const CLASSES = [
  ['301', '工资福利支出'],
  ['302', '商品和服务支出'],
  ['303', '对个人和家庭的补助'],
] as const;

/** 基本支出 by 部门预算支出经济分类科目. */
export function basicTable({ economics }: ForeignDepartment, words: TableWords): Item {
  const show = amountsIn(words);
  const isOperating = (code: string) => code.startsWith('302');
  const split = (own: ForeignDepartment['economics']) =>
    [
      summed(own, ({ amount }) => amount),
      summed(own, ({ code, amount }) => (isOperating(code) ? 0 : amount)),
      summed(own, ({ code, amount }) => (isOperating(code) ? amount : 0)),
    ].map(show);
  return sheet({
    id: 'general-basic',
    caption: captionOf(words),
    head: [
      [
        ['部门预算支出经济分类科目', 2],
        ['本年一般公共预算基本支出', 3],
      ],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ],
    body: [
      ['', '合计', ...split(economics)],
      ...CLASSES.flatMap(([code, name]) => {
        const own = economics.filter((one) => one.code.startsWith(code));
        return [[code, name, ...split(own)], ...own.map((one) => [one.code, `  ${one.name}`, ...split([one])])];
      }),
    ],
    labels: 2,
    amounts: 3,
  });
}

/** “三公”经费 in one row, with columns of its own behind where a place has them. */
export function threePublicTable(
  { threePublic: { now } }: ForeignDepartment,
  words: TableWords,
  more: readonly string[] = [],
): Item {
  const show = amountsIn(words);
  const cars = now.purchase + now.operation;
  const total = now.abroad + cars + now.reception;
  const tall = (text: string): HeadCell => [text, 1, 2];
  return sheet({
    id: 'three-public',
    caption: captionOf(words),
    head: [
      [
        tall('“三公”经费合计'),
        tall('因公出国（境）费'),
        ['公务用车购置及运行维护费', 3],
        tall('公务接待费'),
        ...more.map(tall),
      ],
      ['小计', '公务用车购置费', '公务用车运行维护费'],
    ],
    body: [
      [total, now.abroad, cars, now.purchase, now.operation, now.reception, ...more.map((_, index) => 100 + index)].map(
        show,
      ),
    ],
    labels: 0,
    amounts: 6 + more.length,
  });
}

/** 政府性基金 or 国有资本经营 by account; without rows where nothing is spent. */
export function fundTable(
  department: ForeignDepartment,
  input: { words: TableWords; id: 'government-fund' | 'state-capital' },
): Item {
  const { words, id } = input;
  const items = id === 'state-capital' ? [] : fundedItems(department).filter(({ fund }) => fund === 'govfund');
  const columns: ItemColumn[] = [(one) => one.total, () => 0, (one) => one.total];
  return sheet({
    id,
    caption: captionOf(words),
    head: [['科目编码', '科目名称', '合计', '基本支出', '项目支出']],
    body: items.length === 0 ? [['', '合计', '', '', '']] : accountBody(items, { columns, words }),
    labels: 2,
    amounts: 3,
  });
}
