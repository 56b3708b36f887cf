import type { Subject } from '#lib/core/checks/index.ts';
import { DECLARATION_EXAMPLES } from './declaration-examples.ts';
import { PROJECT_BUDGET_EXAMPLES } from './project-budget-examples.ts';
import type { RuleExample } from './rule-example.ts';
import { goal, overallOf, reportOf, SOUND_INDICATORS, soundForm, withIndicators } from './sound-projects.ts';

/** Two indicators that differ in what the rule asks: the first only looks wrong, the second is. */
function pair(rule: string, looksWrong: string, isWrong: string, says: string): RuleExample {
  return { rule, passes: () => withIndicators(looksWrong), fails: () => withIndicators(isWrong), says };
}

const inGroup = (level1: string, level2: string) => (words: string) => `${level1} ${level2} ${words}`;
const cost = inGroup('成本指标', '经济成本指标');
const quantity = inGroup('产出指标', '数量指标');
const quality = inGroup('产出指标', '质量指标');
const timeliness = inGroup('产出指标', '时效指标');
const benefit = inGroup('效益指标', '社会效益指标');
const ecology = inGroup('效益指标', '生态效益指标');
const satisfaction = inGroup('满意度指标', '服务对象满意度指标');

const without = (words: string) => SOUND_INDICATORS.filter((one) => !one.includes(words));
const promising = (statement: string) => () =>
  reportOf(soundForm({ goals: [goal({ statement, indicators: SOUND_INDICATORS })] }));

/** The sound project with a long-term goal of one indicator over its annual one. */
const overYears =
  (long: string, annual: string, until = 2028) =>
  () =>
    reportOf(
      soundForm({
        goals: [
          goal({ term: 'long-term', until, indicators: [long] }),
          goal({ indicators: [...SOUND_INDICATORS, annual] }),
        ],
      }),
    );

/** The sound project and another one, each with an indicator. */
const twoProjects = (one: string, other: string, unit = '区医疗保障局') => {
  const second = soundForm({
    id: 'project-performance/2',
    name: '物业后勤保障',
    goals: [goal({ indicators: [other] })],
  });
  const fields = new Map(second.fields).set('unit', { text: unit, at: second.at });
  return () => reportOf(soundForm({ goals: [goal({ indicators: [one] })] }), { ...second, fields });
};
const withWhole = (ofProject: string, ofWhole: string) => (): Subject => ({
  ...withIndicators(ofProject),
  overallForm: overallOf(ofWhole),
});

