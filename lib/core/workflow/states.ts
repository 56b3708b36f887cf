/** States of a budget (department × year) and of its units, with what people call them. */
export const STATES = {
  drafting: '编报',
  'unit-review': '单位审核',
  'department-review': '部门汇总审核',
  'section-review': '财政业务科审核',
  'office-review': '预算科审核',
  approved: '已批复',
  'publication-review': '公开审核',
  published: '已公开',
} as const;

/** Id of a state. */
export type StateId = keyof typeof STATES;

export const STATE_IDS = Object.keys(STATES) as StateId[];
