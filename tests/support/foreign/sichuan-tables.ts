import type { Item } from '#tests/support/layouts/sheets.ts';
import {
  type Branch,
  branchesOf,
  type ForeignDepartment,
  type FundedItem,
  printed,
  printedOrBlank,
  summed,
} from './foreign-department.ts';
import { type HeadCell, sheet } from './foreign-sheet.ts';
import { fiscal } from './foreign-tables.ts';
import { sichuanAppropriation, sichuanStatement } from './sichuan-statements.ts';

const UNIT = '301001';
const CODES: HeadCell = ['科目编码', 3];
const levels = ({ code }: Branch) => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];

/** Tables 表1 to 表5: codes by 类, 款 and 项, the unit beside them. */
export function sichuanTables(department: ForeignDepartment, items: readonly FundedItem[]): Item[] {
  const { name, year, income, threePublic } = department;
  const owner = `部门：${name}`;
  const rows = (own: readonly FundedItem[], columns: readonly ((item: FundedItem) => number)[]) => [
    ['', '', '', '', '合    计', ...columns.map((pick) => printedOrBlank(summed(own, pick)))],
    ...branchesOf(own)
      .filter(({ code }) => code.length === 7)
      .map((branch) => [
        ...levels(branch),
        UNIT,
        `  ${branch.name}`,
        ...columns.map((pick) => printedOrBlank(summed(branch.items, pick))),
      ]),
  ];
  const general = items.filter(({ fund }) => fund === 'general');
  const funds = items.filter(({ fund }) => fund === 'govfund');
  const stub: readonly HeadCell[] = [CODES, ['单位代码', 1, 2], ['单位名称（科目）', 1, 2]];
  const three: readonly HeadCell[] = ['类', '款', '项'];
  const { now } = threePublic;
  const cars = now.purchase + now.operation;
  const purse = [now.abroad + cars + now.reception, now.abroad, cars, now.purchase, now.operation, now.reception];
  return [
    sichuanStatement(department, items, owner),
    sheet({
      id: 'income',
      caption: { number: '表1-1', title: '部门收入总表', owner },
      head: [
        [
          ['项目', 2],
          ['合计', 1, 2],
          ['上年结转', 1, 2],
          ['一般公共预算拨款收入', 1, 2],
          ['政府性基金预算拨款收入', 1, 2],
          ['国有资本经营预算拨款收入', 1, 2],
          ['事业收入', 1, 2],
          ['其他收入', 1, 2],
        ],
        ['单位代码', '单位名称（科目）'],
      ],
      body: ['合    计', name].map((label, index) => [
        index === 0 ? '' : UNIT,
        label,
        printed(summed(items, (item) => item.total)),
        ...[income.carryover, income.general, income.govfund, 0, income.business, income.other].map(printedOrBlank),
      ]),
      labels: 2,
      amounts: 7,
    }),
    sheet({
      id: 'expenditure',
      caption: { number: '表1-2', title: '部门支出总表', owner },
      head: [
        [
          ...stub,
          ['合计', 1, 2],
          ['基本支出', 1, 2],
          ['项目支出', 1, 2],
          ['上缴上级支出', 1, 2],
          ['对附属单位补助支出', 1, 2],
        ],
        three,
      ],
      body: rows(items, [(item) => item.total, (item) => item.basic, (item) => item.project, () => 0, () => 0]),
      labels: 5,
      amounts: 5,
    }),
    sichuanAppropriation(department, items, owner),
    sheet({
      id: 'general-by-function',
      caption: { number: '表3', title: '一般公共预算支出预算表', owner },
      head: [[...stub, ['合计', 1, 2], ['当年财政拨款安排', 1, 2], ['上年结转安排', 1, 2]], three],
      body: rows(general, [fiscal, (item) => item.current, (item) => item.carried]),
      labels: 5,
      amounts: 3,
    }),
    basicTable(department, owner),
    sheet({
      id: 'three-public',
      caption: { number: '表3-3', title: '一般公共预算“三公”经费支出预算表', owner },
      head: [
        [
          ['单位编码', 1, 3],
          ['单位名称（科目）', 1, 3],
          ['当年财政拨款预算安排', 6],
        ],
        [
          ['合计', 1, 2],
          ['因公出国（境）费用', 1, 2],
          ['公务用车购置及运行费', 3],
          ['公务接待费', 1, 2],
        ],
        ['小计', '公务用车购置费', '公务用车运行费'],
      ],
      body: [
        ['', '合    计', ...purse.map(printed)],
        [UNIT, name, ...purse.map(printed)],
      ],
      labels: 2,
      amounts: 6,
    }),
    sheet({
      id: 'government-fund',
      caption: { number: '表4', title: '政府性基金支出预算表', owner },
      head: [
        [CODES, ['单位代码', 1, 2], ['单位名称（科目）', 1, 2], [`本年政府性基金预算支出`, 3]],
        [...three, '合计', '基本支出', '项目支出'],
      ],
      body: funds.length === 0 ? [] : rows(funds, [(item) => item.total, () => 0, (item) => item.total]),
      labels: 5,
      amounts: 3,
    }),
    sheet({
      id: 'state-capital',
      caption: { number: '表5', title: '国有资本经营预算支出预算表', owner },
      head: [
        [CODES, ['单位代码', 1, 2], ['单位名称（科目）', 1, 2], ['本年国有资本经营预算支出', 3]],
        [...three, '合计', '基本支出', '项目支出'],
      ],
      body: [],
      labels: 5,
      amounts: 3,
    }),
    { kind: 'text', text: '注：此表无数据。' },
    ...(funds.length === 0
      ? [{ kind: 'text', text: `注：${name}${year}年没有使用政府性基金预算拨款安排的支出，本表无数据。` } as const]
      : []),
  ];
}

function basicTable({ name, economics, items }: ForeignDepartment, owner: string): Item {
  const isOperating = (code: string) => code.startsWith('302');
  const split = (own: readonly { code: string; amount: number }[]) =>
    [
      summed(own, ({ amount }) => amount),
      summed(
        own.filter(({ code }) => !isOperating(code)),
        ({ amount }) => amount,
      ),
      summed(
        own.filter(({ code }) => isOperating(code)),
        ({ amount }) => amount,
      ),
    ].map(printedOrBlank);
  const classes = [
    ['301', '工资福利支出'],
    ['302', '商品和服务支出'],
    ['303', '对个人和家庭的补助'],
  ] as const;
  return sheet({
    id: 'general-basic',
    caption: { number: '表3-1', title: '一般公共预算基本支出预算表', owner },
    head: [
      [
        ['项    目', 4],
        ['基本支出', 3],
      ],
      [
        ['科目编码', 2],
        ['单位代码', 1, 2],
        ['单位名称（科目）', 1, 2],
        ['合计', 1, 2],
        ['人员经费', 1, 2],
        ['公用经费', 1, 2],
      ],
      ['类', '款'],
    ],
    body: [
      ['', '', '', '合    计', ...split(economics)],
      ['', '', UNIT, name, ...split(economics)],
      ...classes.flatMap(([code, label]) => [
        [code, '', '', `  ${label}`, ...split(economics.filter((one) => one.code.startsWith(code)))],
        ...economics
          .filter((one) => one.code.startsWith(code))
          .map((one) => [code, one.code.slice(3), UNIT, `    ${one.name}`, ...split([one])]),
      ]),
    ].filter(() => items.length > 0),
    labels: 4,
    amounts: 3,
  });
}
