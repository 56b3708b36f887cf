import type { Fen } from '#lib/core/money/index.ts';
import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { changesOf, changeWords, type ReadChange } from '../../look-up/changes.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';

const TOLD = /调整|划转|转列|并入|改列|口径|科目|不可比|重新归类|改在/;
/** 10 万元, in 分: below it an account that begins and one that ends tell nothing of each other. */
const LARGE = 10_000_000;
/** How alike the two amounts are, of the larger. */
const ALIKE = 0.06;

/** NY-11: where money went from one account to another, the report says that the two are not to be compared. */
export const movedAccounts: RuleDefinition = {
  id: 'NY-11',
  statement: '科目调整导致不可比时注明口径',
  relatesTo: '五(三)',
  level: 'warn',
  basis: BASES.explanation,
  explanation: '支出从一个科目调到另一个科目，两个科目的同比都不可比，应当在原因中注明是科目调整。',
  reads: ['sentences', 'tables', 'prior'],
  examine: (subject) => {
    const items = changesOf(subject).filter(
      ({ change, delta }) => /^general\.function\.\d{7}$/.test(change.of ?? '') && delta !== undefined,
    );
    if (items.length === 0) return noData('逐项的增减');
    const begun = items.filter(({ base, delta = 0 }) => base === 0 && delta > LARGE);
    return judged(
      begun.flatMap((read) => {
        const from = items.find((other) => isSource(read, other));
        return from === undefined || isTold(read) || isTold(from) ? [] : [told(read, from)];
      }),
    );
  },
};

const isTold = ({ change }: ReadChange) => TOLD.test(change.reason ?? '');

/** An account that fell by about as much as the new one has. */
function isSource(begun: ReadChange, other: ReadChange): boolean {
  const [more, less] = [begun.delta ?? 0, -(other.delta ?? 0)];
  return less > 0 && Math.abs(more - less) <= ALIKE * Math.max(more, less);
}

function told(begun: ReadChange, from: ReadChange): RuleFinding {
  return {
    message: `${changeWords(begun)}上年没有、本年 ${wanyuan(begun.delta as Fen)}，${changeWords(from)}减少相近的数，像是科目调整，请在原因中注明口径`,
    at: [begun.change.at, from.change.at],
    quote: begun.change.text,
    stated: begun.change.reason ?? '（没有原因）',
    expected: '注明科目调整',
  };
}
