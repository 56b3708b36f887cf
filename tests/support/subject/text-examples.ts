import type { Subject } from '#lib/core/checks/index.ts';
import { tableOf, withForm, withRows, withTable } from './change-subject.ts';
import { consistentSubject } from './consistent-subject.ts';
import { example, type NearMiss, type RuleExample, withField, withLabel, withParagraph } from './rule-example.ts';

const says = (rule: string, text: string, words: string, section?: string) =>
  example(rule, withParagraph(text, section), words);

const nearMiss = (rule: string, what: string, text: string, section?: string): NearMiss => ({
  rule,
  what,
  passes: withParagraph(text, section),
});

const withDates = (dates: Record<'cover' | 'approved' | 'published', string>) => (): Subject => {
  const { dates: own, ...subject } = consistentSubject();
  const changed = Object.entries(dates).map(([id, text]) => [id, { ...own.published, at: {}, text }]);
  return { ...subject, dates: { ...own, ...Object.fromEntries(changed) } };
};
const day = '2026-01-26';

const withHeading = (number: string, to: string) => (): Subject => {
  const subject = consistentSubject();
  return {
    ...subject,
    outline: subject.outline.map((heading) => (heading.number === number ? { ...heading, number: to } : heading)),
  };
};

/** 表5-2 without the sections of the bureau. */
const withoutSections = () =>
  withRows(consistentSubject(), 'general-by-unit', (rows) => rows.filter(({ kind }) => kind !== 'section'));

const withUnitNamed = (name: string) => (): Subject =>
  withRows(withoutSections(), 'general-by-unit', (rows) =>
    rows.map((row) => (row.id === '215002' ? { ...row, label: name } : row)),
  );

function withoutOverallForm(): Subject {
  const { overallForm: _, ...subject } = consistentSubject();
  return subject;
}

function withoutStaffing(): Subject {
  const { staffing: _, ...subject } = consistentSubject();
  return { ...subject, sentences: subject.sentences.filter(({ section }) => section !== 'staffing') };
}

const withoutTable = (id: string) => (): Subject => {
  const subject = consistentSubject();
  return { ...subject, tables: new Map([...subject.tables].filter(([table]) => table !== id)) };
};

/** 收入预算 stated once more with another amount. */
function twoIncomes(): Subject {
  const subject = consistentSubject();
  const own = subject.sentences.find(({ amounts }) => amounts.some(({ id }) => id === 'income.total'));
  if (own === undefined) throw new Error('income is stated nowhere');
  const amounts = own.amounts.map((one) => ({ ...one, amount: 80_000_000_00 as typeof one.amount }));
  return { ...subject, sentences: [...subject.sentences, { ...own, amounts }] };
}

const withHalfAmount = () =>
  withForm(consistentSubject(), (form) => ({ ...form, currentBudget: { text: '0.5万', at: form.at } }));

const sameNumber = () =>
  withTable(consistentSubject(), 'expenditure', (table) => ({
    ...table,
    number: tableOf(consistentSubject(), 'income').number ?? '',
  }));

/** Examples of the rules TQ-01 to TQ-15. */
export const TEXT_EXAMPLES: readonly RuleExample[] = [
  says('TQ-01', `联系电话：138${'0013'}8000。`, '手机号码 138****8000'),
  says('TQ-01', `身份证号 420115${'19800101'}0012。`, '身份证号 420****0012'),
  says('TQ-01', `开户行账号：4200${'1234567'}89012345。`, '银行账号'),
  says('TQ-02', '比上年增加（减少）3.00万元。', '“增加（减少）”', 'other'),
  says('TQ-02', '本部门使用的主要支出功能分类科目（项级）：如：', '如：', 'glossary'),
  says('TQ-02', '其他事项（根据本部门实际情况补充解释）。', '补充解释', 'glossary'),
  says('TQ-02', '共XX人，20XX年完成。', '“20XX年”'),
  says('TQ-02', '见[bookmark12]。', '[bookmark12]'),
  says('TQ-02', '承担【请填写主要职责】工作。', '【请填写主要职责】'),
  says('TQ-02', '实有人数待补充。', '待补充'),
  says('TQ-03', '建立市场主导的社会医药医药服务价格机制。', '“医药”重复出现'),
  says('TQ-03', '做好有关工作。。', '标点重复'),
  says('TQ-03', '落实“放管服改革。', '引号不成对'),
  says(
    'TQ-03',
    '主要用于：办公费5万元；印刷费2 万元；水费1万元、电费5万元、邮电费2万元。',
    '混用了“；”和“、”',
    'general-basic',
  ),
  says('TQ-03', '有效减轻负担,构建完善体系，优化流程。', '全角和半角'),
  says('TQ-04', '食堂支行管理费。', '应为“运行管理费”'),
  says('TQ-04', '按照财预（2016）143号执行。', '财预〔2016〕143号'),
  says('TQ-05', '2026年收入预算8021.08，其中：', '“8021.08”没有写单位', 'income'),
  says('TQ-05', '2026年收入预算8021.08万，其中：', '单位不完整', 'income'),
  example('TQ-05', withHalfAmount, '写作“0.5万”'),
  says('TQ-06', '深入学习贯彻党的十九大精神。', '过时表述'),
  says('TQ-06', '做好精准扶贫工作。', '乡村振兴'),
  example('TQ-07', withHeading('八、', '九、'), '序号不连续'),
  example('TQ-07', withHeading('八、', '(八)'), '序号写法与前一个“七、”不一致'),
  example(
    'TQ-07',
    () => {
      const added = withParagraph('(九)承担抽查工作。')();
      const first = withParagraph('（八）按规定承担责任。')().sentences.at(-1);
      return {
        ...added,
        sentences: [...added.sentences.slice(0, -1), first, added.sentences.at(-1)].flatMap((one) => one ?? []),
      };
    },
    '“（八）”不一致',
  ),
  example('TQ-08', sameNumber, '都是表2'),
  example('TQ-08', withLabel('projects', '215002', '22'), '名称是代码（22）'),
  example('TQ-09', withLabel('income', '215002', '武汉市江夏区医疗保障基金'), '被截断'),
  example('TQ-09', withField('department', '江夏区医疗保障局'), '“项目主管部门”写作“江夏区医疗保障局”'),
  {
    rule: 'TQ-10',
    passes: withDates({ cover: '二〇二六年一月二十六日', approved: day, published: '2026 年 1 月 26 日' }),
    fails: withDates({ cover: '2026年1月30日', approved: day, published: day }),
    says: '封面日期是 2026-01-30',
  },
  example('TQ-10', withField('filedOn', '2026年9月8日'), '晚于公开日期'),
  says('TQ-11', '指市级财政一般公共预算当年拨付的资金。', '请改为本级财政', 'glossary'),
  example('TQ-12', twoIncomes, '前文是 8021.08 万元'),
  example(
    'TQ-12',
    () => {
      const denied = withParagraph('2026年无政府购买服务预算支出。', 'other')();
      const told = withParagraph('增加106万元，主要是新增政府购买服务人员经费。', 'general')().sentences.at(-1);
      return { ...denied, sentences: [...denied.sentences, told].flatMap((one) => one ?? []) };
    },
    '前后矛盾',
  ),
  example('TQ-13', withoutOverallForm, '《部门整体支出绩效目标表》'),
  example('TQ-13', withoutTable('government-fund'), '《政府性基金预算支出表》'),
  example('TQ-13', withoutStaffing, '“部门人员构成”'),
  {
    rule: 'TQ-14',
    passes: withDates({ cover: day, approved: '2026-01-06', published: day }),
    fails: withDates({ cover: day, approved: '2026-01-05', published: day }),
    says: '在批复 21 天之后',
  },
  example('TQ-14', withDates({ cover: day, approved: '2026-01-27', published: day }), '早于批复日期'),
  { rule: 'TQ-15', passes: withoutSections, fails: consistentSubject, says: '社会保障科' },
];

