import type { Guide } from './guide.ts';

/** Bringing blocks from Excel or WPS. */
export const pasteGuide = {
  id: 'paste',
  title: '从 Excel、WPS 粘贴',
  summary: '整块复制过来，先看错误再落表；也可以整块复制出去。',
  sections: [
    {
      id: 'how',
      title: '怎样粘贴',
      blocks: [
        {
          kind: 'steps',
          items: [
            '在 Excel 或 WPS 里选中要的区域，按「Ctrl+C」。',
            '在表格里点到左上角第一格，按「Ctrl+V」。内容向右、向下填，行数不够时自动加行。',
            '有认不出的内容时先列出是哪一格、为什么；可以改好再贴，也可以先贴进来再改。',
            '贴错了按一次「Ctrl+Z」，整块退回。',
          ],
        },
      ],
    },
    {
      id: 'accepted',
      title: '认得的写法',
      blocks: [
        {
          kind: 'table',
          head: ['写法', '当作'],
          rows: [
            ['「1,234.50」「￥1234.5」「１２３４．５」', '1234.50 元'],
            ['「12.5万元」「12.5万」', '125000 元'],
            ['「(12)」「-12」', '负 12 元'],
            ['「-」和空白', '没有填'],
            ['单元格里的换行', '文字里的换行，不会拆成两行'],
          ],
        },
        { kind: 'text', text: '一行也不会丢，一行也不会贴两遍。' },
      ],
    },
    {
      id: 'copy',
      title: '复制出去',
      blocks: [
        { kind: 'text', text: '选中区域按「Ctrl+C」，贴到 Excel、WPS 里金额是数字，编码是文本，不会丢前面的 0。' },
      ],
    },
  ],
} as const satisfies Guide;
