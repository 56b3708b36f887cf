import { BASES } from '../../look-up/bases.ts';
import { tableWords } from '../../look-up/cells.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';
import type { SubjectTable } from '../../subject/table.ts';

/** TQ-08: tables have numbers of their own, and rows names. */
export const announcedTables: RuleDefinition = {
  id: 'TQ-08',
  statement: '目录、表号、表名、页眉一致且唯一; 行标签为名称不是代码',
  relatesTo: '目录, 表',
  level: 'warn',
  basis: BASES.disclosure,
  explanation: '表号不能重复，行名写名称而不是系统代码，让读的人看得懂。',
  reads: ['tables', 'announced'],
  examine: (subject) => {
    const tables = [...subject.tables.values()];
    if (tables.length === 0) return noData('部门预算表');
    return judged([
      ...sameNumbers(tables),
      ...tables.flatMap((table) => codesAsNames(subject, table)),
      ...announcedInVain(subject),
    ]);
  },
};

/** Tables that not every report has: that those of the law are missing is told by TQ-13. */
const OPTIONAL: ReadonlySet<string> = new Set(['projects', 'procurement', 'general-by-unit']);

/** A table that the contents list has and the report has not. */
function announcedInVain({ announced, tables }: Subject): RuleFinding[] {
  const told = new Set<string>();
  return announced.flatMap(({ id = '', number, title, at }): RuleFinding[] => {
    if (!OPTIONAL.has(id) || tables.has(id) || told.has(id)) return [];
    told.add(id);
    return [
      {
        message: `目录列有“${number}${title}”，正文没有读到这张表，请核对是否漏公开`,
        quote: `${number}${title}`,
        stated: '未见',
        expected: title,
        at: [at],
      },
    ];
  });
}

function sameNumbers(tables: readonly SubjectTable[]): RuleFinding[] {
  const seen = new Map<string, SubjectTable>();
  return tables.flatMap((table): RuleFinding[] => {
    const number = (table.number ?? '').replace(/\s/g, '');
    if (number === '') return [];
    const before = seen.get(number);
    seen.set(number, before ?? table);
    if (before === undefined) return [];
    return [
      {
        message: `《${before.title}》和《${table.title}》都是${number}，请改正表号`,
        stated: number,
        at: [table.at, before.at],
      },
    ];
  });
}

function codesAsNames(subject: Subject, table: SubjectTable): RuleFinding[] {
  if (subject.origin === 'budget') return [];
  const codes = table.rows.filter(({ label }) => /^\s*[0-9A-Z]{1,12}\s*$/.test(label));
  const [first] = codes;
  if (first === undefined) return [];
  const labels = [...new Set(codes.map(({ label }) => label.trim()))].join('、');
  return [
    {
      message: `${tableWords(table)}有 ${codes.length} 行的名称是代码（${labels}），请改为名称`,
      quote: first.label.trim(),
      stated: labels,
      at: codes.map(({ at }) => at),
    },
  ];
}
