import type { HeadCell, PrintedRow, PrintedTable } from '#lib/core/disclosure/index.ts';

const OWNER = '[420115000]江夏区, [215]武汉市江夏区医疗保障局';

/** A cell of a head. */
export function head(text: string, columnSpan = 1, rowSpan = 1): HeadCell {
  return { text, columnSpan, rowSpan };
}

/** What the tables have in common. */
export function base(): Pick<PrintedTable, 'kind' | 'owner' | 'measure' | 'orientation' | 'zero' | 'layout' | 'notes'> {
  return {
    kind: 'table',
    owner: OWNER,
    measure: '万元',
    orientation: 'portrait',
    zero: 'printed',
    layout: { kind: 'rows' },
    notes: [],
  };
}

const CODE_AND_NAME = [
  { id: 'code', label: '科目编码', width: 2 },
  { id: 'name', label: '科目名称', width: 5 },
];

/** A coded row; every figure differs from every other, so that a swapped cell is seen. */
function codedRow(input: { code: string; name: string; columns: number; seed: number }): PrintedRow {
  const { code, name, columns, seed } = input;
  const level = code === '' ? 0 : code.length <= 3 ? 1 : code.length <= 5 ? 2 : 3;
  return {
    id: code || 'total',
    label: name,
    level,
    stub: [code, name],
    cells: distinctFigures({ count: columns, seed }),
  };
}

