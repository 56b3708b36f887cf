/** A column of a table: its id in the disclosure data, how heads call it. The same words a second time are the next column. */
export type LayoutColumn = { id: string; label: string; head: RegExp };

/** What a table's columns are, and which are sums of which, by ids. */
export type TableLayout = {
  id: string;
  columns: readonly LayoutColumn[];
  sums: readonly { whole: string; parts: readonly string[] }[];
};

const column = (id: string, label: string, head: RegExp): LayoutColumn => ({ id, label, head });

const TOTAL = column('total', '合计', /^(?:合计|总计|金额合计|支出合计|收入合计|总额)$/);
const BASIC = column('basic', '基本支出', /^(?:基本支出|基本支出小计|小计)$/);
const PROJECT = column('project', '项目支出', /^项目支出(?:小计)?$/);
const PERSONNEL = column('personnel', '人员经费', /^(?:人员经费|人员支出|人员类)$/);
const OPERATING = column('operating', '公用经费', /^(?:日常)?公用(?:经费|支出)$/);

const FUNDS = [
  ['general', '一般公共预算', /^一般公共预算/],
  ['govfund', '政府性基金预算', /^政府性基金/],
  ['statecapital', '国有资本经营预算', /^国有资本/],
  ['fiscal-account', '财政专户管理资金', /财政专户/],
] as const;

const fundColumns = (period: string, count: number) =>
  FUNDS.slice(0, count).map(([fund, label, head]) => column(`${period}.${fund}`, label, head));

const CURRENT_FUNDS = fundColumns('current', 4);
const UNIT_SOURCES = [
  column('current.unit.business', '事业收入', /^事业收入/),
  column('current.unit.operation', '事业单位经营收入', /经营收入/),
  column('current.unit.superior', '上级补助收入', /上级补助/),
  column('current.unit.affiliate', '附属单位上缴收入', /附属单位上缴/),
  column('current.unit.other', '其他收入', /^其他收入/),
];
const CARRYOVER_FUNDS = [...fundColumns('carryover', 4), column('carryover.unit', '单位资金', /^单位资金/)];

const ids = (columns: readonly LayoutColumn[]) => columns.map(({ id }) => id);

const INCOME: TableLayout = {
  id: 'income',
  columns: [
    TOTAL,
    column('current', '小计', /^(?:小计|本年收入(?:小计|合计)?)$/),
    ...CURRENT_FUNDS,
    ...UNIT_SOURCES,
    column('carryover', '小计', /^(?:小计|上年结转(?:结余)?(?:小计|合计)?)$/),
    ...CARRYOVER_FUNDS,
  ],
  sums: [
    { whole: 'total', parts: ['current', 'carryover'] },
    { whole: 'current', parts: ids([...CURRENT_FUNDS, ...UNIT_SOURCES]) },
    { whole: 'carryover', parts: ids(CARRYOVER_FUNDS) },
  ],
};

const KINDS = [
  BASIC,
  PROJECT,
  column('business', '事业单位经营支出', /经营支出/),
  column('remittance', '上缴上级支出', /上缴上级/),
  column('subsidy', '对附属单位补助支出', /附属单位补助/),
];
const SPLIT = {
  columns: [TOTAL, BASIC, PERSONNEL, OPERATING, PROJECT],
  sums: [
    { whole: 'total', parts: ['basic', 'project'] },
    { whole: 'basic', parts: ['personnel', 'operating'] },
  ],
};
const FUND = { columns: [TOTAL, BASIC, PROJECT], sums: [{ whole: 'total', parts: ['basic', 'project'] }] };

const PROJECT_FUNDS = [
  ...fundColumns('current', 3),
  ...fundColumns('carryover', 3),
  column('fiscal-account', '财政专户管理资金', /财政专户/),
  column('unit', '单位资金', /^单位资金/),
];

/** Every table that is read by columns. */
export const LAYOUTS: ReadonlyMap<string, TableLayout> = new Map(
  [
    INCOME,
    { id: 'expenditure', columns: [TOTAL, ...KINDS], sums: [{ whole: 'total', parts: ids(KINDS) }] },
    { id: 'general-by-function', ...SPLIT },
    { id: 'general-by-unit', ...SPLIT },
    {
      id: 'general-basic',
      columns: [TOTAL, PERSONNEL, OPERATING],
      sums: [{ whole: 'total', parts: ['personnel', 'operating'] }],
    },
    {
      id: 'three-public',
      columns: [
        column('total', '“三公”经费合计', /三公.*合计|^合计$|^[“"]?三公[”"]?经费(?:支出)?$/),
        column('abroad', '因公出国（境）费', /因公出国/),
        column('vehicles', '小计', /^小计$|^公务用车购置(?:及|和|与)运行(?:维护)?费(?:小计)?$/),
        column('vehicles.purchase', '公务用车购置费', /^公务用车购置费?$|^购置费$/),
        column('vehicles.operation', '公务用车运行费', /^公务用车运行(?:维护)?费?$|^运行(?:维护)?费$/),
        column('reception', '公务接待费', /公务接待/),
      ],
      sums: [
        { whole: 'total', parts: ['abroad', 'vehicles', 'reception'] },
        { whole: 'vehicles', parts: ['vehicles.purchase', 'vehicles.operation'] },
      ],
    },
    { id: 'government-fund', ...FUND },
    { id: 'state-capital', ...FUND },
    { id: 'projects', columns: [TOTAL, ...PROJECT_FUNDS], sums: [{ whole: 'total', parts: ids(PROJECT_FUNDS) }] },
    { id: 'procurement', columns: [column('amount', '金额', /金额|预算数|^合计$|采购预算/)], sums: [] },
  ].map((layout) => [layout.id, layout]),
);
