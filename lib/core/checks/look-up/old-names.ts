/** A 科目 name that was given up, until when it was in force, and what stands in its place. */
export type OldName = { name: string; until: number; now: string };

/**
 * Names of 支出功能分类 that later years no longer have. Source: 政府收支分类科目 of the years and the notices of their changes.
 */
export const OLD_NAMES: readonly OldName[] = [
  { name: '医疗卫生与计划生育', until: 2018, now: '卫生健康' },
  { name: '文化体育与传媒', until: 2018, now: '文化旅游体育与传媒' },
  { name: '国土海洋气象等', until: 2018, now: '自然资源海洋气象等' },
  { name: '资源勘探信息等', until: 2019, now: '资源勘探工业信息等' },
  { name: '归口管理的行政单位离退休', until: 2019, now: '行政单位离退休' },
  { name: '未归口管理的行政单位离退休', until: 2019, now: '行政单位离退休' },
  { name: '行政事业单位离退休', until: 2019, now: '行政事业单位养老支出' },
  { name: '工商行政管理事务', until: 2018, now: '市场监督管理事务' },
  { name: '质量技术监督与检验检疫事务', until: 2018, now: '市场监督管理事务' },
  { name: '食品和药品监督管理事务', until: 2018, now: '市场监督管理事务' },
  { name: '人口与计划生育事务', until: 2018, now: '卫生健康' },
  { name: '国土资源事务', until: 2018, now: '自然资源事务' },
];
