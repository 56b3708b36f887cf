/** 一级指标 with the 二级指标 under it. An annual goal needs at least one indicator of each 一级指标. */
export type IndicatorGroup = { level1: string; level2: readonly IndicatorClass[] };

/** 二级指标; `expected` where a goal without one is told so. */
export type IndicatorClass = { name: string; expected: boolean; example: string };

const among = (name: string, example: string): IndicatorClass => ({ name, expected: false, example });
const expected = (name: string, example: string): IndicatorClass => ({ name, expected: true, example });

/**
 * The standard tree, in the order in which it is printed.
 * Source: 《项目支出绩效评价管理办法》（财预〔2020〕10号）, 《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）.
 */
export const INDICATOR_TREE: readonly IndicatorGroup[] = [
  {
    level1: '成本指标',
    level2: [
      among('经济成本指标', '项目总成本 ≤73.44万元'),
      among('社会成本指标', '对社会发展可能造成的负面影响'),
      among('生态环境成本指标', '对生态环境可能造成的负面影响'),
    ],
  },
  {
    level1: '产出指标',
    level2: [
      expected('数量指标', '服务人数 ≥68人'),
      expected('质量指标', '验收合格率 =100%'),
      expected('时效指标', '完成及时率 =100%'),
    ],
  },
  {
    level1: '效益指标',
    level2: [
      among('经济效益指标', '节约经费 ≥2%'),
      among('社会效益指标', '办事效率 提高'),
      among('生态效益指标', '能耗降低 ≥2%'),
      among('可持续影响指标', '长效机制 完善'),
    ],
  },
  { level1: '满意度指标', level2: [among('服务对象满意度指标', '服务对象满意度 ≥90%')] },
];

/** Whether a 二级指标 stands under a 一级指标; a name of the region's own is not the standard's to refuse. */
export function isStandardPair(input: { level1: string; level2: string }): boolean | undefined {
  const home = INDICATOR_TREE.find(({ level2 }) => level2.some(({ name }) => name === input.level2));
  return home === undefined ? undefined : home.level1 === input.level1;
}
