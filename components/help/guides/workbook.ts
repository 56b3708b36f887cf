import type { Guide } from './guide.ts';

/** Filling a form in a spreadsheet. */
export const workbookGuide = {
  id: 'workbook',
  title: '用 XLSX 模板填报',
  summary: '下载模板，在 Excel、WPS 里填好再传上来，先看差异和错误再采用。',
  sections: [
    {
      id: 'download',
      title: '下载',
      blocks: [
        {
          kind: 'text',
          text: '每张表都可以下载 XLSX 模板，里面有这张表现在的内容、可选的科目编码和上年数。可以发给不上系统的同事填。',
        },
      ],
    },
    {
      id: 'fill',
      title: '填写',
      blocks: [
        {
          kind: 'list',
          items: [
            '不要改表头，也不要改隐藏的行标识；行的先后可以变。',
            '加行直接写在后面；要删的行整行删除。',
            '金额以元为单位，写法与粘贴相同，也可以写算式。',
          ],
        },
      ],
    },
    {
      id: 'upload',
      title: '上传',
      blocks: [
        {
          kind: 'steps',
          items: [
            '选文件上传。文件太大或者不是这张表的模板，会说明原因，不会读进来。',
            '先看差异：哪些格从多少改成多少，新增和删除了哪些行；认不出的内容按单元格列出。',
            '确认采用。整个上传是一步，按一次「Ctrl+Z」全部退回。',
          ],
        },
      ],
    },
  ],
} as const satisfies Guide;
