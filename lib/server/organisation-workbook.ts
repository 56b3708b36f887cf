import type { FormHelp } from '#lib/core/form-help/index.ts';
import type { FieldDefinition, FormRow, SectionDefinition } from '#lib/core/forms/index.ts';
import type { OrganisationLine, OrganisationSheets, OrganisationStructure } from '#lib/core/organisation/index.ts';
import { placeName } from '#lib/core/organisation/index.ts';
import type { OrganisationView } from '#lib/core/screen/index.ts';
import type { ReadBook, WorkbookForm } from '#lib/exporters/workbook/index.ts';

/** What the hidden sheet of the list says that it is. */
const IDENTITY = 'organisation';

const code: FieldDefinition = { id: 'code', label: '编码', kind: 'text', required: true };
const name: FieldDefinition = { id: 'name', label: '名称', kind: 'text', required: true, names: true };

const SECTIONS: readonly SectionDefinition[] = [
  { id: 'section', label: '业务科室', shape: 'list', fields: [code, name] },
  {
    id: 'department',
    label: '部门',
    shape: 'list',
    fields: [code, name, { id: 'section', label: '归口业务科室编码', kind: 'text', required: true }],
  },
  {
    id: 'unit',
    label: '单位',
    shape: 'list',
    fields: [{ id: 'department', label: '部门编码', kind: 'text', required: true }, code, name],
  },
];

const NAMED = { code: { help: '1 至 40 个字母、数字或短横线。' }, name: { help: '全称。' } };

const HELP: FormHelp = {
  purpose: '业务科室、部门和单位的名单。编码是身份，不能改：改编码等于停用旧的、增加新的。',
  steps: [
    '先填业务科室，再填部门和单位',
    '新增的接着往下填；改名、改归口科室的直接改',
    '要停用的，把这一行的内容全部清空',
  ],
  fields: {
    section: NAMED,
    department: { ...NAMED, section: { help: '“业务科室”表里的编码。' } },
    unit: { ...NAMED, department: { help: '“部门”表里的编码。' } },
  },
};

/** The organisation of a region as a list to be filled away from the product. */
export function organisationForm({ region, regionName, structure }: OrganisationView): WorkbookForm {
  return {
    identity: { form: IDENTITY, owner: '', region, department: '', year: 0 },
    definition: { sections: SECTIONS },
    help: HELP,
    title: `${regionName}机构名单`,
    rows: rowsOf(structure),
    codes: {},
    lastYear: {},
    inUse: [],
  };
}

/** Whether a filled list is the organisation of this region. */
export function isOrganisationOf(book: ReadBook, region: string): boolean {
  return book.identity.form === IDENTITY && book.identity.region === region;
}

/** The lines of a filled list as text. */
export function organisationSheets(book: ReadBook): OrganisationSheets {
  const linesOf = (section: string): OrganisationLine[] =>
    book.sheets
      .filter((sheet) => sheet.section === section)
      .flatMap((sheet) =>
        sheet.rows.map(({ line, id, cells }) => ({ sheet: sheet.name, line, id, cells: texts(cells) })),
      );
  return { section: linesOf('section'), department: linesOf('department'), unit: linesOf('unit') };
}

function texts(cells: ReadBook['sheets'][number]['rows'][number]['cells']): OrganisationLine['cells'] {
  return Object.fromEntries(
    Object.entries(cells).map(([field, { cell, value }]) => {
      if ('error' in value) return [field, { cell, text: value.error, unread: value.error }];
      return [field, { cell, text: 'text' in value ? value.text : 'number' in value ? String(value.number) : '' }];
    }),
  );
}

function rowsOf({ sections, departments, units }: OrganisationStructure): FormRow[] {
  const row = (id: string, section: string, at: number, cells: FormRow['cells']): FormRow => ({
    id,
    section,
    // As many digits as the longest list needs: compared as text.
    rank: String(at).padStart(6, '0'),
    cells,
  });
  return [
    ...sections.map((one, at) => row(placeName({ kind: 'section', code: one.code }), 'section', at, one)),
    ...departments.map((one, at) => row(placeName({ kind: 'department', code: one.code }), 'department', at, one)),
    ...units.map((one, at) => row(placeName({ kind: 'unit', ...one }), 'unit', at, one)),
  ];
}