const ofRegion = (department: string, text: string) => (): Subject => {
  const { region: _, ...subject } = withParagraph(text)();
  return { ...subject, department: { name: department } };
};

/** What the rules on text must not take for wrong. */
export const TEXT_NEAR_MISSES: readonly NearMiss[] = [
  nearMiss('TQ-01', 'a landline', '联系电话：027-87000000。'),
  nearMiss('TQ-01', 'the code of a project', '项目编码42011526215Y000000137、420115262150138001380。'),
  nearMiss('TQ-01', 'an amount of eleven digits', `收入总计138${'0013'}8000元。`),
  nearMiss('TQ-02', 'an example that is one', '办公耗材（例如：打印纸）的采购，比如：硒鼓。'),
  nearMiss('TQ-02', 'duties that are mended', '根据本部门职责补充完善内控制度（须说明理由）。'),
  nearMiss('TQ-03', 'words that are doubled on purpose', '一项一项落实，方方面面都要研究研究，点点滴滴做起。'),
  nearMiss('TQ-03', 'two words that meet', '医疗救助救助对象的目的的确明确，职业高中等中等职业教育。'),
  nearMiss(
    'TQ-03',
    'groups of amounts',
    '其中：货物类1.00万元、工程类2.00万元；办公费3.00万元、印刷费4.00万元。',
    'other',
  ),
  nearMiss('TQ-03', 'marks that follow each other', '“三公”经费：“因公出国（境）费”、《办法》。'),
  nearMiss('TQ-04', 'the number of a document', '按照财预〔2016〕143号、国务院令第621号执行。'),
  nearMiss(
    'TQ-04',
    'words that look like wrong ones',
    '争做为民先锋；一月份内完成；全部份额；发放救灾帐篷；公布署名。',
  ),
  nearMiss('TQ-05', 'a rate', '比2025年预算增长3.30%，占99.99%。', 'income'),
  nearMiss('TQ-05', 'amounts with their measures', '增加5.20 平方米，支出3.00户均，预算0.50亿元，服务3万人。', 'other'),
  nearMiss('TQ-06', 'the name of a document', '落实《关于打赢脱贫攻坚战的决定》。'),
  nearMiss('TQ-06', 'what is current', '党的十八大以来，巩固拓展脱贫攻坚成果，学习党的十九大和二十大精神。'),
  nearMiss('TQ-06', 'what is still in force', '计划生育家庭奖励扶助和扶贫项目资产管理。'),
  nearMiss('TQ-07', 'entries in one paragraph', '（一）负责宣传。（二）负责培训。（三）其他。'),
  { rule: 'TQ-07', what: 'an annex by the number of the circular', passes: withHeading('附件2', '附件7') },
  nearMiss('TQ-11', 'money from above', '中央专项转移支付和省、市级财政补助资金，市级财政专项转移支付。'),
  {
    rule: 'TQ-12',
    what: 'nothing bought of one kind',
    passes: withParagraph('2026年没有政府采购工程支出，负责组织实施政府购买服务。'),
  },
  { rule: 'TQ-15', what: 'a unit that is called 管理处', passes: withUnitNamed('武汉市江夏区园林管理处') },
];

/** Departments of a city: TQ-11 asks nothing of them. */
export const NOT_OF_A_DISTRICT: readonly (() => Subject)[] = [
  '武汉市工业园区管理局',
  '武汉市社区建设办公室',
  '武汉市财政局',
].map((department) => ofRegion(department, '指市级财政当年拨付的资金。'));
