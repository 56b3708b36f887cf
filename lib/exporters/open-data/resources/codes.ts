import { type DisclosureDocument, type PrintedTable, paragraphText } from '#lib/core/disclosure/index.ts';
import { FUNDS, SOURCES } from '#lib/core/ledger/index.ts';
import { formsOf, paragraphsOf, tablesOf } from '../blocks.ts';
import { type Column, type DataResource, dataResource } from '../data-resource.ts';
import { projectOfForm } from '../form-data.ts';
import { isProject, lineCodes } from '../line-codes.ts';

/** A code with its name. */
type Code = { code: string; label: string; parent?: string; unit?: string; definition?: string };

/** Names of the department and its units by code: the rows of 收入总表. */
export function unitsOf(document: DisclosureDocument): ReadonlyMap<string, string> {
  const income = tablesOf(document).find(({ id }) => id === 'income');
  return new Map((income?.rows ?? []).filter(({ id }) => id !== 'total').map(({ id, label }) => [id, label]));
}

/** What the codes of the lines mean, a resource for each kind of code, and the terms that the report explains. */
export function codeResources(document: DisclosureDocument): DataResource[] {
  const units = unitsOf(document);
  const tables = tablesOf(document);
  const terms = glossaryOf(document);
  const rows = tables.flatMap((table) => rowCodes({ table, units }));
  const named = (kind: 'function' | 'economic') => firstNamed(rows.flatMap((row) => row[kind] ?? []));
  const definitions = new Map(terms.map(({ id, definition }) => [id, definition]));
  return [
    codeResource({
      name: 'functions',
      title: '支出功能分类科目',
      type: 'functional-classification:generic',
      codes: named('function').map((code) => ({
        ...code,
        parent: parentOf({ code: code.code, lengths: [3, 5] }),
        definition: definitions.get(`function.${code.code}`) ?? '',
      })),
      more: [PARENT, DEFINITION],
    }),
    codeResource({
      name: 'economics',
      title: '部门预算支出经济分类科目',
      type: 'economic-classification:generic',
      codes: named('economic').map((code) => ({ ...code, parent: parentOf({ code: code.code, lengths: [3] }) })),
      more: [PARENT],
    }),
    codeResource({
      name: 'units',
      title: '部门和单位',
      type: 'administrative-classification:generic:level2',
      codes: [...units].map(([code, label]) => ({ code, label })),
    }),
    codeResource({
      name: 'projects',
      title: '项目',
      type: 'activity:generic:project',
      codes: projectCodes({ document, units }),
      more: [{ name: 'unit_code', title: '单位代码', type: 'string', of: ({ unit }) => unit ?? '' }],
    }),
    codeResource({ name: 'sources', title: '资金来源', type: 'fin-source:generic', codes: SOURCE_CODES }),
    dataResource({
      name: 'glossary',
      title: '名词解释',
      description: '报告第四部分解释的名词。',
      items: terms,
      primaryKey: ['term_id'],
      columns: [
        { name: 'term_id', title: '名词标识', type: 'string', constraints: { required: true }, of: ({ id }) => id },
        { name: 'term', title: '名词', type: 'string', constraints: { required: true }, of: ({ term }) => term },
        { name: 'definition', title: '解释', type: 'string', of: ({ definition }) => definition },
      ],
    }),
  ];
}

const PARENT: Column<Code> = { name: 'parent', title: '上级编码', type: 'string', of: ({ parent }) => parent ?? '' };
const DEFINITION: Column<Code> = {
  name: 'definition',
  title: '科目说明',
  type: 'string',
  columnType: 'functional-classification:generic:description',
  of: ({ definition }) => definition ?? '',
};

const SOURCE_CODES: readonly Code[] = Object.entries({ ...FUNDS, ...SOURCES }).map(([code, { name }]) => ({
  code,
  label: name,
}));

function codeResource(input: {
  name: string;
  title: string;
  type: string;
  codes: readonly Code[];
  more?: readonly Column<Code>[];
}): DataResource {
  const { name, title, type, codes, more = [] } = input;
  const required = { constraints: { required: true } } as const;
  return dataResource({
    name,
    title,
    description: `本报告用到的${title}代码与名称。`,
    items: codes,
    primaryKey: ['code'],
    columns: [
      { name: 'code', title: '代码', type: 'string', columnType: `${type}:code`, ...required, of: ({ code }) => code },
      {
        name: 'label',
        title: '名称',
        type: 'string',
        columnType: `${type}:label`,
        ...required,
        of: ({ label }) => label,
      },
      ...more,
    ],
  });
}

/** Which function and economic account each row is of, with its name as the table has it, its numbering left out. */
function rowCodes({ table, units }: { table: PrintedTable; units: ReadonlyMap<string, string> }) {
  const codesOf = lineCodes({ table, units });
  return table.rows.map((row) => {
    const { function: functional, economic } = codesOf({ row, column: '' });
    const label = row.label.replace(/^[一二三四五六七八九十廿卅]+、/, '');
    return {
      ...(functional === '' ? {} : { function: { code: functional, label } }),
      ...(economic === '' ? {} : { economic: { code: economic, label } }),
    };
  });
}

function firstNamed(codes: readonly Code[]): Code[] {
  const first = new Map<string, Code>();
  for (const code of codes) if (!first.has(code.code)) first.set(code.code, code);
  return [...first.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The code above another: 类 above 款 above 项. */
function parentOf({ code, lengths }: { code: string; lengths: readonly number[] }): string {
  const length = lengths.findLast((shorter) => shorter < code.length);
  return length === undefined ? '' : code.slice(0, length);
}

/** Projects that a table or a form names. */
function projectCodes(input: { document: DisclosureDocument; units: ReadonlyMap<string, string> }): Code[] {
  const { document, units } = input;
  const declared = formsOf(document).flatMap((form) => {
    const project = projectOfForm(form);
    return project === undefined ? [] : [{ code: project.code, label: project.name, unit: project.unit }];
  });
  const listed = tablesOf(document)
    .filter(({ id }) => id === 'projects')
    .flatMap((table) => {
      const codesOf = lineCodes({ table, units });
      return table.rows
        .filter(({ id }) => isProject({ id, units }))
        .map((row) => ({ code: row.id, label: row.label, unit: codesOf({ row, column: '' }).unit }));
    });
  return firstNamed([...declared, ...listed]);
}

/** The terms of 名词解释, their numbering left out. */
function glossaryOf(document: DisclosureDocument): { id: string; term: string; definition: string }[] {
  return paragraphsOf(document).flatMap(({ block }) => {
    const text = paragraphText(block);
    const [, term = '', definition = ''] = /^(?:（[^）]+）|\d+[.．])?(.+?)：(.+)$/s.exec(text) ?? [];
    const id = /^glossary\.(.+)$/.exec(block.id)?.[1];
    return id === undefined || definition === '' ? [] : [{ id, term, definition }];
  });
}
