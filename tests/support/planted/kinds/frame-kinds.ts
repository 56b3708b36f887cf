import { rowsIn, withoutGrid } from '../edit-cells.ts';
import { inOrder, paragraph, words } from '../edit-words.ts';
import { kind, type Plant, type PlantedKind } from '../planted-kind.ts';

/** Another line right above a table: its measure, its owner. */
const above =
  (table: string, where: RegExp, into: string): Plant =>
  (report) => {
    const index = report.tables.get(table) ?? 0;
    const at = [1, 2, 3]
      .map((up) => index - up)
      .find((place) => {
        const block = report.blocks[place];
        return block?.kind === 'line' && where.test(block.text);
      });
    if (at === undefined) return undefined;
    const blocks = report.blocks.map((block, place) =>
      place === at && block.kind === 'line' ? { ...block, text: block.text.replace(where, into) } : block,
    );
    const grid = blocks[index];
    const line = grid?.kind === 'grid' ? (grid.rows[0]?.at.line ?? 0) : 0;
    return { report: { ...report, blocks }, lines: [line, line + 1, line + 2] };
  };

/** A note under 三公 that says there are none. */
const sayingNone: Plant = (report) => {
  const place = report.tables.get('three-public') ?? 0;
  const grid = report.blocks[place];
  if (
    grid?.kind !== 'grid' ||
    !rowsIn(report, 'three-public').some(({ texts }) => texts.some((text) => Number(text) > 0))
  )
    return undefined;
  const line = (grid.rows.at(-1)?.at.line ?? 0) + 0.5;
  const text = `备注：${report.fiscalYear}年没有使用“三公”经费拨款安排的支出。`;
  const note = { kind: 'line' as const, text, at: { line } };
  const blocks = [...report.blocks.slice(0, place + 1), note, ...report.blocks.slice(place + 1)];
  return { report: { ...report, blocks }, lines: [line, line - 0.5] };
};

const gone = (where: RegExp) => paragraph(where, () => []);
const without =
  (id: string): Plant =>
  (report) =>
    withoutGrid(report, id);

/** What stands around tables and sections: titles, notes, order, what is missing. */
export const FRAME_KINDS: readonly PlantedKind[] = [
  kind('表格单位写成元', 'TI-20 TQ-05', above('expenditure', /单位：万元/, '单位：元')),
  kind('表头写着别的部门', 'TQ-09', above('general-basic', /\[\d+\][^[\]]*$/, '[399]武汉市洪山区审计局')),
  kind(
    '表名写着上一年',
    'NY-08 TQ-08',
    above('general-basic', /^一般公共预算基本支出表$/, '2019年一般公共预算基本支出表'),
  ),
  kind(
    '空表没有说明',
    'NT-15',
    inOrder(
      gone(/^备?注?[：:]?\d{4}年.*(?:没有使用国有资本.*支出|国有资本.*本单位无.*支出|本单位无国有资本.*支出)。$/),
      gone(/没有使用国有资本经营/),
    ),
    'TQ-13 TQ-07',
  ),
  kind('有数的表写了空表说明', 'NT-15', sayingNone, 'TQ-12'),
  kind('漏了“三公”经费表', 'TQ-13 TQ-08', without('three-public'), 'TQ-07'),
  kind('漏了基本支出表', 'TQ-13 TQ-08', without('general-basic'), 'TQ-07'),
  kind('漏了整体支出绩效目标表', 'TQ-13 TQ-08', without('overall-performance'), 'TQ-07'),
  kind('漏了项目支出表', 'TQ-08', without('projects'), 'TQ-07 TX-13 NT-10 NT-14 TQ-13 TX-15 TX-16 TX-22 TI-18'),
  kind(
    '漏了一张项目申报表',
    'NT-14 TX-13',
    (report) => withoutGrid(report, [...report.tables.keys()].findLast((id) => id.startsWith('project-')) ?? ''),
    'PF-06 PF-09 TQ-08 TX-22',
  ),
  kind('表号重复', 'TQ-08 TQ-07', (report, random) => {
    const planted = paragraph(/^表[3-6]$/, () => ['表2'])(report, random);
    // The finding stands at the table, which begins after its title, owner and measure.
    return (
      planted && { ...planted, lines: planted.lines.flatMap((line) => [0, 1, 2, 3, 4, 5].map((down) => line + down)) }
    );
  }),
  kind(
    '标题序号跳号',
    'TQ-07',
    words(/^四、/, () => '五、'),
  ),
  kind(
    '第三部分标题年份写错',
    'NY-08 TQ-09 TQ-08',
    words(
      /\d{4}(?=年部门预算情况)/,
      ([year]) => String(Number(year) - 1),
      (text) => text.startsWith('第三部分'),
    ),
  ),
  kind(
    '漏写国有资产占有使用情况',
    'TQ-13',
    missing(inOrder(gone(/^（[一二三四五]）国有资产占有使用情况$/), gone(/^截至\d{4}年12月31日/))),
    'TQ-07 NY-09 TX-17 TQ-08',
  ),
  kind(
    '漏写机关运行经费情况',
    'TQ-13',
    missing(inOrder(gone(/^（[一二三四五]）机关运行经费/), gone(/^\d{4}年机关运行经费/))),
    'TQ-07 NT-11',
  ),
  kind(
    '漏写预算绩效情况',
    'TQ-13',
    missing(inOrder(gone(/^（[一二三四五六]）(?:预算绩效|绩效目标)/), gone(/全面实施预算绩效目标管理/))),
    'TQ-07 NT-14',
  ),
  kind(
    '漏写人员构成',
    'TQ-13',
    missing(inOrder(gone(/总编制人数/), gone(/^离退休人员/), gone(/^三、部门人员构成/))),
    'TI-19 TX-23 NY-09 TQ-07',
  ),
  kind(
    '封面日期与附件不一致',
    'TQ-10',
    words(/(?<=\d{4}年)\d{1,2}月\d{1,2}日(?=公开\d{4}年预算)/, () => '3月17日'),
    'TQ-14',
  ),
  kind(
    '超过二十日才公开',
    'TQ-14 TQ-10',
    words(/(?<=预算于\d{4}年)\d{1,2}月\d{1,2}日(?=经财政部门批复)/, () => '1月2日'),
    'TQ-12',
  ),
];

/** What is not there shows at no line of its own. */
function missing(plant: Plant): Plant {
  return (report, random) => {
    const planted = plant(report, random);
    return planted && { ...planted, lines: [] };
  };
}
