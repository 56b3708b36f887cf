import type { FormHelp } from '../form-help.ts';
import { LINE_HELP } from './lines.ts';

/** 项目申报. */
export const projectHelp: FormHelp = {
  purpose: '一个项目一份，写明为什么做、做什么、要多少钱、钱从哪里来。当年预算是支出明细的合计，不另填。',
  steps: [
    '填立项理由和主要内容',
    '逐行填支出明细，写清科目、来源和测算依据',
    '填项目总预算和前两年预算，说明变动原因',
    '接着填项目绩效目标',
  ],
  basis: ['《中华人民共和国预算法》第三十二条', '《中共中央 国务院关于全面实施预算绩效管理的意见》'],
  fields: {
    declaration: {
      filedOn: { help: '填这张表的日期。' },
      responsible: { help: '对项目实施负责的人。公开文本里按规定隐去个人信息。' },
      phone: { help: '办公电话，不填手机号。' },
      address: { help: '项目执行单位的办公地址。' },
      postcode: { help: '六位邮政编码。' },
      attribute: { help: '以前年度已经安排过的选持续性，今年第一次安排的选新增性。' },
      'duration.kind': {
        help: '年年都有的选常年性，有起止年度、跨几年的选延续性，只做一次的选一次性。一次性项目明年不再带出。',
      },
      'duration.from': { help: '延续性项目从哪一年开始。' },
      'duration.to': { help: '延续性项目到哪一年结束。' },
      scope: { help: '由本部门使用的选部门预算项目，由全区统一安排使用的选区直专项。' },
      rationale: { help: '为什么要做：政策依据、职责要求和要解决的问题。' },
      plan: { help: '做哪些事、怎么做、分几步做，与支出明细对得上。' },
      totalBudget: { help: '整个实施期的预算，不少于当年预算；常年性项目与当年预算相同。' },
      historyNote: { help: '前两年预算安排和执行需要说明的情况。' },
      changeReason: { help: '当年预算比上年增加或减少的原因；没有变动的不填。' },
      costBasis: { help: '整个项目的测算说明。已经逐行写了测算依据的可以不填。' },
      purpose: { help: '一句话说明钱用来做什么。公开文本里接在“主要用于”后面，不要再写“主要用于”。' },
      reviewOpinion: { help: '由财政局业务科室审核后填写，申报时留空。' },
    },
    history: {
      year: { help: '预算年度之前的年度，一年一行。' },
      amount: { help: '那一年批复给这个项目的预算。' },
    },
    lines: {
      part: { help: '一行通常既是申报表里的支出明细，也是预算支出。导入的预算两边对不上的，才分开列。' },
      item: { help: '这笔钱做什么事。第一行写活动名称，下面各行写内容。' },
      economic: LINE_HELP.economic,
      hideEconomic: { help: '选“是”时申报表的支出明细不印经济分类，支出照常列科目。' },
      function: LINE_HELP.function,
      source: LINE_HELP.source,
      period: LINE_HELP.period,
      amount: { help: '这一行的金额，可以写算式，如 68人×900元/人·月×12月，算式就是测算依据。' },
      basis: LINE_HELP.basis,
      note: LINE_HELP.note,
    },
  },
};
