import type { FieldHelp, FormHelp } from '../form-help.ts';
import { GOALS_HELP, INDICATORS_HELP } from './goals.ts';

/** Said of the amounts of earlier years. */
const APPROVED: FieldHelp = { help: '那一年批复的部门预算里的数，没有填 0。' };

/** 整体支出绩效目标. */
export const overallPerformanceHelp: FormHelp = {
  purpose: '整个部门今年花钱要达到什么效果。收入支出构成和项目清单由系统汇总，这里填职能、任务、目标和指标。',
  steps: ['写部门职能和年度任务', '填前两年收入支出构成', '写长期和年度目标，指标可以从项目引用'],
  basis: ['《中共中央 国务院关于全面实施预算绩效管理的意见》', '《中华人民共和国预算法》第三十二条'],
  fields: {
    overall: {
      filedOn: { help: '填这张表的日期。' },
      preparer: { help: '填表的人。公开文本里按规定隐去个人信息。' },
      phone: { help: '办公电话，不填手机号。' },
      until: { help: '长期目标管到哪一年。' },
      overview: { help: '用一段话概括部门是干什么的，不用照抄三定方案。' },
      tasks: { help: '今年要做的几件主要的事，与项目和指标对得上。' },
    },
    history: {
      year: { help: '预算年度之前的年度，一年一行。' },
      'income.appropriation': APPROVED,
      'income.fiscalAccount': APPROVED,
      'income.unit': APPROVED,
      'spending.personnel': APPROVED,
      'spending.operating': APPROVED,
      'spending.specific': APPROVED,
    },
    summary: {
      name: { help: '一组项目的名称。不分组的不填，系统按项目列出。' },
      category: { help: '这一组项目属于哪一类，按部门自己的说法写。' },
      total: { help: '这一组项目的总预算。' },
      current: { help: '这一组项目的本年度预算。' },
      use: { help: '这一组项目的钱主要做什么。' },
    },
    goals: GOALS_HELP,
    indicators: { ...INDICATORS_HELP, from: { help: '从项目绩效目标引用的指标，改项目里的就跟着变；自己填的留空。' } },
  },
};
