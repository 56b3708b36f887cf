import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { currentBudgetTerm, formWords } from '../../look-up/forms.ts';
import { cleanName, type MatchedForm, matchForms } from '../../look-up/project-match.ts';
import { cellPlace, cellTerm } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

/** TX-13: a project has the same name, code and amount in 项目支出表 and in its form. */
export const projectForms: RuleDefinition = {
  id: 'TX-13',
  statement: '项目支出表每个项目的名称、编码、金额 = 项目申报表; 名称全称一致不得截断',
  relatesTo: '表10↔申报表',
  level: 'block',
  basis: BASES.preparation,
  explanation: '项目支出表与项目申报表说的是同一个项目，名称、编码、金额必须一致。压减后要同时更新申报表。',
  reads: ['tables', 'projectForms'],
  examine: (subject, limits) => {
    const table = subject.tables.get('projects');
    if (table === undefined || subject.projectForms.length === 0) return noData('项目支出表、项目申报表');
    return concluded(
      matchForms(subject).flatMap((match) => comparisonsOf(table, match, limits)),
      '项目支出表的项目',
    );
  },
};

function comparisonsOf(table: SubjectTable, match: MatchedForm, limits: RuleLimits): Comparison[] {
  const { form, row } = match;
  if (row === undefined)
    return [
      {
        message: `项目支出表中没有找到${formWords(form)}的项目，请核对项目名称`,
        at: [form.at],
        stated: form.name,
      },
    ];
  return [
    ...nameOf(table, match, row),
    ...codeOf(table, match, row),
    compareTerms({ stated: currentBudgetTerm(form), expected: cellTerm(table, row, 'total'), limits }),
  ];
}

function nameOf(table: SubjectTable, { form, by }: MatchedForm, row: SubjectRow): RuleFinding[] {
  if (cleanName(row.label) === cleanName(form.name)) return [];
  const isCutOff = by === 'truncated' && form.name.length > row.label.length;
  const finding: RuleFinding = {
    message: isCutOff
      ? `项目支出表的“${row.label}”是申报表“${form.name}”的前一部分，名称被截断，请写全称`
      : `项目支出表的“${row.label}”与申报表的“${form.name}”像是同一个项目，名称不一致，请统一`,
    at: [cellPlace(table, row, 'total'), form.at],
    quote: row.label,
    stated: row.label,
    expected: form.name,
    // A table that is too narrow cuts names off; the budget itself is not wrong by that.
    ...(isCutOff ? { level: 'info', cause: 'truncated' } : {}),
  };
  return [finding];
}

function codeOf(table: SubjectTable, { form }: MatchedForm, row: SubjectRow): RuleFinding[] {
  if (form.code === undefined || row.code === undefined || form.code === row.code || form.code.trim() === '') return [];
  return [
    {
      message: `${formWords(form)}的项目编码为 ${form.code}，项目支出表为 ${row.code}，请统一`,
      at: [form.at, cellPlace(table, row, 'total')],
      stated: form.code,
      expected: row.code,
    },
  ];
}
