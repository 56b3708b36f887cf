import type { Fen } from '#lib/core/money/index.ts';
import { percentText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import { tableFigure } from '../../look-up/figures.ts';
import { isPrinted, percentTolerance, shareOf } from '../../look-up/percents.ts';
import { sectionWords, shortName } from '../../look-up/stated.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { StatedShare, SubjectSentence } from '../../subject/statement.ts';
import type { Subject } from '../../subject/subject.ts';

/** NT-03: a share is its part of the whole of the same paragraph, and all of a list come to 100 %. */
export const shares: RuleDefinition = {
  id: 'NT-03',
  statement: '占比 = 分项 ÷ 同段合计, 四舍五入 2 位, Σ≈100%',
  relatesTo: '第三部分 二、三、五(二)',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '占比由分项除以同段的合计得出，保留两位小数，各项占比之和为 100%。',
  reads: ['sentences', 'tables'],
  examine: (subject) =>
    concluded(
      subject.sentences.flatMap((sentence) => [
        ...sentence.shares.map((share) => shareIn(subject, sentence, share)),
        ...sumOf(sentence),
      ]),
      '文字中的占比',
    ),
};

const WHOLES: readonly (readonly [RegExp, string])[] = [
  [/^income\./, 'income.total'],
  [/^expenditure\./, 'expenditure.total'],
  [/^general\.(basic|project|personnel|operating)/, 'general.total'],
  [/^appropriation\./, 'appropriation.total'],
];

function shareIn(subject: Subject, sentence: SubjectSentence, share: StatedShare): Comparison {
  const id = share.id?.replace(/\.share$/, '');
  const part = share.part?.amount ?? (id === undefined ? undefined : tableFigure(subject, id)?.amount);
  const wholeId = WHOLES.find(([pattern]) => pattern.test(id ?? ''))?.[1];
  const whole = share.whole?.amount ?? (wholeId === undefined ? undefined : tableFigure(subject, wholeId)?.amount);
  if (part === undefined || whole === undefined) return undefined;
  const expected = shareOf(part, whole);
  if (expected === undefined) return undefined;
  if (isPrinted(share, expected)) return 'agrees';
  const tail = Math.abs(expected - share.percent) <= percentTolerance(share);
  return {
    message: `${sectionWords(sentence.section)}“${shortName(share.name)}”占比写的是 ${percentText(share.percent)}，按 ${words(part, whole)} 计算应为 ${percentText(expected)}，${tail ? '属四舍五入尾差，无须修改' : '请核对'}`,
    at: [share.at],
    quote: share.text,
    stated: percentText(share.percent),
    expected: percentText(expected),
    ...(tail ? { tail, level: 'info' as const, cause: 'rounding' as const } : {}),
  };
}

const words = (part: Fen, whole: Fen) => `${wanyuan(part)} ÷ ${wanyuan(whole)}`;

/** The shares of one whole that stand beside each other; where only some parts have one there is nothing to add. */
function sumOf(sentence: SubjectSentence): Comparison[] {
  return sentence.lists.flatMap(({ parts, whole, at, text }): Comparison[] => {
    const own = parts.map((part) => sentence.shares.find((share) => share.part === part));
    if (whole === undefined || parts.length < 2 || own.some((share) => share === undefined)) return [];
    const sum = own.reduce((total, share) => total + (share?.percent ?? 0), 0);
    const listed = parts.reduce((total, part) => total + part.amount, 0);
    const coarse = own.reduce((total, share) => total + (share?.step ?? 1), 0);
    if (Math.abs(sum - 10_000) <= coarse || listed !== whole.amount) return ['agrees'];
    return [
      {
        message: `${sectionWords(sentence.section)}各项占比之和为 ${percentText(sum)}，应为 100.00%，请核对`,
        at: [at],
        quote: text,
        stated: percentText(sum),
        expected: '100.00%',
      },
    ];
  });
}
