import { BASES } from '../../look-up/bases.ts';
import { changesOf, changeWords, type ReadChange } from '../../look-up/changes.ts';
import { concluded } from '../../look-up/equation.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';

const UP = /增加|新增|上调|提高|增长|上升|增编|调增|扩大|追加/;
const DOWN = /减少|下调|压减|压缩|降低|下降|缩减|调减|核减|削减|减员/;
/** Words under which both directions may stand: one account became another, one thing less for another more. */
const BOTH = /调整|划转|转列|并入|改列|口径|科目|抵减|抵销|结构/;

/** NY-05: 增加 with 增长, 减少 with 下降, and a reason that goes the same way. */
export const directions: RuleDefinition = {
  id: 'NY-05',
  statement: '增加/减少、增长/下降、原因的方向一致',
  relatesTo: '全部同比',
  level: 'block',
  basis: BASES.explanation,
  explanation: '增加对应增长，减少对应下降，原因要说明同一方向的变化，并与本年、上年数的大小一致。',
  reads: ['sentences', 'tables', 'prior'],
  examine: (subject) => {
    const changes = changesOf(subject).filter(({ change }) => change.amountDirection !== undefined);
    return concluded(
      changes.length === 0 ? [] : ['agrees', ...changes.flatMap((read) => directionOf(read))],
      '同比的方向',
    );
  },
};

function directionOf(read: ReadChange): RuleFinding[] {
  const { change } = read;
  const amount = change.amountDirection === 'new' ? 'up' : change.amountDirection;
  if (amount === undefined || amount === 'level') return [];
  return [...against(read, amount), ...otherRate(read, amount), ...otherReason(read, amount)];
}

const WORDS = { up: '增加', down: '减少' } as const;

/** The other way than the amounts themselves. */
function against(read: ReadChange, amount: 'up' | 'down'): RuleFinding[] {
  const { change, current } = read;
  const prior = change.prior?.amount ?? read.known;
  if (current === undefined || prior === undefined || current === prior) return [];
  const right = current > prior ? 'up' : 'down';
  if (right === amount) return [];
  return [
    {
      message: `${changeWords(read)}本年${right === 'up' ? '大于' : '小于'}上年，应写${WORDS[right]}，写的是${WORDS[amount]}，请改正`,
      at: [change.at],
      quote: change.text,
      stated: WORDS[amount],
      expected: WORDS[right],
      cause: 'wrong-sign',
    },
  ];
}

function otherRate(read: ReadChange, amount: 'up' | 'down'): RuleFinding[] {
  const { change } = read;
  if (change.rateDirection === undefined || change.rateDirection === amount || change.percent === 0) return [];
  const [stated, expected] = amount === 'up' ? ['下降', '增长'] : ['增长', '下降'];
  return [
    {
      message: `${changeWords(read)}写的是${WORDS[amount]}，后面却写${stated}，应为${expected}，请改正`,
      at: [change.at],
      quote: change.text,
      stated,
      expected,
      cause: 'wrong-sign',
    },
  ];
}

function otherReason(read: ReadChange, amount: 'up' | 'down'): RuleFinding[] {
  const { change } = read;
  const { reason = '' } = change;
  const [own, other] = amount === 'up' ? [UP, DOWN] : [DOWN, UP];
  if (!other.test(reason) || own.test(reason) || BOTH.test(reason)) return [];
  return [
    {
      message: `${changeWords(read)}写的是${WORDS[amount]}，原因却是“${reason}”，方向不一致，请核对`,
      at: [change.at],
      quote: reason,
      stated: reason,
      expected: `${WORDS[amount]}的原因`,
      level: 'warn',
    },
  ];
}
