import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { missingFinding } from '../../look-up/coverage.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { cleanName } from '../../look-up/project-match.ts';
import { compareLists, compareStated, quoteOf } from '../../look-up/stated-against.ts';
import { type MatchedProject, matchProjects } from '../../look-up/stated-projects.ts';
import { cellPlace, cellTerm, type Term } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';
import type { SubjectTable } from '../../subject/table.ts';

/** NT-10: 项目支出 in words is that of its table: the total, where it comes from, and every project. */
export const projectWords: RuleDefinition = {
  id: 'NT-10',
  statement: '项目支出文字 = 表10: 逐项齐全, Σ = 合计, 资金来源拆分正确, 项目数正确, 口径不混用',
  relatesTo: '第三部分 十',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '项目支出说明要与项目支出表一致：总额按资金来源拆分，逐个项目说明名称、金额和用途，不多不漏。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) => {
    const table = subject.tables.get('projects');
    if (table === undefined) return noData('项目支出表');
    return concluded(
      [
        ...compareStated({
          subject,
          ids: /^(expenditure\.project|projects\..+|unit\.[^.]+\.project)$/,
          limits,
          sections: ['projects'],
        }),
        ...compareLists({ subject, of: /^expenditure\.project$/, limits }),
        ...projects(subject, table, limits),
      ],
      '项目支出的文字说明和项目支出表',
    );
  },
};

function projects(subject: Subject, table: SubjectTable, limits: RuleLimits): Comparison[] {
  const { matched, left } = matchProjects(subject);
  if (matched.length === 0) return [];
  const missing = left.flatMap((row) => {
    const term = cellTerm(table, row, 'total');
    return term === undefined ? [] : [{ words: row.label, term }];
  });
  const at = matched.slice(0, 1).map(({ project }) => project.at);
  // Where most are not found, the table was not read as it stands.
  const isRead = missing.length <= matched.filter(({ row }) => row !== undefined).length;
  return [
    ...matched.flatMap((match) => projectOf(table, match, { limits, isRead })),
    ...(isRead ? missingFinding({ where: '项目支出说明', missing, at }) : []),
  ];
}

function projectOf(
  table: SubjectTable,
  match: MatchedProject,
  { limits, isRead }: { limits: RuleLimits; isRead: boolean },
): Comparison[] {
  const { project, sentence, row, by } = match;
  const quote = quoteOf({ amount: project.amount, sentence });
  if (row === undefined)
    return [
      isRead
        ? {
            message: `项目支出说明的“${project.name}”${wanyuan(project.amount.amount)}在项目支出表中没有，请核对`,
            at: [project.at, { ...table.at, table: table.id }],
            quote,
            stated: project.name,
            expected: '（未列）',
          }
        : undefined,
    ];
  const term: Term = { name: `项目支出说明“${project.name}”`, amount: project.amount.amount, at: [project.at] };
  const amounts = compareTerms({ stated: term, expected: cellTerm(table, row, 'total'), limits, quote });
  if (by === 'name' || cleanName(project.name) === cleanName(row.label)) return [amounts];
  return [amounts, nameOf(table, match, row)];
}

/** A name that the table cut off is no mistake of the words. */
function nameOf(
  table: SubjectTable,
  { project, by }: MatchedProject,
  row: NonNullable<MatchedProject['row']>,
): Comparison {
  const cut = by === 'cut';
  const isTableCut = cut && row.label.length < project.name.length;
  return {
    message: cut
      ? `项目支出说明写作“${project.name}”，项目支出表写作“${row.label}”，${isTableCut ? '表中名称像是没有写全' : '文字中名称像是没有写全'}，请统一为全称`
      : `项目支出说明的“${project.name}”与项目支出表的“${row.label}”金额相同，像是同一个项目，名称不一致，请统一`,
    at: [project.at, cellPlace(table, row, 'total')],
    quote: project.name,
    stated: project.name,
    expected: row.label,
    ...(cut ? { level: 'info', cause: 'truncated' } : { level: 'warn' }),
  };
}
