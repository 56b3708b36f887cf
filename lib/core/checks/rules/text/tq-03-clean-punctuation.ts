import { around, matchesIn, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Quote } from '../../subject/place.ts';

/** Repeated on purpose, or two words that meet: 职业高中等中等职业教育. */
const MEANT = /^(?:研究|讨论|考虑|商量|救助救助|一.一|.等)/;
const REPEATED = /([\u4e00-\u9fa5]{2,5})\1|(?<![目标有])的的(?!确)/g;
const DOUBLED = /[，、；：。！？][ 　]*[，、；：。！？]|[,;]{2,}/g;
/** A comma of the other width between Chinese words. */
const NARROW = /(?<=[\u4e00-\u9fa5）”》])[,;](?=\s?[\u4e00-\u9fa5（“《])/;
const PAIRS: readonly (readonly [string, string, string])[] = [
  ['“', '”', '引号'],
  ['《', '》', '书名号'],
];

/** TQ-03: words and marks stand once, and what is opened is closed. */
export const cleanPunctuation: RuleDefinition = {
  id: 'TQ-03',
  statement: '重复词、重复/混用标点',
  relatesTo: '全文',
  level: 'info',
  basis: '《标点符号用法》（GB/T 15834—2011）',
  explanation: '重复的词、连着的标点、不成对的引号、书名号和括号，请改正。',
  reads: TEXT_PARTS,
  examine: (subject) => {
    const texts = passages(subject);
    if (texts.length === 0) return noData('正文');
    return judged([
      ...repeated(texts),
      ...doubled(texts),
      ...texts.flatMap(unbalanced),
      ...texts.flatMap(unbalancedBrackets),
      ...texts.flatMap(mixedLists),
      ...texts.flatMap(mixedWidths),
    ]);
  },
};

function repeated(texts: readonly Quote[]): RuleFinding[] {
  return matchesIn(texts, REPEATED).flatMap(({ match, passage, quote }) =>
    MEANT.test(match[0])
      ? []
      : [
          {
            message: `“${match[1] ?? '的'}”重复出现，请核对`,
            quote,
            stated: match[0],
            expected: match[1] ?? '的',
            at: [passage.at],
          },
        ],
  );
}

function doubled(texts: readonly Quote[]): RuleFinding[] {
  return matchesIn(texts, DOUBLED).map(({ match, passage, quote }) => ({
    message: `“${match[0]}”标点重复，请留一个`,
    quote,
    stated: match[0],
    at: [passage.at],
  }));
}

/** Brackets of either width; `1）` and `a)` number an item and are closed only. */
function unbalancedBrackets({ text, at }: Quote): RuleFinding[] {
  const own = text
    .replace(/(?:^|[\n。；;：:，,、\s])[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}[）)]/g, ' ')
    .replace(/[:;]-?[)(]/g, ' ');
  const opened = own.match(/[（(]/g)?.length ?? 0;
  const closed = own.match(/[）)]/g)?.length ?? 0;
  if (opened === closed || !/[。；！？]$/.test(text.trim())) return [];
  return [
    {
      message: `括号不成对：${opened} 个左括号，${closed} 个右括号，请核对`,
      quote: text.slice(0, 60),
      at: [at],
    },
  ];
}

function unbalanced({ text, at }: Quote): RuleFinding[] {
  return PAIRS.flatMap(([open, close, name]): RuleFinding[] => {
    const opened = text.split(open).length;
    const closed = text.split(close).length;
    if (opened === closed) return [];
    return [
      {
        message: `${name}不成对：${opened - 1} 个“${open}”，${closed - 1} 个“${close}”，请核对`,
        quote: text.slice(0, 60),
        at: [at],
      },
    ];
  });
}

/** Amounts of one list parted first by ； and then by 、. Groups of several amounts each are parted so on purpose. */
function mixedLists({ text, at }: Quote): RuleFinding[] {
  return text.split(/[。：:]/).flatMap((list): RuleFinding[] => {
    const groups = list.split('；').map((group) => group.match(/\d\s*万元(?=\s*(?:、|$))/g)?.length ?? 0);
    const isMixed = groups.filter((amounts) => amounts === 1).length >= 2 && groups.some((amounts) => amounts >= 3);
    return isMixed ? [{ message: '同一列举中混用了“；”和“、”，请统一', quote: list.slice(0, 60), at: [at] }] : [];
  });
}

/** 全角 and 半角 commas in one paragraph. */
function mixedWidths({ text, at }: Quote): RuleFinding[] {
  const narrow = NARROW.exec(text);
  if (narrow === null || !/[，；]/.test(text)) return [];
  const quote = around(text, { index: narrow.index, length: 1 });
  return [{ message: `同一段中混用了全角和半角标点“${narrow[0]}”，请统一`, quote, stated: narrow[0], at: [at] }];
}
