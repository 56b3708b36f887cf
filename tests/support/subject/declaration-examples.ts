import type { Subject, SubjectIndicator, SubjectProjectForm } from '#lib/core/checks/index.ts';
import { consistentBudgetSubject } from './consistent-subject.ts';
import type { RuleExample } from './rule-example.ts';
import {
  amountOf,
  costLine,
  forms,
  goal,
  having,
  overallOf,
  reportOf,
  SOUND_INDICATORS,
  soundForm,
  withField,
} from './sound-projects.ts';

const sound = () => reportOf(soundForm());

/** The sound project and that of another name, so that words can be of the other. */
const besides = (given: Partial<SubjectProjectForm>) => () =>
  reportOf(
    soundForm(),
    soundForm({
      id: 'project-performance/2',
      name: '物业后勤保障',
      goals: [],
      fields: new Map(),
      costLines: [],
      ...given,
    }),
  );
const basis = (text: string) => ({ fields: new Map([['costBasis', { text, at: { field: 'costBasis' } }]] as const) });

const PURPOSE = '对定点医疗机构和定点零售药店开展监督检查，保障参保人员合法权益';

/** 项目支出安排情况 in which two projects of these names have one purpose. */
const samePurposes =
  (...names: readonly string[]) =>
  (): Subject => ({
    ...sound(),
    sentences: names.map((name) => ({
      section: 'projects',
      text: PURPOSE,
      at: { section: 'projects' },
      amounts: [],
      shares: [],
      changes: [],
      lists: [],
      counts: [],
      projects: [
        { name, amount: { name, ...amountOf('20'), unit: '万元' }, purpose: PURPOSE, at: { section: 'projects' } },
      ],
    })),
  });

const withEarlier = (attribute: 'new' | 'continuing', ...indicators: string[]) => ({
  attribute,
  goals: [goal({ indicators })],
});
const withoutBasis = (one: SubjectIndicator): SubjectIndicator => ({ ...one, basis: '' });

/** The budget's own projects, one of them without its goals. */
function withoutGoals(): Subject {
  const subject = { ...consistentBudgetSubject(), ...sound() };
  const { budget } = consistentBudgetSubject();
  if (budget === undefined) throw new Error('no budget');
  return { ...subject, budget };
}

/** Examples of what is asked of a project's form as a whole: PF-01, PF-06, PF-08, PF-11, PF-15, PF-17, PF-19. */
export const DECLARATION_EXAMPLES: readonly RuleExample[] = [
  { rule: 'PF-01', passes: sound, fails: withoutGoals, says: '没有填写绩效目标和指标' },
  {
    rule: 'PF-06',
    passes: besides({
      goals: [goal({ statement: '食堂和办公楼整洁', indicators: ['产出指标 数量指标 食堂保洁次数 ≥300次'] })],
    }),
    fails: besides({
      goals: [goal({ statement: '办公楼整洁', indicators: ['产出指标 数量指标 食堂就餐人数 ≥68人'] })],
    }),
    says: '写到“食堂”',
  },
  {
    rule: 'PF-06',
    passes: besides({ costLines: [costLine('办公楼保洁', '30.55')], ...basis('按人员和面积测算') }),
    fails: besides(basis('按食堂就餐人数测算')),
    says: '测算依据',
  },
  {
    rule: 'PF-06',
    passes: samePurposes('医保专项业务费', '医保专项业务费'),
    fails: samePurposes('医保专项业务费', '其他运行保障'),
    says: '一字不差',
  },
  forms(
    'PF-08',
    withEarlier('new', '产出指标 数量指标 就餐人数 ≥68人 0人 /'),
    withEarlier('new', '产出指标 数量指标 就餐人数 ≥68人 _ ≥74人'),
    '是新增项目，却有 1 项指标填了以前年度的值',
  ),
  forms(
    'PF-08',
    withEarlier('continuing', '产出指标 数量指标 就餐人数 ≥68人 _ ≥74人', '产出指标 数量指标 保洁次数 ≥300次'),
    withEarlier('continuing', '产出指标 数量指标 就餐人数 ≥68人 / 无'),
    '是延续项目，有 1 项指标没有填近两年的值',
  ),
  forms(
    'PF-08',
    withEarlier('continuing', '效益指标 社会效益指标 管理水平 显著提高 显著提高 显著提高'),
    withEarlier('continuing', '产出指标 数量指标 就餐人数 ≥68人 ≥68人 ≥68人'),
    '三年的值完全相同（就餐人数）',
  ),
  forms(
    'PF-11',
    { goals: [goal({ indicators: ['效益指标 生态效益指标 _ _'] })] },
    {
      goals: [
        {
          ...goal({ indicators: SOUND_INDICATORS }),
          indicators: goal({ indicators: SOUND_INDICATORS }).indicators.map((one, index) =>
            index === 0 ? withoutBasis(one) : one,
          ),
        },
      ],
    },
    '有 1 项指标没有写绩效标准或确定依据（项目总成本）',
  ),
  {
    rule: 'PF-11',
    passes: () => ({ ...sound(), overallForm: overallOf() }),
    fails: () => ({
      ...sound(),
      overallForm: { ...overallOf(), fields: new Map([['preparer', { text: '', at: {} }]]) },
    }),
    says: '没有写填报人',
  },
  forms(
    'PF-15',
    { goals: [goal({ indicators: SOUND_INDICATORS }), goal({ statement: '', indicators: [] })] },
    { goals: [goal({ statement: ' ', indicators: SOUND_INDICATORS })] },
    '没有填写说明',
  ),
  forms(
    'PF-15',
    { goals: [goal({ statement: '保障食堂运行，职工满意', indicators: SOUND_INDICATORS })] },
    { goals: [goal({ statement: '目标1：食堂运行保障项目。', indicators: SOUND_INDICATORS })] },
    '的说明只是项目名称',
  ),
  {
    rule: 'PF-17',
    passes: () => ({ ...reportOf(withField('rationale', '职工用餐需要')), template: 'wuhan-jiangxia' }),
    fails: () => reportOf(withField('rationale', '职工用餐需要')),
    says: '没有写文件名称和文号',
  },
  {
    rule: 'PF-17',
    passes: () => reportOf(withField('rationale', '区政府常务会议纪要〔2025〕12号')),
    fails: () => reportOf(withField('rationale', '食堂运行保障经费')),
    says: '只是项目名称',
  },
  { rule: 'PF-17', passes: sound, fails: () => reportOf(withField('rationale', ' ')), says: '没有填写立项依据' },
  {
    rule: 'PF-19',
    // What the form does not ask for is not missing.
    passes: having({ fields: new Map() }),
    fails: () => reportOf(withField('phone', '')),
    says: '没有填写联系电话',
  },
];
