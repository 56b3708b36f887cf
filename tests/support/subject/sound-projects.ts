import type {
  Subject,
  SubjectGoal,
  SubjectIndicator,
  SubjectOverallForm,
  SubjectProjectForm,
} from '#lib/core/checks/index.ts';
import { wan } from './change-subject.ts';
import { consistentSubject } from './consistent-subject.ts';
import type { RuleExample } from './rule-example.ts';

const at = { form: 'project-performance' };
const YEAR = 2026;

/** An amount of a form in 万元, with its words. */
export const amountOf = (text: string) => ({ amount: wan(text), text, at });

/** A line of 支出明细 of so much 万元, without account and reasons. */
export const costLine = (item: string, amount: string) => ({ item, amount: amountOf(amount), at });

/** `产出指标 数量指标 就餐人数 ≥68人 ≥62人 ≥74人`: an indicator, with the values of two years ago and last year if it has them. */
export function indicator(words: string): SubjectIndicator {
  const [level1 = '', level2 = '', name = '', value = '', ...earlier] = words.split(' ');
  const blank = (word: string) => (word === '_' ? '' : word);
  const previous = new Map(earlier.map((text, index) => [YEAR - earlier.length + index, blank(text)]));
  return {
    level1: blank(level1),
    level2: blank(level2),
    name: blank(name),
    value: blank(value),
    previous,
    basis: '计划标准',
    at,
  };
}

/** A goal with the indicators that these words tell. */
export const goal = (
  given: Partial<Omit<SubjectGoal, 'indicators'>> & { indicators: readonly string[] },
): SubjectGoal => ({
  term: 'annual',
  statement: '职工按时用餐，食材新鲜、食堂整洁',
  at,
  ...given,
  indicators: given.indicators.map(indicator),
});

/** One indicator of each group, each as it should be. */
export const SOUND_INDICATORS: readonly string[] = [
  '成本指标 经济成本指标 项目总成本 ≤73.44万元 ≤75.6万元 ≤79.92万元',
  '产出指标 数量指标 食堂就餐人数 ≥68人 ≥62人 ≥74人',
  '产出指标 质量指标 食材抽检合格率 =100% =99% =100%',
  '产出指标 时效指标 每餐供应时间 11:30前 11:50前 11:40前',
  '效益指标 社会效益指标 食堂管理水平 显著提高 提高 提高',
  '满意度指标 服务对象满意度指标 就餐人员满意度 ≥90% ≥85% ≥88%',
];

/** A project's form in which nothing is wrong. */
export function soundForm(given: Partial<SubjectProjectForm> = {}): SubjectProjectForm {
  const fields = [
    ['unit', '区医疗保障局'],
    ['responsible', '办公室'],
    ['phone', '027-87000000'],
    ['rationale', '《机关食堂管理办法》（区办〔2024〕3号）'],
    ['costBasis', '68人*900元*12月=73.44万元'],
  ] as const;
  return {
    id: 'project-performance/1',
    name: '食堂运行保障',
    fields: new Map(fields.map(([field, text]) => [field, { text, at }])),
    attribute: 'continuing',
    duration: 'perennial',
    currentBudget: amountOf('73.44'),
    totalBudget: amountOf('73.44'),
    history: [{ year: YEAR - 1, amount: amountOf('79.92') }],
    sources: new Map(),
    costLines: [
      { item: '食材采购', amount: amountOf('54.24'), at },
      { item: '厨师工资', amount: amountOf('19.20'), at },
    ],
    procurement: [],
    goals: [goal({ indicators: SOUND_INDICATORS })],
    at,
    ...given,
  };
}

/** A report with these forms of projects and none of the whole department. */
export function reportOf(...projectForms: SubjectProjectForm[]): Subject {
  const { overallForm: _, ...subject } = consistentSubject();
  return { ...subject, fiscalYear: YEAR, template: 'wuhan-hanyang', sentences: [], projectForms };
}

/** The sound project's form with other values in it. */
export const having = (given: Partial<SubjectProjectForm>) => () => reportOf(soundForm(given));

/** A form that only looks wrong, and one that is. */
export function forms(
  rule: string,
  looksWrong: Partial<SubjectProjectForm>,
  isWrong: Partial<SubjectProjectForm>,
  says: string,
): RuleExample {
  return { rule, passes: having(looksWrong), fails: having(isWrong), says };
}

/** The sound project with these indicators in place of the sound ones of the same 二级指标, or beside them. */
export function withIndicators(...indicators: string[]): Subject {
  const classOf = (words: string) => words.split(' ')[1];
  const kept = SOUND_INDICATORS.filter((one) => !indicators.some((other) => classOf(other) === classOf(one)));
  return reportOf(soundForm({ goals: [goal({ indicators: [...kept, ...indicators] })] }));
}

/** The sound project with other words in a field of its form. */
export function withField(
  field: 'rationale' | 'costBasis' | 'phone' | 'changeReason',
  text: string,
): SubjectProjectForm {
  const form = soundForm();
  return { ...form, fields: new Map(form.fields).set(field, { text, at }) };
}

/** 部门整体支出绩效目标表 with these indicators for the year. */
export const overallOf = (...indicators: string[]): SubjectOverallForm => ({
  id: 'overall-performance',
  fields: new Map([['preparer', { text: '办公室', at }]]),
  composition: [],
  projects: [],
  goals: [goal({ statement: '参保人员应保尽保', indicators })],
  at,
});
