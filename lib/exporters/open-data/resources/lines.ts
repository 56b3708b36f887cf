import { cellSums, type DisclosureDocument, type PrintedRow, type PrintedTable } from '#lib/core/disclosure/index.ts';
import { tablesOf } from '../blocks.ts';
import { type Column, type DataResource, dataResource, type ForeignKey } from '../data-resource.ts';
import { type LineCodes, lineCodes } from '../line-codes.ts';

/** A published cell. */
type Line = {
  table: PrintedTable;
  row: PrintedRow;
  column: PrintedTable['columns'][number];
  value: string;
  /** Nothing where the report does not say of what its sums are. */
  sum: boolean | undefined;
  codes: LineCodes;
};

/** The budget line by line, as published: a row for each cell of each table. */
export function linesResource(input: {
  document: DisclosureDocument;
  units: ReadonlyMap<string, string>;
}): DataResource {
  const { document, units } = input;
  const { region, department, fiscalYear } = document;
  return dataResource({
    name: 'budget-lines',
    title: '预算数',
    description:
      '报告各表的每一个数，一数一行，单位万元，与报告所印相同。同一笔钱在几张表里出现，合计也在其中：只取一张表、is_sum 为 false 的行，才不会重复计算。',
    items: tablesOf(document).flatMap((table) => linesOf({ table, units })),
    primaryKey: ['table_id', 'row_id', 'column_id'],
    foreignKeys: FOREIGN_KEYS,
    extraFields: [
      { name: 'currency', title: '币种', type: 'string', columnType: 'value-currency:code', constant: 'CNY' },
      { name: 'phase', title: '预算阶段', type: 'string', columnType: 'phase:id', constant: 'approved' },
      {
        name: 'region_name',
        title: '财政区划名称',
        type: 'string',
        columnType: 'geo:source:title',
        constant: region.name,
      },
      {
        name: 'department_name',
        title: '部门名称',
        type: 'string',
        columnType: 'administrative-classification:generic:level1:label',
        constant: department.disclosureName,
      },
    ],
    columns: [
      ...placeColumns({ fiscalYear: String(fiscalYear), region: region.code, department: department.code }),
      ...CODE_COLUMNS,
      {
        name: 'is_sum',
        title: '是否合计',
        type: 'boolean',
        description: '此数是同一张表里其他数之和。',
        of: ({ sum }) => String(sum ?? ''),
      },
      { name: 'value', title: '金额', type: 'number', unit: '万元', columnType: 'value', of: ({ value }) => value },
    ],
  });
}

function linesOf({ table, units }: { table: PrintedTable; units: ReadonlyMap<string, string> }): Line[] {
  const sums = new Set(cellSums(table).map(({ row, column }) => JSON.stringify([row, column])));
  const codesOf = lineCodes({ table, units });
  return table.rows.flatMap((row) =>
    table.columns.map((column, index) => ({
      table,
      row,
      column,
      value: row.cells[index] ?? '',
      sum: table.sums && sums.has(JSON.stringify([row.id, column.id])),
      codes: codesOf({ row, column: column.id }),
    })),
  );
}

function placeColumns(place: { fiscalYear: string; region: string; department: string }): Column<Line>[] {
  const required = { constraints: { required: true } } as const;
  return [
    {
      name: 'fiscal_year',
      title: '预算年度',
      type: 'integer',
      columnType: 'date:fiscal-year',
      ...required,
      of: () => place.fiscalYear,
    },
    {
      name: 'region_code',
      title: '财政区划代码',
      type: 'string',
      columnType: 'geo:source:code',
      ...required,
      of: () => place.region,
    },
    {
      name: 'department_code',
      title: '部门代码',
      type: 'string',
      columnType: 'administrative-classification:generic:level1:code',
      ...required,
      of: () => place.department,
    },
    { name: 'table_id', title: '表标识', type: 'string', ...required, of: ({ table }) => table.id },
    { name: 'row_id', title: '行标识', type: 'string', ...required, of: ({ row }) => row.id },
    { name: 'row_label', title: '行名称', type: 'string', of: ({ row }) => row.label },
    { name: 'row_level', title: '行级次', type: 'integer', of: ({ row }) => String(row.level) },
    { name: 'column_id', title: '列标识', type: 'string', ...required, of: ({ column }) => column.id },
    { name: 'column_label', title: '列名称', type: 'string', of: ({ column }) => column.label },
  ];
}

const CODE_COLUMNS: readonly Column<Line>[] = [
  {
    name: 'direction',
    title: '收支方向',
    type: 'string',
    columnType: 'direction',
    constraints: { enum: ['revenue', 'expenditure'] },
    description: 'revenue 收入，expenditure 支出。',
    of: ({ codes }) => codes.direction,
  },
  ...(
    [
      ['function', '支出功能分类科目编码', 'functional-classification:generic'],
      ['economic', '部门预算支出经济分类科目编码', 'economic-classification:generic'],
      ['unit', '单位代码', 'administrative-classification:generic:level2'],
      ['project', '项目代码', 'activity:generic:project'],
      ['source', '资金来源代码', 'fin-source:generic'],
    ] as const
  ).map(([kind, title, type]) => ({
    name: `${kind}_code`,
    title,
    type: 'string' as const,
    columnType: `${type}:code`,
    of: ({ codes }: Line) => codes[kind],
  })),
];

const FOREIGN_KEYS: ForeignKey[] = [
  { fields: ['table_id'], reference: { resource: 'tables', fields: ['table_id'] } },
  ...(
    [
      ['function_code', 'functions'],
      ['economic_code', 'economics'],
      ['unit_code', 'units'],
      ['project_code', 'projects'],
      ['source_code', 'sources'],
    ] as const
  ).map(([field, resource]) => ({ fields: [field], reference: { resource, fields: ['code'] } })),
];
