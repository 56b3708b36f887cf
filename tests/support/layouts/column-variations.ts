import { type Cells, isStatement, type Laid, type Sheet, sheets, type Variation, wide } from './sheets.ts';

const isAccounts = ({ id }: Sheet) =>
  /^(?:expenditure|general-by-function|general-basic|government-fund|state-capital)$/.test(id);
const accounts = (report: Laid, change: (sheet: Sheet) => Sheet): Laid =>
  sheets(report, (sheet) => (isAccounts(sheet) ? change(sheet) : sheet));
const statements = (report: Laid, change: (sheet: Sheet) => Sheet): Laid =>
  sheets(report, (sheet) => (isStatement(sheet) ? change(sheet) : sheet));
const textOf = (cells: Cells, place: number) => cells[place]?.text ?? '';

/** The head of a table with other columns in the place of its first two. */
function withStub(head: readonly Cells[], stub: readonly string[]): readonly Cells[] {
  const [top = [], ...rest] = head;
  const isOver = top[0]?.columnSpan === 2;
  const own = stub.map((text) => ({ text, columnSpan: 1, rowSpan: isOver ? 1 : head.length }));
  if (!isOver) return [[...own, ...top.slice(2)], ...rest];
  const [second = [], ...others] = rest;
  const over = { text: '科目', columnSpan: stub.length, rowSpan: 1 };
  return [[over, ...top.slice(1)], [...own, ...second.slice(2)], ...others];
}

/** Tables by account whose code and name stand in other columns. */
const stubbed =
  (heads: readonly string[], cellsOf: (code: string, name: string) => readonly string[]) => (report: Laid) =>
    accounts(report, (sheet) => ({
      ...sheet,
      labels: heads.length,
      head: withStub(sheet.head, heads),
      body: sheet.body.map((cells) => [
        ...cellsOf(textOf(cells, 0), textOf(cells, 1)).map((text) => wide(text)),
        ...cells.slice(2),
      ]),
    }));

/** 类, 款 and 项 in columns of their own, of tables by function. */
const parted = (codesOf: (code: string) => readonly string[]) => (report: Laid) =>
  sheets(report, (sheet) =>
    isAccounts(sheet) && sheet.id !== 'general-basic'
      ? (stubbed(['类', '款', '项', '科目名称'], (code, name) => [...codesOf(code), name])([sheet])[0] ?? sheet)
      : sheet,
  );

/** One more column before the first or behind the last. */
function withColumn(
  sheet: Sheet,
  column: { title: string; where: 'first' | 'last'; text: (index: number) => string },
): Sheet {
  const { title, where, text } = column;
  const put = (cells: Cells, cell: Cells[number]) => (where === 'first' ? [cell, ...cells] : [...cells, cell]);
  const head = { text: title, columnSpan: 1, rowSpan: sheet.head.length };
  return {
    ...sheet,
    labels: sheet.labels + (where === 'first' ? 1 : 0),
    head: sheet.head.map((cells, index) => (index === 0 ? put(cells, head) : cells)),
    body: sheet.body.map((cells, index) => put(cells, wide(text(index)))),
  };
}

const LEAVES: Readonly<Record<string, readonly string[]>> = {
  'general-by-function': ['科目编码', '科目名称', '合计', '基本支出', '人员经费', '公用经费', '项目支出'],
  'general-by-unit': ['单位编码', '单位名称', '合计', '基本支出', '人员经费', '公用经费', '项目支出'],
  'three-public': [
    '“三公”经费合计',
    '因公出国（境）费',
    '公务用车购置及运行费小计',
    '公务用车购置费',
    '公务用车运行费',
    '公务接待费',
  ],
};
const PUBLIC = [
  '合计',
  '一、因公出国（境）费',
  '二、公务用车购置及运行费',
  '其中：公务用车购置费',
  '公务用车运行费',
  '三、公务接待费',
];

/** 行次 beside every line of both sides. */
function withLineNumbers(sheet: Sheet): Sheet {
  const half = ['项目', '行次', '预算数'];
  return {
    ...sheet,
    labels: 2,
    head: [[wide('收入', 3), wide('支出', 3)], [...half, ...half].map((text) => wide(text))],
    body: sheet.body.map((cells, index) =>
      [
        textOf(cells, 0),
        String(index + 1),
        textOf(cells, 1),
        textOf(cells, 2),
        String(index + 31),
        textOf(cells, 3),
      ].map((text) => wide(text)),
    ),
  };
}

/** Which columns tables have. */
export const COLUMN_VARIATIONS: readonly Variation[] = [
  { name: '编码名称同格', change: stubbed(['功能分类科目'], (code, name) => [`${code} ${name}`.trim()]) },
  { name: '编码连着名称', change: stubbed(['科目'], (code, name) => [`${code}${name}`]) },
  { name: '没有科目编码', change: stubbed(['功能分类科目名称'], (_, name) => [name]) },
  { name: '类款项三列', change: parted((code) => [code.slice(0, 3), code.slice(3, 5), code.slice(5)]) },
  {
    name: '类款项三列只印本级',
    change: parted((code) => [
      code.length === 3 ? code : '',
      code.length === 5 ? code.slice(3) : '',
      code.length === 7 ? code.slice(5) : '',
    ]),
  },
  {
    name: '类款项三列印全码',
    change: parted((code) => [
      code.slice(0, 3),
      code.length >= 5 ? code.slice(0, 5) : '',
      code.length === 7 ? code : '',
    ]),
  },
  {
    name: '前有序号列',
    change: (report) =>
      sheets(report, (sheet) =>
        isStatement(sheet) || sheet.id === 'three-public'
          ? sheet
          : withColumn(sheet, { title: '序号', where: 'first', text: (index) => String(index + 1) }),
      ),
  },
  {
    name: '后有备注列',
    change: (report) =>
      sheets(report, (sheet) =>
        isStatement(sheet) ? sheet : withColumn(sheet, { title: '备注', where: 'last', text: () => '' }),
      ),
  },
  { name: '收支总表带行次', change: (report) => statements(report, withLineNumbers) },
  {
    name: '收支总表缺左栏单元格',
    change: (report) =>
      statements(report, (sheet) => ({
        ...sheet,
        body: sheet.body.map((cells) => (textOf(cells, 0) + textOf(cells, 1) === '' ? cells.slice(2) : cells)),
      })),
  },
  {
    name: '表头只有一行',
    change: (report) =>
      sheets(report, (sheet) => {
        const leaves = LEAVES[sheet.id];
        return leaves === undefined ? sheet : { ...sheet, head: [leaves.map((text) => wide(text))] };
      }),
  },
  {
    name: '“三公”竖排',
    change: (report) =>
      sheets(report, (sheet) =>
        sheet.id !== 'three-public'
          ? sheet
          : {
              ...sheet,
              labels: 1,
              amounts: 1,
              head: [[wide('项目'), wide('预算数')]],
              body: PUBLIC.map((name, place) => [wide(name), wide(textOf(sheet.body[0] ?? [], place))]),
            },
      ),
  },
];
