import { BASES } from '../../look-up/bases.ts';
import { matchesIn } from '../../look-up/passages.ts';
import { STATING_SECTIONS } from '../../look-up/stating-sections.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectSentence } from '../../subject/statement.ts';
import type { Subject } from '../../subject/subject.ts';

/** An amount after a word for money, with nothing after it that could be its measure. */
const BARE =
  /(?:预算|支出|收入|经费|拨款|金额|资金|合计|总额|总计|预算数|预算为|增加|减少)\s*(\d[\d,]*\.\d{1,4})(?=\s*(?:[，。；、,;)）]|比|占|其中|主要|$))/g;
/** The same after any other name, in a sentence whose other amounts have their measure; rates and areas are no amounts. */
const BARE_BESIDE =
  /(?<=[\u4e00-\u9fa5）)])(?<!占|比|例|重|分|系数|率|率为|面积|增长|下降|提高|降低|约|第|版|差|不超过)\s*(?<![\d.])(\d[\d,]*\.\d{2})(?=\s*(?:[，。；、;)）]|比2|占\d|其中|$))/g;
/** 万 without 元 behind an amount. */
const HALF = /(\d[\d,]*(?:\.\d+)?)\s*万(?=\s*(?:[，。；、,;)）]|$))/g;

/** TQ-05: every amount says what it is measured in. */
export const statedMeasures: RuleDefinition = {
  id: 'TQ-05',
  statement: '金额单位完整正确 (元/万元, 缺单位)',
  relatesTo: '全文',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '文字中的金额都要写“万元”，表和申报表里写“单位：万元”的不再混写“万”“元”。',
  reads: ['sentences', 'projectForms'],
  examine: (subject) => {
    const sentences = subject.sentences.filter(({ section }) => STATING_SECTIONS.has(section));
    if (sentences.length + subject.projectForms.length === 0) return noData('预算情况说明和申报表');
    const found = [...matchesIn(sentences, BARE), ...matchesIn(sentences.filter(statesMoney), BARE_BESIDE)];
    const bare = found.filter(isFirst).map(({ match, passage, quote }) => ({
      message: `金额“${match[1]}”没有写单位，请补上“万元”`,
      quote,
      stated: match[1] ?? '',
      expected: `${match[1]}万元`,
      at: [passage.at],
    }));
    return judged([...bare, ...tooSmall(sentences), ...halfAmounts(sentences), ...halfMeasures(subject)]);
  },
};

/** A figure of the budget below this is no amount that anybody budgets: 36.82元. In 分. */
const SMALLEST = 1_000_000;

/** A figure in 元 among figures in 万元, too small to be meant. */
function tooSmall(sentences: Subject['sentences']): RuleFinding[] {
  const stated = sentences.flatMap(({ amounts }) => amounts.filter(({ id }) => id !== undefined));
  const inYuan = stated.filter(({ unit }) => unit === '元');
  if (inYuan.length * 2 > stated.length) return [];
  return inYuan
    .filter(({ amount }) => amount !== 0 && amount < SMALLEST)
    .map(({ name, text, at }) => ({
      message: `“${name}${text}”的单位写作“元”，其他金额都是“万元”，请核对单位`,
      quote: `${name}${text}`,
      stated: text,
      expected: text.replace(/元$/, '万元'),
      at: [at],
    }));
}

const statesMoney = ({ text, section }: SubjectSentence) => section === 'projects' || /\d\s*万元|（项）/.test(text);

/** Of one amount that both patterns find, the first. */
function isFirst(one: ReturnType<typeof matchesIn>[number], index: number, all: ReturnType<typeof matchesIn>): boolean {
  const end = ({ match }: typeof one) => (match.index ?? 0) + match[0].length;
  return all.findIndex((other) => other.passage === one.passage && end(other) === end(one)) === index;
}

function halfAmounts(sentences: Subject['sentences']): RuleFinding[] {
  return matchesIn(sentences, HALF).map(({ match, passage, quote }) => ({
    message: `金额“${match[0]}”的单位不完整，请写“万元”`,
    quote,
    stated: match[0],
    expected: `${match[0]}元`,
    at: [passage.at],
    level: 'info' as const,
  }));
}

/** “0.5万” in a form. */
function halfMeasures({ projectForms }: Subject): RuleFinding[] {
  return projectForms.flatMap((form) => {
    const amounts = [
      form.currentBudget,
      form.totalBudget,
      form.costTotal,
      ...form.costLines.map(({ amount }) => amount),
    ];
    const half = amounts.filter((amount) => /\d\s*万\s*$/.test(amount?.text ?? ''));
    const [first] = half;
    if (first === undefined) return [];
    return [
      {
        message: `项目“${form.name.trim()}”申报表的金额写作“${first.text}”，单位不完整，请写“万元”`,
        quote: first.text,
        stated: first.text,
        expected: `${first.text.trim()}元`,
        at: half.flatMap((amount) => (amount === undefined ? [] : [amount.at])),
        level: 'info' as const,
      },
    ];
  });
}
