import type { FieldHelp } from '../form-help.ts';

/** What is said of the places and words of a line of expenditure, wherever it is entered. */
export const LINE_HELP = {
  project: { help: '这笔支出列在哪个项目下。只能选本单位项目清单里的项目；没有的先到“项目清单”里加。' },
  economic: {
    help: '钱具体用来买什么、付什么，填部门预算支出经济分类的 5 位款级科目。政府预算经济分类由系统换算，不用填。',
    basis: '《政府收支分类科目》',
  },
  function: {
    help: '钱花在政府的哪项职能上，填 7 位项级科目。可按编码、名称或拼音首字母查找，系统会按单位性质和经济分类给出建议。',
    basis: '《政府收支分类科目》',
  },
  source: { help: '这笔钱从哪里来。多数支出是经费拨款；同一支出有几个来源的，分成几行填。' },
  period: { help: '本年新安排的选“本年”；上年没有用完、结转到今年的选“上年结转”。' },
  item: { help: '这一行支出的名称，科目名称已经说清楚的可以不填。' },
  basis: { help: '金额是怎么算出来的。金额格里写了算式的，不填时自动用算式；不想印出来就清空本格。' },
  note: { help: '其他需要说明的事。' },
} satisfies Record<string, FieldHelp>;
