import { BY_FUNCTION, code, isTotal, item, OTHERS } from '../account-spots.ts';
import { cell, type PlacedRow, row, rowsIn, withTexts } from '../edit-cells.ts';
import { oneOf } from '../edit-words.ts';
import { kind, type PlantedKind } from '../planted-kind.ts';
import { isAmount } from '../wrong-amounts.ts';

/** Rows that are missing, doubled or changed for each other, and wrong names and codes in them. */
export const ROW_KINDS: readonly PlantedKind[] = [
  kind(
    '漏列一个项级科目',
    'TI-06 TX-06 TX-12',
    row(
      'expenditure',
      () => [],
      (one) => item(one) && isAmount(one.texts[2] ?? ''),
    ),
    `${OTHERS} ${BY_FUNCTION} TX-19 NT-16 CL-01`,
  ),
  kind(
    '同一行粘贴两次',
    'TI-06 TI-10',
    row(
      'general-basic',
      (cells) => [cells, cells],
      (one) => code(5)(one) && isAmount(one.texts[2] ?? ''),
    ),
    OTHERS,
  ),
  kind('上下两行金额串行', 'TX-06 TX-09 TI-06 TI-08', swappedRows, `${OTHERS} ${BY_FUNCTION}`),
  kind(
    '基本支出与项目支出错列',
    `TI-05 ${BY_FUNCTION}`,
    cell(
      'expenditure',
      (text) => (text === '' ? undefined : '0.00'),
      (one, place) => item(one) && place === 3 && isAmount(one.texts[3] ?? ''),
    ),
    OTHERS,
  ),
  kind(
    '工资福利列入公用经费',
    'TI-11 TI-10',
    row(
      'general-basic',
      (cells) => [
        withTexts(
          cells,
          new Map([
            [3, '0.00'],
            [4, cells[2]?.text ?? ''],
          ]),
        ),
      ],
      (one) => /^301\d\d$/.test(one.texts[0] ?? '') && isAmount(one.texts[2] ?? ''),
    ),
    `${OTHERS} TX-08`,
  ),
  kind(
    '合计行空着',
    'TI-06 TX-01 TX-08',
    row(
      'general-by-function',
      (cells) => [cells.map((one) => ({ ...one, text: /\d/.test(one.text) ? '' : one.text }))],
      isTotal,
    ),
    `${OTHERS} ${BY_FUNCTION} TQ-13 NT-15`,
  ),
  kind(
    '科目名称与编码不符',
    'CL-01 TX-19',
    cell(
      'expenditure',
      () => '其他一般公共服务支出',
      (one, place) => place === 1 && item(one),
    ),
    'NT-07 NT-16 CL-02 TI-06 TX-20',
  ),
  kind(
    '科目编码不存在',
    'CL-01',
    cell(
      'expenditure',
      (text) => `${text.slice(0, 5)}98`,
      (one, place) => place === 0 && item(one),
    ),
    `${BY_FUNCTION} TX-19 NT-07 NT-16 TX-14 TX-20`,
  ),
  kind(
    '款级行写成类的名称',
    'CL-01 TX-19',
    row(
      'expenditure',
      (cells) => [withTexts(cells, new Map([[1, '社会保障和就业支出']]))],
      (one) => /^(?:210|221|213|212|205)\d\d$/.test(one.texts[0] ?? ''),
    ),
    'NT-16',
  ),
  kind(
    '使用旧科目名称',
    'CL-02 CL-01 TX-19',
    row(
      'expenditure',
      (cells) => [withTexts(cells, new Map([[1, '医疗卫生与计划生育支出']]))],
      (one) => one.texts[0] === '210',
    ),
    'NT-16',
  ),
  kind(
    '单位名称截短',
    'TX-18 TX-19 TQ-09',
    cell(
      'income',
      (text) => (text.length > 8 ? text.slice(0, -2) : undefined),
      (one, place) => place === 1 && code(6)(one),
    ),
  ),
  kind(
    '漏列一个单位',
    'TI-04 TI-09 TX-18',
    row('income', () => [], code(6)),
    `${OTHERS} TX-10`,
  ),
  kind('项目名称截短', 'TX-13 NT-10', cutProject, 'TI-18 NT-14 TX-18'),
  kind(
    '漏列一个项目',
    'TI-13 TX-13 NT-10',
    row(
      'projects',
      () => [],
      (one, all) => namesProject(one, 1) && all.length > 4,
    ),
    `${OTHERS} NT-14 TX-12 TX-18`,
  ),
];

/** The name of a project that has a form, cut off in the table. */
function cutProject(...[report, random]: Parameters<PlantedKind['plant']>): ReturnType<PlantedKind['plant']> {
  const named = rowsIn(report, 'project-performance').flatMap(({ texts }) =>
    texts[0] === '项目名称' ? [texts[1]] : [],
  );
  const cut = cell('projects', (text) => (named.includes(text) ? text.slice(0, -2) : undefined), namesProject);
  return cut(report, random);
}

/** A row of 项目支出表 that is a project: a category before its name, or a code of twelve digits. */
function namesProject({ texts }: PlacedRow, place: number): boolean {
  const name = texts[place] ?? '';
  return place === 1
    ? name.length > 5 && texts[0] !== '' && name !== '小计' && !/^\d/.test(texts[0] ?? '')
    : place === 2 && name.length > 5 && /^\d{9,}$/.test(texts[0] ?? '');
}

/** Amounts of two items that follow each other, each in the other's row. */
function swappedRows(...[report, random]: Parameters<PlantedKind['plant']>): ReturnType<PlantedKind['plant']> {
  const grid = report.blocks[report.tables.get('general-by-function') ?? -1];
  if (grid?.kind !== 'grid') return undefined;
  const texts = (index: number) => grid.rows[index]?.cells.map(({ text }) => text) ?? [];
  const pairs = grid.rows.flatMap((_, index) => {
    const [one, other] = [texts(index), texts(index + 1)];
    const items = /^\d{7}$/.test(one[0] ?? '') && /^\d{7}$/.test(other[0] ?? '');
    return items && one[2] !== other[2] ? [index] : [];
  });
  const first = oneOf(pairs, random);
  if (first === undefined) return undefined;
  const moved = (own: number, from: number) => {
    const given = grid.rows[own];
    const cells =
      given?.cells.map((one, place) => (place < 2 ? one : { ...one, text: texts(from)[place] ?? '' })) ?? [];
    return { cells, at: given?.at ?? {} };
  };
  const rows = grid.rows.map((given, index) =>
    index === first ? moved(first, first + 1) : index === first + 1 ? moved(first + 1, first) : given,
  );
  const block = report.tables.get('general-by-function');
  const blocks = report.blocks.map((one, index) => (index === block ? { ...grid, rows } : one));
  const lines = [first, first + 1].map((index) => grid.rows[index]?.at.line ?? 0);
  return { report: { ...report, blocks }, lines };
}
