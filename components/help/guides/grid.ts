import type { Guide } from './guide.ts';

/** Moving and entering in the dense tables. */
export const gridGuide = {
  id: 'grid',
  title: '表格和快捷键',
  summary: '全程不用鼠标：移动、填数、选科目、撤销。',
  sections: [
    {
      id: 'move',
      title: '移动',
      blocks: [
        {
          kind: 'table',
          head: ['按键', '作用'],
          rows: [
            ['「Enter」', '到下一行；在最后一行则新增一行。「Shift+Enter」到上一行。'],
            ['「Tab」', '到右边一格，「Shift+Tab」到左边一格。'],
            ['「↑」「↓」「←」「→」', '移动一格；按住「Shift」扩大选中的范围。'],
            ['「Home」「End」', '到本行第一格、最后一格。'],
            ['「Ctrl+Home」「Ctrl+End」', '到表的第一格、最后一格。'],
            ['「PageUp」「PageDown」', '上下翻一屏。'],
          ],
        },
      ],
    },
    {
      id: 'enter',
      title: '填写',
      blocks: [
        {
          kind: 'table',
          head: ['按键', '作用'],
          rows: [
            ['直接打字', '替换这一格原来的内容。'],
            ['「F2」', '在原来的内容上修改；原来是算式的，显示算式。'],
            ['「Esc」', '放弃这一格的修改。正在用输入法选字时，只取消选字。'],
            ['「Delete」', '清空选中的格子。'],
            ['「Ctrl+D」「Ctrl+R」', '用第一行向下填充、用第一列向右填充。'],
            ['「Alt+↓」', '打开科目、项目或选项的列表。'],
            ['「Ctrl+Z」「Ctrl+Y」', '撤销、重做，至少 200 步；一次粘贴算一步。'],
            ['「Shift+F2」', '批注这一格：写一条，或看已有的批注并答复；按 Esc 回到这一格。'],
            ['「F8」「Shift+F8」', '到下一个、上一个有问题的格子。'],
            ['「F1」', '在表格以外的栏里，看这一栏的说明。'],
          ],
        },
      ],
    },
    {
      id: 'codes',
      title: '选科目',
      blocks: [
        {
          kind: 'text',
          text: '在科目格里可以打编码、名称或拼音首字母：打「30101」、「基本工资」或「jbgz」都能找到。本部门用过的科目排在前面。类、款的合计行由系统计算，不用填，也改不了。',
        },
      ],
    },
    {
      id: 'units',
      title: '元和万元',
      blocks: [
        {
          kind: 'text',
          text: '右上角的“元 ⇄ 万元”只改变显示，数据始终精确到分。鼠标停在金额上，显示以元为单位的准确数。金额大约是邻近金额的一万倍时会提醒，防止把元当成万元填。',
        },
      ],
    },
    {
      id: 'list',
      title: '列表方式',
      blocks: [
        {
          kind: 'text',
          text: '使用读屏软件、放大到 200% 或者在手机上时，可以切换成列表方式：一行一张卡片，每个字段单独一个输入框，内容与表格完全相同。',
        },
      ],
    },
  ],
} as const satisfies Guide;
