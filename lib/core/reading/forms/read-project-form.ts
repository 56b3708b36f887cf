import type { ProjectField, Quote, SubjectProjectForm } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import { filled, type MatrixRow } from '../tables/matrix.ts';
import type { FormSegment } from '../tables/segments.ts';
import { plainWords } from '../text/squeeze.ts';
import { chosenOption } from './choices.ts';
import { isBlockLabel, type ProjectLabel, projectLabel } from './form-labels.ts';
import { formAmount } from './form-text.ts';
import { GoalReader } from './goal-reader.ts';
import { MoneyReader } from './money-reader.ts';

const FIELDS: ReadonlySet<ProjectLabel> = new Set<ProjectField>([
  'filedOn',
  'department',
  'unit',
  'responsible',
  'phone',
  'address',
  'postcode',
  'function',
  'category',
  'rationale',
  'plan',
  'historyNote',
  'changeReason',
  'reviewOpinion',
]);

/** Reads 项目支出绩效目标申报表 or 部门项目申报表 of any district from its rows. */
export function readProjectForm(
  segment: FormSegment,
  input: { index: number; fiscalYear: number | undefined },
): SubjectProjectForm {
  const { caption } = segment;
  const measure = caption.measure ?? '万元';
  const goals = new GoalReader(input.fiscalYear);
  const money = new MoneyReader(measure);
  const labelled = new Map<ProjectLabel, Quote>();
  if (caption.filedOn !== undefined) labelled.set('filedOn', { text: caption.filedOn, at: {} });
  for (const row of segment.rows) takeRow({ row, goals, money, labelled });
  const text = (label: ProjectLabel) => labelled.get(label)?.text;
  const amount = (label: ProjectLabel) => {
    const quote = labelled.get(label);
    return quote === undefined ? undefined : formAmount({ text: quote.text, measure, at: quote.at });
  };
  const fields = new Map([...labelled].filter((entry): entry is [ProjectField, Quote] => FIELDS.has(entry[0])));
  if (money.costBasis !== undefined) fields.set('costBasis', money.costBasis);
  const [code, totalBudget, currentBudget] = [text('code'), amount('totalBudget'), amount('currentBudget')];
  const first = segment.rows[0];
  return {
    id: `project-performance/${code === undefined || code === '' ? input.index + 1 : code}`,
    ...(caption.number === undefined ? {} : { number: caption.number }),
    name: text('name') ?? '',
    ...(code === undefined || code === '' ? {} : { code }),
    fields,
    ...attributesOf(text),
    ...(totalBudget === undefined ? {} : { totalBudget }),
    ...(currentBudget === undefined ? {} : { currentBudget }),
    history: historyOf({
      text: [text('historyNote'), text('changeReason')],
      measure,
      at: first === undefined ? {} : placeOf(first.at),
      before: input.fiscalYear,
    }),
    sources: money.sources,
    ...(money.costTotal === undefined ? {} : { costTotal: money.costTotal }),
    costLines: money.costLines,
    procurement: money.procurement,
    goals: goals.finish(),
    at: first === undefined ? {} : placeOf(first.at),
  };
}

type Readers = { row: MatrixRow; goals: GoalReader; money: MoneyReader; labelled: Map<ProjectLabel, Quote> };

function takeRow({ row, goals, money, labelled }: Readers): void {
  if (filled(row).length === 0) return;
  if (takeLabels(row, labelled)) {
    money.end();
    goals.end();
    return;
  }
  if (goals.take(row)) money.end();
  else if (money.take(row)) goals.end();
  else takeAttribute(row, labelled);
}

/** Labels with what stands behind each; one with nothing behind it is left blank. */
function takeLabels(row: MatrixRow, labelled: Map<ProjectLabel, Quote>): boolean {
  let open: ProjectLabel | undefined;
  let found = false;
  for (const text of row.cells) {
    const label = text === '' ? undefined : projectLabel(text);
    if (label !== undefined && !(open !== undefined && labelled.get(open)?.text === '' && label === open)) {
      open = label;
      found = true;
      if (!labelled.has(label)) labelled.set(label, { text: '', at: placeOf(row.at) });
    } else if (open !== undefined && text !== '' && !isBlockLabel(text)) {
      const before = labelled.get(open);
      if (before?.at.line === row.at.line && before?.at.page === row.at.page)
        labelled.set(open, {
          text: [before?.text ?? '', text].filter((part) => part !== '').join(' '),
          at: placeOf(row.at),
        });
    }
  }
  return found;
}

/** Rows under 项目属性 or 项目类型 whose label was lost with its span. */
function takeAttribute(row: MatrixRow, labelled: Map<ProjectLabel, Quote>): void {
  const text = filled(row).join(' ');
  const label = /持续性|新增性/.test(text)
    ? 'attribute'
    : /常年性|延续性|一次性/.test(text)
      ? 'duration'
      : /部门预算项目|区直专项/.test(text)
        ? 'scope'
        : undefined;
  if (label === undefined) return;
  const before = labelled.get(label);
  labelled.set(label, {
    text: [before?.text ?? '', text].filter((part) => part !== '').join(' '),
    at: before?.at ?? placeOf(row.at),
  });
}

function attributesOf(text: (label: ProjectLabel) => string | undefined) {
  const attribute = attributeOf(text('attribute') ?? '');
  const words = text('duration') ?? '';
  const duration = chosenOption(words, [
    [/常年性(?:项目)?/, 'perennial'],
    [/延续性(?:项目)?/, 'multi-year'],
    [/一次性(?:项目)?/, 'one-off'],
  ] as const);
  const range = /从\D*(20\d{2})\s*年\D*(20\d{2})\s*年/.exec(words);
  const from = yearOf(text('from')) ?? yearOf(range?.[1]);
  const to = yearOf(text('to')) ?? yearOf(range?.[2]);
  return {
    ...(attribute === undefined ? {} : { attribute }),
    ...(duration === undefined ? {} : { duration }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function attributeOf(text: string): 'continuing' | 'new' | undefined {
  const code = /^0?([12])$/.exec(plainWords(text))?.[1];
  if (code !== undefined) return code === '1' ? 'continuing' : 'new';
  return chosenOption(text, [
    [/(?:持续|延续)性?(?:项目)?/, 'continuing'],
    [/新增性?(?:项目)?/, 'new'],
  ] as const);
}

function yearOf(text: string | undefined): number | undefined {
  const year = /20\d{2}/.exec(text ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** `2024年预算安排20万元`: what the form states of years before this. */
function historyOf(input: {
  text: readonly (string | undefined)[];
  measure: '万元' | '元';
  at: Quote['at'];
  before: number | undefined;
}): { year: number; amount: ReturnType<typeof formAmount> }[] {
  const found = new Map<number, ReturnType<typeof formAmount>>();
  for (const text of input.text)
    for (const match of plainWords(text ?? '').matchAll(
      /(20\d{2})年(?:度)?(?:新增专项，)?(?:当年)?(?:预算)?(?:安排|压减|资金)?(?:数|为|：)?(\d[\d,.]*万?元)/g,
    )) {
      const year = Number(match[1]);
      if (input.before !== undefined && year >= input.before) continue;
      if (!found.has(year)) found.set(year, formAmount({ text: match[2] ?? '', measure: input.measure, at: input.at }));
    }
  return [...found].map(([year, amount]) => ({ year, amount }));
}
