import { cellsAt, rowsIn, withRows } from '../edit-cells.ts';
import { FORM, groupless, indicator, indicatorsIn, OVERALL, withIndicator } from '../edit-indicators.ts';
import { oneOf } from '../edit-words.ts';
import { kind, type Plant, type PlantedKind } from '../planted-kind.ts';

const VALUES = 'PF-08 PF-09 PF-10';
const NAMES = 'PF-01 PF-02 PF-05 PF-07 PF-08 PF-10 PF-12 PF-13';

const twice: Plant = (report, random) => {
  const spot = oneOf(indicatorsIn(report, FORM), random)?.row;
  const cells = spot === undefined ? [] : cellsAt(report, spot);
  return spot && withRows(report, spot, [cells, cells.filter(({ rowSpan }) => rowSpan === 1)]);
};

/** One indicator of a name of its own, in two forms with two values. */
const contradicting: Plant = (report, random) => {
  const ofForms = indicatorsIn(report, FORM).filter(({ annual, level2 }) => annual && level2 === '数量指标');
  const [own, whole] = [oneOf(ofForms, random), indicatorsIn(report, OVERALL).findLast(({ annual }) => annual)];
  if (own === undefined || whole === undefined) return undefined;
  const name = '帮扶困难群众户数';
  const first = withIndicator(report, own, { name, value: '≥120户' });
  const second = withIndicator(first.report, whole, { name, value: '≥180户', level2: '数量指标' });
  return { report: second.report, lines: [...first.lines, ...second.lines] };
};

/** An indicator named after another project. */
const copied: Plant = (report, random) => {
  const names = rowsIn(report, FORM).flatMap(({ id, texts }) =>
    texts[0] === '项目名称' ? [{ id, name: texts[1] ?? '' }] : [],
  );
  const from = oneOf(
    names.filter(({ name }) => name.length >= 5 && name.length <= 12),
    random,
  );
  const spot = oneOf(
    indicatorsIn(report, FORM).filter(({ row }) => row.id !== from?.id),
    random,
  );
  return from && spot && withIndicator(report, spot, { name: `${from.name}完成率` });
};

/** The only quantity of a form's term says how long the project goes on. */
const lasting: Plant = (report, random) => {
  const quantities = indicatorsIn(report, FORM).filter(({ level2 }) => level2 === '数量指标');
  const alone = quantities.filter(
    (one) => quantities.filter(({ row, annual }) => row.id === one.row.id && annual === one.annual).length === 1,
  );
  const spot = oneOf(alone, random);
  return spot && withIndicator(report, spot, { name: '项目执行时长', value: '12月' });
};

/** A long-term value below that of the year. */
const lower: Plant = (report, random) => {
  const all = indicatorsIn(report, FORM).filter(({ value }) => /^≥\d+%$/.test(value));
  const stated = (one: (typeof all)[number]) =>
    all.some(({ row, annual, name }) => annual && row.id === one.row.id && name === one.name);
  const spot = oneOf(
    all.filter((one) => !one.annual && stated(one)),
    random,
  );
  return spot && withIndicator(report, spot, { value: '≥1%' });
};

/** A cost of its own that is not the project's budget. */
const cost: Plant = indicator(
  { name: '项目总成本', value: '≤9876.54万元' },
  ({ level2, annual }) => annual && level2 === '经济成本指标',
);

/** Indicators of the forms. */
export const INDICATOR_KINDS: readonly PlantedKind[] = [
  kind(
    '指标值写成≥100%',
    'PF-03',
    indicator({ value: '≥100%' }, ({ name, value }) => /率$|满意度/.test(name) && /%/.test(value) && value !== '≥100%'),
    VALUES,
  ),
  kind(
    '满意度超过百分之百',
    'PF-03',
    indicator({ value: '≥110%' }, ({ name }) => /满意度/.test(name)),
    VALUES,
  ),
  kind(
    '指标值没有计量单位',
    'PF-12',
    indicator(
      ({ value }) => ({ value: value.replace(/[%次项人个家套户]$/, '') }),
      ({ value }) => /[%次项人个家套户]$/.test(value),
    ),
    `${VALUES} PF-05 PF-13`,
  ),
  kind(
    '二级指标配错一级指标',
    'PF-04',
    indicator({ level2: '社会效益指标' }, ({ level2 }) => level2 === '数量指标'),
    'PF-01 PF-05 PF-07 PF-13',
  ),
  kind(
    '时效指标放在质量指标下',
    'PF-05',
    indicator({ name: '任务完成及时性' }, ({ level2 }) => level2 === '质量指标'),
    NAMES,
  ),
  kind('数量指标只写时长', 'PF-02', lasting, NAMES),
  kind('同表三级指标重复', 'PF-07', twice, 'PF-08 PF-01 PF-04'),
  kind('长期目标低于年度目标', 'PF-10', lower, VALUES),
  kind(
    '没有写指标值确定依据',
    'PF-11',
    indicator({ basis: '' }, ({ basis }) => basis !== ''),
  ),
  kind(
    '率的指标值写成程度',
    'PF-13',
    indicator({ value: '显著提高' }, ({ name }) => /率$/.test(name)),
    `${VALUES} PF-12 PF-05`,
  ),
  kind('成本指标与预算金额不符', 'PF-14', cost, `${VALUES} ${NAMES}`),
  kind(
    '把预算执行率作效益指标',
    'PF-20',
    indicator({ name: '预算执行率', value: '≥95%' }, ({ level2 }) => /效益指标$/.test(level2)),
    NAMES,
  ),
  kind('缺数量指标', 'PF-01', groupless(/^数量指标$/), 'PF-04 PF-14 PF-07 PF-08'),
  kind('缺满意度指标', 'PF-01', groupless(/满意度指标$/), 'PF-04 PF-08'),
  kind('整体表与项目表同名指标值不一致', 'PF-09', contradicting, `${NAMES} PF-20 PF-04 PF-11`),
  kind('指标照抄别的项目', 'PF-06', copied, NAMES),
];
