import type { HeadCell, PrintedRow, PrintedTable } from '#lib/core/disclosure/index.ts';

const OWNER = '[420115000]江夏区, [215]武汉市江夏区医疗保障局';

function head(text: string, columnSpan = 1, rowSpan = 1): HeadCell {
  return { text, columnSpan, rowSpan };
}

function base(): Pick<PrintedTable, 'kind' | 'owner' | 'measure' | 'orientation' | 'zero' | 'layout' | 'notes'> {
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

function distinctFigures({ count, seed }: { count: number; seed: number }): string[] {
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

/** 收入总表: two labels and eighteen figures across, three rows of head, lying. */
export function incomeTable(): PrintedTable {
  const current = ['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金'];
  const unit = ['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'];
  const carryover = ['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金', '其他资金'];
  const labels = ['合计', '小计', ...current, ...unit, '小计', ...carryover];
  const names = [
    '武汉市江夏区医疗保障局',
    '武汉市江夏区医疗保障局本级',
    '武汉市江夏区医疗保障基金核查中心',
    '武汉市江夏区医疗保障服务中心',
  ];
  return {
    ...base(),
    id: 'income',
    number: '表2',
    title: '收入总表',
    orientation: 'landscape',
    stub: [
      { id: 'code', label: '部门(单位)代码', width: 2 },
      { id: 'name', label: '部门(单位)名称', width: 4 },
    ],
    columns: labels.map((label, index) => ({ id: index === 0 ? 'total' : `column.${index}`, label })),
    head: [
      [
        head('部门(单位)代码', 1, 3),
        head('部门(单位)名称', 1, 3),
        head('合计', 1, 3),
        head('本年收入', 10),
        head('上年结转结余', 7),
      ],
      [
        head('小计', 1, 2),
        ...current.map((text) => head(text, 1, 2)),
        head('单位资金', 5),
        head('小计', 1, 2),
        ...carryover.map((text) => head(text, 1, 2)),
      ],
      unit.map((text) => head(text)),
    ],
    rows: [
      { id: 'total', label: '合计', level: 0, stub: ['', '合计'], cells: distinctFigures({ count: 18, seed: 216 }) },
      ...names.map((name, index) => ({
        id: index === 0 ? '215' : `21500${index}`,
        label: name,
        level: index === 0 ? 1 : 2,
        stub: [index === 0 ? '215' : `21500${index}`, name],
        cells: distinctFigures({ count: 18, seed: 100 + index }),
      })),
    ],
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

/** 项目支出表 with so many projects; every tenth has the longest name. */
export function projectTable({ projects, longName }: { projects: number; longName: string }): PrintedTable {
  const columns = [
    'total',
    'current.general',
    'current.govfund',
    'current.statecapital',
    'carryover.general',
    'carryover.govfund',
    'carryover.statecapital',
    'fiscal-account',
    'unit',
  ];
  return {
    ...base(),
    id: 'projects',
    number: '表10',
    title: '项目支出表',
    orientation: 'landscape',
    stub: [
      { id: 'code', label: '项目编码', width: 3 },
      { id: 'name', label: '项目名称', width: 6 },
    ],
    columns: columns.map((id) => ({ id, label: id })),
    head: [
      [
        head('项目编码', 1, 2),
        head('项目名称', 1, 2),
        head('合计', 1, 2),
        head('本年拨款', 3),
        head('财政拨款结转结余', 3),
        head('财政专户管理资金', 1, 2),
        head('单位资金', 1, 2),
      ],
      ['一般公共预算', '政府性基金预算', '国有资本经营预算', '一般公共预算', '政府性基金预算', '国有资本经营预算'].map(
        (text) => head(text),
      ),
    ],
    rows: [
      { id: 'total', label: '合计', level: 0, stub: ['', '合计'], cells: distinctFigures({ count: 9, seed: 999 }) },
      ...Array.from({ length: projects }, (_, index) => {
        const code = `42011526215T0000${String(10_000 + index)}`;
        const name = index % 10 === 0 ? longName : `城乡居民医疗保险区级配套资金（第${index}批）`;
        return {
          id: code,
          label: name,
          level: 2,
          stub: [code, name],
          cells: distinctFigures({ count: 9, seed: index + 1 }),
        };
      }),
    ],
  };
}
