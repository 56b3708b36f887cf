import type { Guide } from './guide.ts';

/** Saving, recovery, and two people at once. */
export const savingGuide = {
  id: 'saving',
  title: '保存、恢复和多人填报',
  summary: '自动保存；断网、关机、登录过期都不丢；两个人同时填也不会互相覆盖。',
  sections: [
    {
      id: 'autosave',
      title: '自动保存',
      blocks: [
        {
          kind: 'text',
          text: '停下来两秒之内就保存，左下角显示“已保存”和时间。没有“保存”按钮要按。只有确实还有没保存上的内容时，关闭页面才会提醒。',
        },
      ],
    },
    {
      id: 'recovery',
      title: '断网、死机、登录过期',
      blocks: [
        {
          kind: 'list',
          items: [
            '断网时照常填，内容先记在这台电脑的浏览器里，网络恢复后自动保存。',
            '浏览器崩溃或误关页面，再打开时会列出没保存上的内容，逐格对照，由您决定恢复哪些。',
            '登录过期时就在本页重新登录，填的内容还在。',
            '不要在公用电脑上清除浏览器数据，除非左下角显示“已保存”。',
          ],
        },
      ],
    },
    {
      id: 'together',
      title: '两个人同时填',
      blocks: [
        {
          kind: 'list',
          items: [
            '左边的表单列表显示谁正在哪张表里。',
            '改的不是同一格，两边的内容自动合在一起。',
            '改的是同一格，系统列出两个值、是谁什么时候写的，由您选用哪一个；不会悄悄覆盖。',
            '同一个人开两个窗口也一样，两个窗口显示相同的内容。',
          ],
        },
      ],
    },
    {
      id: 'history',
      title: '谁改过这一格',
      blocks: [{ kind: 'text', text: '走到一格，右边的“历史”列出这一格什么时候、由谁、从多少改成多少。' }],
    },
  ],
} as const satisfies Guide;
