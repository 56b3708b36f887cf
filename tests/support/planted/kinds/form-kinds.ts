import { type CellChange, cell, cellsAt, type PlacedRow, rowsIn, withRows, withTexts } from '../edit-cells.ts';
import { FORM, indicatorsIn, OVERALL } from '../edit-indicators.ts';
import { oneOf } from '../edit-words.ts';
import { kind, type Plant, type PlantedKind } from '../planted-kind.ts';
import type { Printed } from '../printed.ts';
import { isAmount, off, transposed } from '../wrong-amounts.ts';

const MONEY = 'TI-14 TI-15 TX-13 PF-14 NT-14';

/** Changes what stands right of a label. */
const field = (label: RegExp, change: CellChange, form = FORM): Plant =>
  cell(form, change, ({ texts }, place) => place > 0 && label.test(texts[place - 1] ?? ''));
const wrong: CellChange = (text, { random }) => (isAmount(text) ? off(text, random) : undefined);

/** A row of 支出明细 with its amount. */
const costLine = ({ texts }: PlacedRow) => /^\d+\./.test(texts[0] ?? '') && isAmount(texts[1] ?? '');

const nameOf = (report: Printed, form: string): string =>
  rowsIn(report, form).find(({ texts }) => texts[0] === '项目名称')?.texts[1] ?? '';

/** The statement of a goal, wherever the form has it: under its own label and in the summary of both terms. */
function goalWith(into: (name: string) => string): Plant {
  return (report, random) => {
    const goals = rowsIn(report, FORM).filter(
      (one) => one.texts.length === 2 && one.texts[0] === '年度目标' && one.texts[1] !== '',
    );
    const goal = oneOf(goals, random);
    if (goal === undefined) return undefined;
    const text = goal.texts[1] ?? '';
    const same = rowsIn(report, goal.id).filter(({ texts }) => texts.includes(text));
    const planted = same.reduce((current, one) => {
      const places = one.texts.flatMap((own, place): [number, string][] =>
        own === text ? [[place, into(nameOf(report, goal.id))]] : [],
      );
      return withRows(current, one, [withTexts(cellsAt(current, one), new Map(places))]).report;
    }, report);
    return { report: planted, lines: [goal.line] };
  };
}

/** A field that holds nothing but the project's name. */
const namedAfter =
  (label: RegExp): Plant =>
  (report, random) => {
    const spot = oneOf(
      rowsIn(report, FORM).filter(({ texts }) => label.test(texts[0] ?? '')),
      random,
    );
    if (spot === undefined) return undefined;
    return withRows(report, spot, [withTexts(cellsAt(report, spot), new Map([[1, nameOf(report, spot.id)]]))]);
  };

/** The form's first row, where what it says as a whole is found. */
const atForm =
  (plant: Plant): Plant =>
  (report, random) => {
    const planted = plant(report, random);
    const form = rowsIn(report, FORM).find(({ line }) => planted?.lines.includes(line))?.id;
    const first = form === undefined ? undefined : rowsIn(report, form)[0]?.line;
    return planted && { ...planted, lines: [...planted.lines, ...(first === undefined ? [] : [first])] };
  };

/** A continuing project with values of earlier years is called new. */
const newWithHistory: Plant = (report, random) => {
  const withHistory = new Set(
    indicatorsIn(report, FORM)
      .filter(({ annual }) => annual)
      .map(({ row }) => row.id),
  );
  const spot = oneOf(
    rowsIn(report, FORM).filter(({ id, texts }) => texts[0] === '项目属性' && withHistory.has(id)),
    random,
  );
  const text = spot?.texts[1] ?? '';
  const into = /☑持续性/.test(text)
    ? text.replaceAll('☑', '#').replaceAll('☐', '☑').replaceAll('#', '☐')
    : text.replace(/^持续性项目$/, '新增性项目');
  if (spot === undefined || into === text) return undefined;
  const planted = withRows(report, spot, [withTexts(cellsAt(report, spot), new Map([[1, into]]))]);
  return { report: planted.report, lines: [] };
};

/** What a row of 测算依据 says, where the form has one for all its costs. */
const basis = (into: string): Plant =>
  cell(
    FORM,
    () => into,
    ({ texts }, place) => place === 1 && texts[0] === '测算依据及说明',
  );

/** Forms of projects and of the whole department, but for their indicators. */
export const FORM_KINDS: readonly PlantedKind[] = [
  kind('新增项目填了以前年度值', 'PF-08', newWithHistory, 'PF-16 PF-13'),
  kind(
    '目标说明只写项目名称',
    'PF-15',
    goalWith((name) => name),
    'PF-01',
  ),
  kind(
    '目标说明空着',
    'PF-15',
    goalWith(() => ''),
    'PF-01 PF-06',
  ),
  kind('立项依据只写项目名称', 'PF-17', namedAfter(/^项目立项依据$|^项目申请理由$/), 'PF-06'),
  kind(
    '没有写项目负责人',
    'PF-19',
    field(/^项目负责人$/, () => ''),
  ),
  kind(
    '没有写联系电话',
    'PF-19',
    field(/^联系电话$/, () => ''),
  ),
  kind(
    '终止年度早于起始年度',
    'PF-16',
    atForm(field(/^项目类型$/, () => '☐常年性项目　☑延续性项目（从2026年至2023年）　☐一次性项目')),
    'PF-10',
  ),
  kind(
    '总预算小于当年预算',
    'PF-16',
    field(/^项目总预算$/, (text) => (isAmount(text) ? (Number(text) / 4).toFixed(2) : undefined)),
    'TI-18',
  ),
  kind(
    '功能分类填成经济科目',
    'CL-03',
    field(/^支出功能分类$/, () => '302 商品和服务支出（类）　30227 委托业务费（款）'),
  ),
  kind('申报表当年预算与项目支出表不符', 'TX-13 TI-14', field(/^项目当年预算$/, wrong), `${MONEY} PF-16`),
  kind(
    '资金来源合计与分项不符',
    'TI-14',
    cell(FORM, wrong, ({ texts }, place) => place === 1 && texts[0] === '一般公共预算财政拨款'),
    MONEY,
  ),
  kind(
    '支出明细合计与分项不符',
    'TI-15',
    cell(
      FORM,
      (text, { random }) => transposed(text, random) ?? off(text, random),
      (one, place) => place === 1 && costLine(one),
    ),
    `${MONEY} TI-16 PF-18 TI-20`,
  ),
  kind('测算依据算不出金额', 'TI-16', basis('1、50人*1200元*12月=92.00万元'), 'PF-18'),
  kind('没有写测算依据', 'PF-18', (report, random) => {
    const planted = basis('')(report, random);
    return planted && { ...planted, lines: [] };
  }),
  kind(
    '整体表收入构成合计不符',
    'TI-17',
    cell(OVERALL, wrong, ({ texts }, place) => place === texts.indexOf('财政拨款') + 1 && texts.includes('财政拨款')),
    'TX-15',
  ),
  kind(
    '整体表占比算错',
    'TI-17',
    cell(
      OVERALL,
      () => '12.34%',
      ({ texts }, place) =>
        /%$/.test(texts[place] ?? '') && /^(?:人员类|运转类|特定目标类)$/.test(texts[place - 2] ?? ''),
    ),
  ),
  kind(
    '整体表人员类与人员经费不符',
    'TX-15 TI-17',
    cell(OVERALL, wrong, ({ texts }, place) => texts[place - 1] === '人员类'),
  ),
];
