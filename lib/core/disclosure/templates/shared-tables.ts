import type { TemplateTable, TemplateTableSection } from './template.ts';

const ACCOUNT_STUB = [
  { id: 'code', label: '科目编码', width: 1 },
  { id: 'label', label: '科目名称', width: 3 },
];
const UNIT_STUB = [
  { id: 'code', label: '单位编码', width: 1 },
  { id: 'label', label: '单位名称', width: 3 },
];
const ITEM_STUB = [{ id: 'label', label: '项目', width: 3 }];

const none = (words: string) => (year: number) => `备注：${year}年没有${words}。`;
const noGeneral = none('使用一般公共预算拨款安排的支出');

const table = (input: Omit<TemplateTable, 'kind'>): TemplateTable => ({ kind: 'table', ...input });

/** Tables 1 to 10 as 江夏 prints them; other districts change numbers, titles and labels. */
export const standardTables: TemplateTableSection[] = [
  {
    id: 'tables.income-and-expenditure',
    title: '收支总体情况表',
    contents: [
      table({
        id: 'income-and-expenditure',
        number: '表1',
        orientation: 'portrait',
        stub: ITEM_STUB,
        sides: { head: ['收入', '支出'] },
        emptyNote: none('收入和支出预算'),
      }),
    ],
  },
  {
    id: 'tables.income',
    title: '收入总体情况表',
    contents: [
      table({
        id: 'income',
        number: '表2',
        orientation: 'landscape',
        stub: [
          { id: 'code', label: '部门（单位）代码', width: 1 },
          { id: 'label', label: '部门（单位）名称', width: 3 },
        ],
        emptyNote: none('收入预算'),
      }),
    ],
  },
  {
    id: 'tables.expenditure',
    title: '支出总体情况表',
    contents: [
      table({
        id: 'expenditure',
        number: '表3',
        orientation: 'portrait',
        stub: ACCOUNT_STUB,
        emptyNote: none('支出预算'),
      }),
    ],
  },
  {
    id: 'tables.appropriation',
    title: '财政拨款收支总体情况表',
    contents: [
      table({
        id: 'appropriation',
        number: '表4',
        orientation: 'portrait',
        stub: ITEM_STUB,
        sides: { head: ['收入', '支出'] },
        emptyNote: none('财政拨款收入和支出预算'),
      }),
    ],
  },
  {
    id: 'tables.general',
    title: '一般公共预算支出情况表（分功能科目，分单位）',
    contents: [
      table({
        id: 'general-by-function',
        number: '表5-1',
        orientation: 'portrait',
        stub: ACCOUNT_STUB,
        emptyNote: noGeneral,
      }),
      table({
        id: 'general-by-unit',
        number: '表5-2',
        orientation: 'portrait',
        stub: UNIT_STUB,
        emptyNote: noGeneral,
      }),
    ],
  },
  {
    id: 'tables.general-basic',
    title: '一般公共预算基本支出情况表',
    contents: [
      table({
        id: 'general-basic',
        number: '表6',
        orientation: 'portrait',
        stub: ACCOUNT_STUB,
        stubGroup: '部门预算支出经济分类科目',
        columnGroup: '本年一般公共预算基本支出',
        emptyNote: none('使用一般公共预算拨款安排的基本支出'),
      }),
    ],
  },
  {
    id: 'tables.three-public',
    title: '一般公共预算“三公”经费支出情况表',
    contents: [
      table({
        id: 'three-public',
        number: '表7',
        orientation: 'portrait',
        stub: [],
        emptyNote: none('使用一般公共预算拨款安排的“三公”经费支出'),
      }),
    ],
  },
  {
    id: 'tables.government-fund',
    title: '政府性基金预算支出情况表',
    contents: [
      table({
        id: 'government-fund',
        number: '表8',
        orientation: 'portrait',
        stub: ACCOUNT_STUB,
        columnGroup: '本年政府性基金预算支出',
        emptyNote: none('使用政府性基金预算拨款安排的支出'),
      }),
    ],
  },
  {
    id: 'tables.state-capital',
    title: '国有资本经营预算支出情况表',
    contents: [
      table({
        id: 'state-capital',
        number: '表9',
        orientation: 'portrait',
        stub: ACCOUNT_STUB,
        columnGroup: '本年国有资本经营预算支出',
        emptyNote: none('使用国有资本经营预算拨款安排的支出'),
      }),
    ],
  },
  {
    id: 'tables.projects',
    title: '项目支出情况表',
    contents: [
      table({
        id: 'projects',
        number: '表10',
        orientation: 'landscape',
        stub: [
          { id: 'category', label: '项目分类', width: 1 },
          { id: 'label', label: '项目名称', width: 3 },
        ],
        emptyNote: none('安排项目支出'),
      }),
    ],
  },
];

/** 政府采购表, where a district prints one. */
export const procurementSection: TemplateTableSection = {
  id: 'tables.procurement',
  title: '政府采购情况表',
  contents: [
    table({
      id: 'procurement',
      number: '表11',
      orientation: 'portrait',
      stub: [{ id: 'label', label: '采购项目', width: 3 }],
      emptyNote: none('安排政府采购预算支出'),
    }),
  ],
};