/** Figures of which no two are the same, so that a swapped cell is seen. */
export function distinctFigures({ count, seed }: { count: number; seed: number }): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${seed * 37 + index * 3}.${String((seed * 7 + index * 11) % 100).padStart(2, '0')}`,
  );
}

/** 收支总表: 21 lines of income beside 27 of expenditure. */
export function statementTable(): PrintedTable {
  const income = [
    '一、一般公共预算拨款收入',
    '经费拨款(补助)',
    '行政事业单位资产收益拨款',
    '专项收入',
    '其他纳入预算管理的非税拨款',
    '预算内基本建设投资',
    '中央专项转移支付补助',
    '二、政府性基金预算拨款收入',
    '三、国有资本经营预算拨款收入',
    '四、财政专户管理资金收入',
    '五、事业收入',
    '六、事业单位经营收入',
    '七、上级补助收入',
    '八、附属单位上缴收入',
    '九、其他收入',
  ];
  const spending = [
    '一般公共服务',
    '公共安全',
    '教育',
    '科学技术',
    '文化旅游体育与传媒',
    '社会保障和就业',
    '卫生健康',
    '节能环保',
    '城乡社区',
    '农林水',
    '交通运输',
    '资源勘探工业信息等',
    '商业服务业等',
    '金融',
    '援助其他地区',
    '自然资源海洋气象等',
    '住房保障',
    '粮油物资储备',
    '国有资本经营预算',
    '灾害防治及应急管理',
    '其他',
    '债务还本',
    '债务付息',
    '债务发行费用',
  ];
  const side = (prefix: string, labels: string[], seed: number): PrintedRow[] =>
    labels.map((label, index) => ({
      id: `${prefix}.${index + 1}`,
      label,
      level: /^[一二三四五六七八九]/.test(label) || prefix === 'function' ? 1 : 2,
      stub: [label],
      cells: [index % 3 === 1 ? '0.00' : `${seed + index * 13}.${10 + index}`],
    }));
  const sum = (id: string, label: string, value: string): PrintedRow => ({
    id,
    label,
    level: 0,
    stub: [label],
    cells: [value],
  });
  const left = [
    ...side('income', income, 8000),
    sum('income.current', '本年收入合计', '8021.08'),
    sum('income.total', '收 入 总 计', '8021.08'),
  ];
  const right = [
    ...side(
      'function',
      spending.map((name) => `${name}支出`),
      100,
    ),
    sum('expenditure.current', '本年支出合计', '8021.08'),
    sum('expenditure.total', '支 出 总 计', '8021.08'),
  ];
  const gap = new Array<null>(right.length - left.length).fill(null);
  const leftIds = left.map((row) => row.id);
  return {
    ...base(),
    id: 'income-and-expenditure',
    number: '表1',
    title: '收支总表',
    stub: [{ id: 'item', label: '项目', width: 4 }],
    columns: [{ id: 'amount', label: '预算数' }],
    head: [
      [head('收 入', 2), head('支 出', 2)],
      [head('项 目'), head('预算数'), head('项 目'), head('预算数')],
    ],
    layout: {
      kind: 'sides',
      left: { head: ['项 目', '预算数'], rowIds: [...leftIds.slice(0, 15), ...gap, ...leftIds.slice(15)] },
      right: { head: ['项 目', '预算数'], rowIds: right.map((row) => row.id) },
    },
    rows: [...left, ...right],
  };
}

/** 一般公共预算支出表（分功能科目）: 33 coded rows under a total, a head of two rows. */
export function functionTable(): PrintedTable {
  const codes = [
    '208',
    '20801',
    '2080199',
    '20805',
    '2080501',
    '2080502',
    '2080505',
    '2080506',
    '20807',
    '2080705',
    '20899',
    '2089999',
    '210',
    '21011',
    '2101101',
    '2101102',
    '2101103',
    '21012',
    '2101202',
    '21013',
    '2101301',
    '21014',
    '2101401',
    '21015',
    '2101501',
    '2101502',
    '2101504',
    '2101550',
    '221',
    '22102',
    '2210201',
    '2210202',
  ];
  return {
    ...base(),
    id: 'general-by-function',
    number: '表5-1',
    title: '一般公共预算支出表（分功能科目）',
    zero: 'blank',
    stub: CODE_AND_NAME,
    columns: ['total', 'basic', 'personnel', 'operating', 'project'].map((id) => ({ id, label: id })),
    head: [
      [head('科目编码', 1, 2), head('科目名称', 1, 2), head('合计', 1, 2), head('基本支出', 3), head('项目支出', 1, 2)],
      [head('小计'), head('人员经费'), head('公用经费')],
    ],
    rows: [
      codedRow({ code: '', name: '合计', columns: 5, seed: 217 }),
      ...codes.map((code, index) => {
        const row = codedRow({ code, name: `机关事业单位基本养老保险缴费支出${index}`, columns: 5, seed: index + 1 });
        return index % 4 === 0 ? { ...row, cells: [...row.cells.slice(0, 4), '0.00'] } : row;
      }),
    ],
  };
}

/** 一般公共预算基本支出表: a table of ordinary size, with a note on rounding. */
export function basicTable(): PrintedTable {
  return {
    ...base(),
    id: 'general-basic',
    number: '表6',
    title: '一般公共预算基本支出表',
    stub: CODE_AND_NAME,
    columns: ['total', 'personnel', 'operating'].map((id) => ({ id, label: id })),
    head: [
      [head('部门预算支出经济分类科目', 2), head('本年一般公共预算基本支出', 3)],
      [head('科目编码'), head('科目名称'), head('合计'), head('人员经费'), head('公用经费')],
    ],
    rows: ['', '301', '30101', '30102', '302', '30201', '30239'].map((code, index) =>
      codedRow({ code, name: code === '' ? '合计' : `工资福利支出${index}`, columns: 3, seed: 300 + index }),
    ),
    notes: ['注：因四舍五入，部分分项之和与合计存在0.01万元的尾差。'],
  };
}

/** 政府性基金预算支出表 of a department that has none. */
export function emptyTable(): PrintedTable {
  return {
    ...base(),
    id: 'government-fund',
    number: '表8',
    title: '政府性基金预算支出表',
    stub: CODE_AND_NAME,
    columns: ['total', 'basic', 'project'].map((id) => ({ id, label: id })),
    head: [
      [head('科目编码', 1, 2), head('科目名称', 1, 2), head('本年政府性基金预算支出', 3)],
      [head('合计'), head('基本支出'), head('项目支出')],
    ],
    rows: [],
    notes: ['备注：2026年没有使用政府性基金预算拨款安排的支出。'],
  };
}
