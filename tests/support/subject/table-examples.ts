import type { Subject, SubjectProjectForm } from '#lib/core/checks/index.ts';
import { wan, withCell, withForm, withRows } from './change-subject.ts';
import { consistentSubject } from './consistent-subject.ts';
import { example, type RuleExample, wrongCell } from './rule-example.ts';

/** The first form with 测算依据 in the place of what it has. */
const withBasis = (text: string) => () =>
  withForm(consistentSubject(), (form) => ({
    ...form,
    fields: new Map(form.fields).set('costBasis', { text, at: form.at }),
  }));

const withoutSourceTotal = (form: SubjectProjectForm): SubjectProjectForm => ({
  ...form,
  sources: new Map(form.sources).set('total', { text: '', at: form.at }),
});

function withOverall(
  change: (form: NonNullable<Subject['overallForm']>) => NonNullable<Subject['overallForm']>,
): () => Subject {
  return () => {
    const subject = consistentSubject();
    if (subject.overallForm === undefined) throw new Error('no overall form');
    return { ...subject, overallForm: change(subject.overallForm) };
  };
}

/** Examples of the rules TI-01 to TI-20. */
export const TABLE_EXAMPLES: readonly RuleExample[] = [
  example('TI-01', wrongCell('income-and-expenditure', 'income.current', 'amount', '8121.08'), '8121.08'),
  example('TI-02', wrongCell('income-and-expenditure', 'income.total', 'amount', '8020.58'), '8020.58'),
  example(
    'TI-03',
    wrongCell('income-and-expenditure', 'general.appropriation', 'amount', '8000'),
    '各来源之和为 8000.00',
  ),
  example('TI-04', wrongCell('income', '215001', 'current.general', '511.61'), '武汉市江夏区医疗保障局本级'),
  example('TI-05', wrongCell('expenditure', '2101504', 'project', '9'), '2101504'),
  example('TI-06', wrongCell('general-by-function', '21015', 'total', '1496.08'), '相邻两位数字写反'),
  example('TI-07', wrongCell('appropriation', 'income.total', 'amount', '8021.08'), '表4'),
  example('TI-08', wrongCell('general-by-function', '2101504', 'basic', '8'), '基本支出与项目支出之和为 16.00'),
  example('TI-09', wrongCell('general-by-unit', '215002', 'total', '505.23'), '各单位之和'),
  example('TI-10', wrongCell('general-basic', '302', 'total', '106.84'), '302'),
  example('TI-11', wrongCell('general-basic', '30101', 'operating', '10'), '该科目属人员经费'),
  example('TI-12', wrongCell('three-public', 'total', 'vehicles.operation', '3'), '公务用车小计'),
  example('TI-13', wrongCell('projects', '42011526215Y000000140', 'current.general', '10'), '信息化建设与运行维护'),
  example('TI-14', () => withForm(consistentSubject(), withoutSourceTotal), '“合计”为空'),
  example(
    'TI-15',
    () =>
      withForm(consistentSubject(), (form) => ({ ...form, costTotal: { amount: wan('10'), text: '10', at: form.at } })),
    '支出明细“合计”',
  ),
  {
    rule: 'TI-16',
    passes: withBasis('68人*900元*12月=73.44万元'),
    fails: withBasis('68人*900元*12月=79.92万元'),
    says: '算得 73.44 万元',
  },
  example(
    'TI-17',
    withOverall((form) => ({
      ...form,
      composition: form.composition.map((line) =>
        line.side === 'spending' && line.id === 'total' && line.year === 2026
          ? { ...line, amount: { ...line.amount, amount: wan('8000'), text: '8000.00' } }
          : line,
      ),
    })),
    '8000.00',
  ),
  example(
    'TI-18',
    withOverall((form) => ({ ...form, projects: form.projects.slice(1) })),
    '各项目本年度预算之和',
  ),
  example(
    'TI-19',
    () => {
      const subject = consistentSubject();
      if (subject.staffing === undefined) throw new Error('no staffing');
      const { active } = subject.staffing;
      return { ...subject, staffing: { ...subject.staffing, active: { ...active, institution: 52 } } };
    },
    '合计 58 人',
  ),
  example(
    'TI-20',
    () =>
      withRows(
        withCell(consistentSubject(), { table: 'expenditure', row: '2101504', column: 'total' }, '捌万'),
        'income',
        (rows) => [...rows],
      ),
    '不是金额',
  ),
];
