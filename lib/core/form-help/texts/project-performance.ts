import type { FormHelp } from '../form-help.ts';
import { GOALS_HELP, INDICATORS_HELP } from './goals.ts';

/** 项目绩效目标. */
export const projectPerformanceHelp: FormHelp = {
  purpose: '说明花这笔钱要达到什么效果，用什么指标衡量。没有绩效目标的项目不得安排预算。',
  steps: ['写长期目标和年度目标', '按成本、产出、效益、满意度分别列指标', '填指标值和前两年的值，注明绩效标准'],
  basis: ['《中共中央 国务院关于全面实施预算绩效管理的意见》', '《项目支出绩效评价管理办法》（财预〔2020〕10号）'],
  fields: {
    goals: GOALS_HELP,
    indicators: INDICATORS_HELP,
  },
};
