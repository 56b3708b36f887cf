import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { StatedCount, SubjectSentence } from '../../subject/statement.ts';

const VEHICLES = ['assets.vehicles.general', 'assets.vehicles.law-enforcement', 'assets.vehicles.special'];
/** 上年末 X …增加 Y …减少 Z …年末 W. */
const FLOW =
  /上年末\D{0,12}(\d+)\D{1,20}?增加\D{0,6}(\d+)\D{1,20}?减少\D{0,6}(\d+)\D{1,24}?(?:年末|现有|合计)\D{0,8}(\d+)/;
const AS_OF = /截至\s*(\d{4})\s*年\s*(\d{1,2})\s*月/;

/** NY-09: what was there, what came and what went come to what is there; kinds of vehicles to all of them. */
export const stocks: RuleDefinition = {
  id: 'NY-09',
  statement: '存量连续: 国有资产、车辆、人员 上年末 + 增 − 减 = 本年末',
  relatesTo: '十一(四), 第一部分 三',
  level: 'warn',
  basis: BASES.assets,
  explanation: '国有资产、车辆、人员的期末数由上年末数加减本年变动得出，各类之和等于总数，截止日期为上年末。',
  reads: ['sentences', 'fiscalYear'],
  examine: ({ sentences, fiscalYear }) => {
    const stock = sentences.filter(({ section }) => section === 'other' || section === 'staffing');
    const asked = stock.filter(
      ({ text, counts }) =>
        FLOW.test(text) || AS_OF.test(text) || counts.some(({ id }) => id === 'assets.vehicles.total'),
    );
    if (asked.length === 0) return noData('国有资产、车辆、人员的存量和变动');
    return judged(
      asked.flatMap((sentence) => [...flowOf(sentence), ...vehicles(sentence), ...asOf(sentence, fiscalYear)]),
    );
  },
};

function flowOf({ text, at }: SubjectSentence): RuleFinding[] {
  const match = FLOW.exec(text);
  if (match === null) return [];
  const [quote, before = 0, more = 0, less = 0, now = 0] = [match[0], ...match.slice(1).map(Number)];
  const expected = before + more - less;
  if (expected === now) return [];
  return [
    {
      message: `上年末 ${before}，增加 ${more}，减少 ${less}，应为 ${expected}，写的是 ${now}，请核对`,
      at: [at],
      quote,
      stated: String(now),
      expected: String(expected),
    },
  ];
}

function vehicles({ counts, at, text }: SubjectSentence): RuleFinding[] {
  const total = counts.find(({ id }) => id === 'assets.vehicles.total');
  const kinds = VEHICLES.flatMap((id) => counts.find((count) => count.id === id) ?? []);
  if (total === undefined) return [];
  if (kinds.length < VEHICLES.length) return otherKinds({ total, counts, at, text });
  const sum = kinds.reduce((all, { count }) => all + count, 0);
  // 其他用车 may stand beside the three kinds.
  if (sum === total.count || (sum < total.count && /其他用车/.test(text))) return [];
  return [otherSum({ total, kinds, sum, at })];
}

/** Kinds as other places call them: all of them where 其他 is among them. */
function otherKinds({
  total,
  counts,
  at,
  text,
}: Pick<SubjectSentence, 'counts' | 'at' | 'text'> & { total: StatedCount }) {
  const listed = /车[^。；]*?辆[，,、（(]*(?:其中|包括)([^。；]*)/.exec(text)?.[1] ?? '';
  const own = counts
    .slice(counts.indexOf(total) + 1)
    .filter((count) => count.measure === '辆' && listed.includes(`${count.text}`));
  const parts = own.slice(0, listed.match(/\d\s*辆/g)?.length ?? 0);
  const sum = parts.reduce((all, { count }) => all + count, 0);
  const isWhole = /其他[^，。；、]{0,10}车/.test(listed);
  if (parts.length < 2 || sum === total.count || (sum < total.count && !isWhole)) return [];
  return [otherSum({ total, kinds: parts, sum, at })];
}

/** The kinds come to another number than all vehicles. `at` is where the sentence stands. */
function otherSum(input: {
  total: StatedCount;
  kinds: readonly StatedCount[];
  sum: number;
  at: SubjectSentence['at'];
}): RuleFinding {
  const { total, kinds, sum, at } = input;
  return {
    message: `车辆共 ${total.count} 辆，各类之和为 ${sum} 辆，请核对`,
    at: [total.at ?? at, ...kinds.map((kind) => kind.at)],
    quote: total.text,
    stated: String(total.count),
    expected: String(sum),
  };
}

/** A stock of two years ago is last year's text. */
function asOf({ text, at }: SubjectSentence, fiscalYear: number | undefined): RuleFinding[] {
  const match = AS_OF.exec(text);
  if (match === null || fiscalYear === undefined || !/资产|车辆|房屋/.test(text)) return [];
  const year = Number(match[1]);
  const isFuture = year === fiscalYear && Number(match[2]) === 12;
  if (year === fiscalYear - 1 || (year === fiscalYear && !isFuture) || (year === fiscalYear - 2 && match[2] === '12')) {
    return year === fiscalYear - 2 ? [oldStock({ match, at, fiscalYear, level: 'info' })] : [];
  }
  return [oldStock({ match, at, fiscalYear, level: 'warn' })];
}

/** Where the year before is not closed yet when the budget is made, its end is not known. */
function oldStock(input: {
  match: RegExpExecArray;
  at: SubjectSentence['at'];
  fiscalYear: number;
  level: 'info' | 'warn';
}): RuleFinding {
  const { match, at, fiscalYear, level } = input;
  return {
    message: `存量写的是“${match[0]}”，应为 ${fiscalYear - 1} 年末的数，请核对是否沿用往年文本`,
    at: [at],
    quote: match[0],
    stated: `${match[1]} 年`,
    expected: `${fiscalYear - 1} 年`,
    level,
  };
}