/** Examples of the rules PF-01 to PF-13 and PF-20; where one only looks wrong it stands as what passes. */
const INDICATOR_EXAMPLES: readonly RuleExample[] = [
  {
    rule: 'PF-01',
    // Older forms have 成本指标 among 产出指标, and leave lines blank that they print.
    passes: () =>
      reportOf(
        soundForm({
          goals: [
            goal({
              indicators: [...without('成本'), '产出指标 成本指标 食堂开支 ≤73.44万元', ecology('_ _')],
            }),
          ],
        }),
      ),
    fails: () => reportOf(soundForm({ goals: [goal({ indicators: without('成本') })] })),
    says: '缺少成本指标',
  },
  {
    rule: 'PF-01',
    passes: () => withIndicators(),
    fails: () => reportOf(soundForm({ goals: [goal({ indicators: without('时效') })] })),
    says: '缺少时效指标',
  },
  {
    rule: 'PF-01',
    passes: promising('食材抽检合格率100%，职工满意率达到90%'),
    fails: promising('厨师持证上岗率100%'),
    says: '写有“厨师持证上岗率”',
  },
  pair('PF-02', quantity('志愿服务时长 ≥500小时'), quantity('保障时间 =12个月'), '只有执行时长'),
  pair('PF-02', quantity('采购合同数量 =12份'), quantity('物业管理服务委托月 =12月'), '物业管理服务委托月'),
  pair('PF-03', quality('食材验收合格率 =100%'), quality('食材验收合格率 ≥100%'), '比例不会超过 100%'),
  pair('PF-03', benefit('参保人数增长率 ≥120%'), quality('食材验收合格率 100%以上'), '“100%以上”'),
  pair('PF-03', satisfaction('就餐人员满意度 =100%'), satisfaction('提升就餐人员满意度 ≥100%'), '如“≥90%”'),
  pair('PF-03', cost('成本控制率 ≤100%'), quantity('计划完成率 ＞100％'), '“=100%”或能达到的下限'),
  pair('PF-04', '产出指标 成本指标 食堂开支 ≤73.44万元', '效益指标 时效指标 开餐时间 11:30前', '应属“产出指标”'),
  pair('PF-04', '二、产出指标 质量指标 食材合格率 =100%', '满意度指标 质量指标 食材合格率 =100%', '应属“产出指标”'),
  pair('PF-04', '履职效能 数量指标 就餐人数 ≥68人', '成本指标 数量指标 就餐人数 ≥68人', '放在“成本指标”下'),
  pair('PF-05', quantity('验收项目数量 =3个'), timeliness('残保金缴纳次数 =1次'), '应属数量指标'),
  pair('PF-05', quality('安全事故次数 =0次'), quality('机房设备维护频次 =52次'), '应属数量指标'),
  pair('PF-05', quality('档案移交差错 ≤1份'), quality('档案整理涉及单位 1家'), '应属数量指标'),
  pair('PF-05', benefit('受益人数 ≥5000人'), benefit('餐饮伙食供应及时性 及时'), '应属时效指标'),
  pair('PF-05', timeliness('改造工程验收时间 6月底前'), timeliness('食堂采购程序合规性 合格'), '应属质量指标'),
  pair('PF-05', ecology('水质达标率 ≥95%'), quality('就餐人员满意度 ≥90%'), '应属满意度指标'),
  pair(
    'PF-07',
    quality('厨师持证率 =100%'),
    benefit('食材抽检合格率 =100%'),
    '在“质量指标”和“社会效益指标”下各出现一次',
  ),
  {
    rule: 'PF-09',
    // Each project serves people of its own, and is aimed at satisfaction of its own.
    passes: twoProjects(quantity('服务对象人数 ≥68人'), quantity('服务对象人数 ≥10人')),
    fails: twoProjects(quantity('机关职工人数 =68人'), quantity('机关职工人数 =74名')),
    says: '请核对是否应当一致',
  },
  {
    rule: 'PF-09',
    passes: twoProjects(quantity('机关职工人数 =68人'), quantity('机关职工人数 =74人'), '区医疗保障服务中心'),
    fails: withWhole(quantity('定点医药机构检查家数 ≥120家'), quantity('定点医药机构检查家数 ≥100家')),
    says: '在部门整体支出年度目标为“≥100家”',
  },
  {
    rule: 'PF-09',
    passes: withWhole(satisfaction('服务对象满意度 ≥90%'), satisfaction('服务对象满意度 ≥95%')),
    fails: withWhole(quality('基金监管覆盖率 =100%'), quality('基金监管覆盖率 ≥95%')),
    says: '基金监管覆盖率',
  },
  {
    rule: 'PF-10',
    passes: overYears(quantity('物业面积 =2813.16m²'), quantity('物业面积 =2813.16平方米'), 2026),
    fails: overYears(cost('食堂成本 900元/人/年'), cost('食堂成本 ≤73.44万元')),
    says: '计量单位不同',
  },
  {
    rule: 'PF-10',
    passes: overYears(quantity('培训人数 ≥500人'), quantity('培训人数 ≥100人')),
    fails: overYears(quality('差错率 ≤5%'), quality('差错率 ≥5%')),
    says: '方向相反',
  },
  {
    rule: 'PF-10',
    passes: overYears(quantity('物业面积 =2900㎡'), quantity('物业面积 =2813.16㎡')),
    fails: overYears(quantity('物业面积 =2813.16㎡'), quantity('物业面积 =2813.165㎡'), 2026),
    says: '长期目标当年到期而值不同',
  },
  pair('PF-12', quantity('专网数量（条） 3'), satisfaction('党员满意度 ≥90'), '没有计量单位'),
  pair('PF-12', timeliness('开餐时间 11:30前'), quantity('专网数量 3'), '没有计量单位'),
  pair('PF-13', benefit('办事效率 提高'), quality('就餐率 提高'), '应为百分比'),
  pair('PF-13', quality('食品安全覆盖率 全覆盖'), quantity('食堂就餐人数 =68%'), '应为人数'),
  pair('PF-13', benefit('办公环境改善程度 明显改善'), benefit('办公环境改善程度 及时'), '程度的等级'),
  pair('PF-13', timeliness('慰问及时性 及时'), timeliness('慰问及时性 规范'), '时限或“及时”'),
  pair('PF-13', quantity('物业面积 =0.28万平方米'), quantity('巡查次数 =12个月'), '应为次数'),
  pair('PF-20', timeliness('预算执行率 ≥95%'), cost('预算执行率 ≥95%'), '它反映过程'),
  pair('PF-20', cost('成本控制率 ≤100%'), benefit('资金拨付率 =100%'), '把“资金拨付率”作为社会效益指标'),
];

/** Examples of the rules PF-01 to PF-20, several where a rule asks several things. */
export const PERFORMANCE_EXAMPLES: readonly RuleExample[] = [
  ...INDICATOR_EXAMPLES,
  ...DECLARATION_EXAMPLES,
  ...PROJECT_BUDGET_EXAMPLES,
];
