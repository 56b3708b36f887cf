/**
 * What a district calls a part of a form where it is not the standard's word: by template, then by
 * `form`, `form.section` or `form.section.field`.
 */
type DistrictWords = Readonly<Record<string, string>>;

const HANYANG_AND_HUANGPI: DistrictWords = {
  'project.declaration.rationale': '项目立项依据',
  'project.declaration.plan': '项目实施方案',
  'project.declaration.filedOn': '申报日期',
  'project.declaration.historyNote': '项目前两年预算',
  'project.lines.item': '项目活动及内容表述',
  'project.lines.basis': '测算依据及说明',
  'project-performance.indicators.basis': '指标值确定依据',
};

/** 蔡甸 prints the standard's form, as 江夏 does. */
export const DISTRICT_WORDS: Readonly<Record<string, DistrictWords>> = {
  'wuhan-hanyang': { ...HANYANG_AND_HUANGPI, 'overall-performance': '部门整体支出绩效目标申报' },
  'wuhan-huangpi': { ...HANYANG_AND_HUANGPI, 'profile.duties': '主要职责', 'profile.duties.text': '职责' },
};
