import type { Guide } from './guide.ts';

/** Starting from last year's budget. */
export const lastYearGuide = {
  id: 'last-year',
  title: '从上年开始',
  summary: '把上年的项目、科目和文字带过来，带来的每一处都做标记，逐项确认。',
  sections: [
    {
      id: 'carry',
      title: '带过来什么',
      blocks: [
        {
          kind: 'text',
          text: '上年预算在本系统里的，可以从上年开始：单位信息、项目、支出行、指标和说明文字都带过来，年度相关的日期不带。金额也带来，方便在上年的基础上改。',
        },
      ],
    },
    {
      id: 'confirm',
      title: '逐项确认',
      blocks: [
        {
          kind: 'list',
          items: [
            '带来的每一格都有“上年”标记，写着上年的值。',
            '改过的格子标记自动消失；没有变化的，确认一下标记就消失，可以整列、整表确认。',
            '还有没确认的格子时，检查里会提示，防止把上年的数原样报上去。',
          ],
        },
      ],
    },
    {
      id: 'beside',
      title: '与上年比',
      blocks: [
        {
          kind: 'text',
          text: '表格右上角选“与上年比”，每个金额旁边显示上年数、增减额和增减百分比。上年为零的不算百分比。上年预算不在本系统里的，在“上年预算数”里填公开过的上年数。',
        },
      ],
    },
  ],
} as const satisfies Guide;
