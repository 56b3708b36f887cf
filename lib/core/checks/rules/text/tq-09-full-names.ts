import { BASES } from '../../look-up/bases.ts';
import { tableWords } from '../../look-up/cells.ts';
import { foreignNames, foreignOwners } from '../../look-up/whose-report.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';
import type { Subject } from '../../subject/subject.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

const SHORTEST_NAME = 4;
const FIELD_NAMES = { department: '项目主管部门', unit: '项目执行单位' } as const;

/** TQ-09: a unit is called by its whole name wherever it stands. */
export const fullNames: RuleDefinition = {
  id: 'TQ-09',
  statement: '部门/单位名称、地址、页眉全称一致, 不截断',
  relatesTo: '全文',
  level: 'warn',
  basis: BASES.disclosure,
  explanation: '部门和单位名称全文一致，用全称。表格里被截断的名称，请加宽列或换行后重新导出。',
  reads: ['tables', 'units', 'department', 'projectForms', 'outline', 'sentences'],
  examine: (subject) => {
    const listed = subject.units.map(({ name }) => plain(name));
    const tables = [...subject.tables.values()].filter(({ rows }) => rows.some(({ kind }) => kind === 'unit'));
    const foreign = [...foreignNames(subject), ...foreignOwners(subject)];
    const names = listed.length > 0 ? listed : namesElsewhere(subject);
    const isAsked = names.length > 0 && tables.length + subject.projectForms.length > 0;
    if (!isAsked && foreign.length === 0) return noData('单位名单和分单位的表');
    if (names.length === 0) return judged(foreign);
    return judged([
      ...foreign,
      ...tables.flatMap((table) => table.rows.flatMap((row) => cutName({ subject, table, row, names }))),
      ...subject.projectForms.flatMap((form) => shortNames({ subject, form, names })),
    ]);
  },
};

/** 江夏区医疗保障局 in a form where everything else says 武汉市江夏区医疗保障局. */
function shortNames(input: { subject: Subject; form: SubjectProjectForm; names: readonly string[] }): RuleFinding[] {
  const { subject, form, names } = input;
  const whole = [plain(subject.department.name ?? ''), ...names];
  return (['department', 'unit'] as const).flatMap((id): RuleFinding[] => {
    const field = form.fields.get(id);
    const printed = plain(field?.text ?? '');
    if (field === undefined || printed.length < SHORTEST_NAME || whole.includes(printed)) return [];
    const full = whole.find((name) => name.length > printed.length && name.endsWith(printed));
    if (full === undefined) return [];
    return [
      {
        message: `项目“${form.name.trim()}”申报表的“${FIELD_NAMES[id]}”写作“${printed}”，全称是“${full}”，请统一为全称`,
        quote: field.text,
        stated: printed,
        expected: full,
        level: 'info',
        at: [field.at],
      },
    ];
  });
}

/** Where 第一部分 lists no units: as the forms call them. */
function namesElsewhere({ projectForms }: Subject): string[] {
  const names = projectForms.flatMap(({ fields }) => fields.get('unit')?.text ?? []).map(plain);
  return [...new Set(names)].filter((name) => name.length >= SHORTEST_NAME);
}

function plain(name: string): string {
  return name.replace(/\s/g, '');
}

function cutName(input: {
  subject: Subject;
  table: SubjectTable;
  row: SubjectRow;
  names: readonly string[];
}): RuleFinding[] {
  const { subject, table, row, names } = input;
  const printed = plain(row.label);
  if (row.kind !== 'unit' || printed === '' || names.includes(printed)) return [];
  // The department's own name for its 本级 is another matter than a name that was cut.
  if (printed === plain(subject.department.name ?? '')) return [];
  // 本级 and 机关 behind a name tell the unit from its department; nothing was cut.
  const whole = names.filter(
    (name) => name.startsWith(printed) && !/^(?:[（(]?(?:本级|机关|汇总)[)）]?)*$/.test(name.slice(printed.length)),
  );
  const [only] = whole;
  if (only === undefined || whole.length > 1) return [];
  return [
    {
      message: `${tableWords(table)}的单位名称“${row.label.trim()}”被截断，全称是“${only}”，请改为全称`,
      quote: row.label.trim(),
      stated: row.label.trim(),
      expected: only,
      cause: 'truncated',
      at: [row.at],
    },
  ];
}
