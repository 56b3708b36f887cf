import type { Block, DisclosureDocument, Figure, Paragraph, Section, Segment } from '#lib/core/disclosure/index.ts';
import { projectForm } from './forms.ts';
import { basicTable, emptyTable, functionTable, statementTable } from './tables.ts';
import { incomeTable, projectTable } from './wide-tables.ts';

/** Text that a markup language would read as its own, were it ever given the chance. */
export const HOSTILE_TEXT =
  '<script>alert("1")</script> & #let x = 1 $a$ *粗* _斜_ `码` @引 <标> ] [ } { \\ // ~ -- "引" \'单\'';

/** A name of sixty characters, the longest that the forms take. */
const LONG_NAME =
  '武汉市江夏区城乡居民基本医疗保险基金财政补助配套资金及医疗救助重点对象参保缴费资助和大病保险保费补助与经办服务能力提升项目经费';

/** A paragraph: strings are words, pairs are a figure's id and value in 万元. */
export function paragraph(id: string, ...pieces: (string | Figure)[]): Paragraph {
  const segments = pieces.map(
    (piece): Segment =>
      typeof piece === 'string' ? { kind: 'words', text: piece } : { kind: 'figure', figure: piece },
  );
  return { kind: 'paragraph', id, segments };
}

/** A figure in 万元, from a cell of a table when one is named. */
export function wanyuan(id: string, value: string, cell?: { table: string; row: string; column: string }): Figure {
  return cell === undefined ? { id, value, measure: '万元' } : { id, value, measure: '万元', cell };
}

/** A document of the given sections in one part. */
export function documentOf(sections: Section[]): DisclosureDocument {
  return {
    title: '武汉市江夏区医疗保障局2026年部门预算',
    cover: { heading: '2026年度部门预算', department: '武汉市江夏区医疗保障局（汇总）', date: '2026年1月30日' },
    fiscalYear: 2026,
    region: { code: '420115', name: '江夏区' },
    department: { code: '215', name: '武汉市江夏区医疗保障局', disclosureName: '武汉市江夏区医疗保障局（汇总）' },
    template: 'wuhan-jiangxia',
    rounding: { mode: 'exact', adjustments: [] },
    parts: [{ id: 'only', kind: 'part', number: '第一部分', title: '概况', sections }],
    changes: [],
    checks: [],
  };
}

/** A document whose only section has these blocks. */
export function documentWith(...blocks: Block[]): DisclosureDocument {
  return documentOf([{ id: 'section', number: '一、', title: '有关情况', blocks }]);
}

/** A document that has everything a report has, as large as a department's own. */
export function fullDocument({ projects = 12 }: { projects?: number } = {}): DisclosureDocument {
  const table = (id: string, number: string, title: string, block: Block): Section => ({
    id,
    number,
    title,
    blocks: [block],
  });
  const base = documentOf([]);
  return {
    ...base,
    parts: [
      {
        id: 'overview',
        kind: 'part',
        number: '第一部分',
        title: '武汉市江夏区医疗保障局（汇总）概况',
        sections: overview(),
      },
      {
        id: 'tables',
        kind: 'part',
        number: '第二部分',
        title: '武汉市江夏区医疗保障局（汇总）2026年部门预算表',
        sections: [
          table('t1', '一、', '收支总体情况表', statementTable()),
          table('t2', '二、', '收入总体情况表', incomeTable()),
          table('t5', '五、', '一般公共预算支出情况表', functionTable()),
          table('t6', '六、', '一般公共预算基本支出情况表', basicTable()),
          table('t8', '八、', '政府性基金预算支出情况表', emptyTable()),
          table('t10', '十、', '项目支出情况表', projectTable({ projects, longName: LONG_NAME })),
          table('t12', '十二、', '项目支出绩效目标表', projectForm({ hostile: HOSTILE_TEXT, longName: LONG_NAME })),
        ],
      },
      { id: 'narrative', kind: 'part', number: '第三部分', title: '预算情况说明', sections: narrative() },
      { id: 'annex', kind: 'annex', number: '附件2', title: '关于2026年预算公开情况的报告', sections: annex() },
    ],
    checks: [
      { rule: 'PB-01', severity: 'notice', message: '四舍五入造成尾差', at: [{ table: 'income', row: 'total' }] },
    ],
  };
}

function overview(): Section[] {
  const duty =
    '贯彻执行国家、省、市关于医疗保险、生育保险、长期护理险、职工大额医疗保险、居民大病保险、医疗救助等医疗保障制度的法律法规和政策、规划、标准，并组织实施。';
  return [
    {
      id: 'duties',
      number: '一、',
      title: '部门主要职能',
      blocks: Array.from({ length: 9 }, (_, index) =>
        paragraph(`duty-${index}`, `（${'一二三四五六七八九'[index]}）${duty}`),
      ),
    },
    {
      id: 'staffing',
      number: '三、',
      title: '部门人员构成',
      blocks: [
        paragraph('staff', '总编制人数', { id: 'staffing.authorized', value: '66', measure: '人' }, '人。'),
        paragraph('hostile', HOSTILE_TEXT),
      ],
    },
  ];
}

function narrative(): Section[] {
  const total = wanyuan('income.total', '8021.08', { table: 'income', row: 'total', column: 'total' });
  return [
    {
      id: 'totals',
      number: '一、',
      title: '收支预算总体安排情况',
      blocks: [
        paragraph(
          'totals-1',
          '2026年收支总预算',
          total,
          '万元。比2025年预算增加',
          wanyuan('total.change', '117.30'),
          '万元，增长',
          { id: 'total.change.percent', value: '1.48', measure: '%' },
          '%，主要是城乡居民医保财政补助提标。',
        ),
        paragraph('totals-2', '收入总计', total, '万元，支出总计', wanyuan('expenditure.total', '8021.08'), '万元。'),
      ],
    },
    {
      id: 'general',
      number: '五、',
      title: '一般公共预算支出安排情况',
      blocks: [
        { kind: 'heading', id: 'general-size', text: '（一）一般公共预算支出规模变化情况' },
        ...Array.from({ length: 14 }, (_, index) =>
          paragraph(
            `general-${index}`,
            '社会保障和就业支出(类)行政事业单位养老支出(款)机关事业单位基本养老保险缴费支出(项)',
            wanyuan(`general.function.${2080500 + index}`, '133.44'),
            '万元，比2025年预算增加',
            wanyuan(`general.function.${2080500 + index}.change`, '6.42'),
            '万元，主要是计提基数调整。',
          ),
        ),
      ],
    },
  ];
}

function annex(): Section[] {
  return [
    {
      id: 'annex',
      number: '',
      title: '',
      blocks: [
        paragraph('annex-1', '按照有关要求，现将预算公开情况报告如下。'),
        { kind: 'heading', id: 'annex-h', text: '一、公开时间' },
        paragraph('annex-2', '2026年1月30日。'),
      ],
    },
  ];
}
