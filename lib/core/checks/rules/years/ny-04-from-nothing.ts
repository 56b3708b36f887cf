import { percentText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { changesOf, changeWords, type ReadChange } from '../../look-up/changes.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import type { RuleDefinition, RuleLevel } from '../../rule-definition.ts';

/** NY-04: from nothing there is no rate, and no change is said to be 持平. */
export const fromNothing: RuleDefinition = {
  id: 'NY-04',
  statement: '上年为 0 时不得写增长率; 本年=上年写“持平”',
  relatesTo: '全部同比',
  level: 'block',
  basis: BASES.explanation,
  explanation: '上年没有的，写“新增”和金额，不写增长率；本年与上年相同的，写“持平”，不写增加或减少 0。',
  reads: ['sentences', 'tables', 'prior'],
  examine: (subject) => {
    // 增加0万元 is how some places say 持平; it is asked for where the template is known.
    const isElsewhere = subject.origin === 'report' && subject.template === undefined;
    const changes = changesOf(subject).filter((read) => !(isElsewhere && saysLevel(read)));
    return concluded(
      changes.map((read) => nothing(read, isElsewhere ? 'info' : undefined)),
      '同比的本年数和增减额',
    );
  },
};

const saysLevel = ({ change, sentence, delta }: ReadChange) =>
  delta === 0 && change.amountDirection !== 'level' && /持平|一致|无变化|没有变化|无增减/.test(sentence.text);

function nothing(read: ReadChange, level: RuleLevel | undefined): Comparison {
  const { change, delta } = read;
  const base = change.prior?.amount ?? read.known ?? read.base;
  if (delta === undefined || base === undefined) return undefined;
  if (base === 0 && delta !== 0 && change.percent !== undefined)
    return {
      message: `${changeWords(read)}上年为 0，不应写增长率 ${percentText(change.percent)}，请改写为“新增 ${wanyuan(delta)}”`,
      at: [change.at],
      quote: change.text,
      stated: percentText(change.percent),
      expected: `新增 ${wanyuan(delta)}`,
    };
  if (delta !== 0 || change.amountDirection === 'level' || change.amount === undefined) return 'agrees';
  return {
    message: `${changeWords(read)}本年与上年相同，不应写增加或减少 0，请改写为“持平”`,
    at: [change.at],
    quote: change.text,
    stated: change.text,
    expected: '持平',
    ...(level === undefined ? {} : { level }),
  };
}
