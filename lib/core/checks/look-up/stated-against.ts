import type { RuleFinding, RuleLimits } from '../rule-definition.ts';
import type { StatedAmount, SubjectSentence } from '../subject/statement.ts';
import type { Subject } from '../subject/subject.ts';
import { type Comparison, compareSum, compareTerms } from './equation.ts';
import { tableFigure } from './figures.ts';
import { type Stated, sectionWords, statedIds, statedTerm } from './stated.ts';
import type { Term } from './terms.ts';

/** Figures that sentences are written with in place of another: totals that differ by one fund or by a kind. */
const TOTALS = [
  'income.total',
  'expenditure.total',
  'appropriation.total',
  'general.total',
  'expenditure.basic',
  'expenditure.project',
  'general.project',
];

/** The report's own words of a stated amount: from what is named to the amount. */
export function quoteOf({ amount, sentence }: Stated): string {
  const { text } = sentence;
  const named = amount.name === '' ? 0 : Math.max(text.indexOf(amount.name), 0);
  const at = text.indexOf(amount.text, named);
  if (at < 0) return amount.text;
  const before = text.slice(0, at);
  const border = Math.max(
    ...['，', '。', '；', '：', '、', ',', ';', ':', '\n'].map((mark) => before.lastIndexOf(mark)),
  );
  return text.slice(border + 1, at + amount.text.length).trim();
}

/**
 * Holds what sentences state against the tables, by figure id. The same wrong figure in one section is told once.
 * @param input.ids which figures; @param input.sections where, everywhere if absent
 */
export function compareStated(input: {
  subject: Subject;
  ids: RegExp;
  sections?: readonly string[];
  limits: RuleLimits;
}): Comparison[] {
  const { subject, ids, sections, limits } = input;
  const told = new Set<string>();
  return statedIds(subject, ids)
    .filter(({ sentence }) => sections === undefined || sections.includes(sentence.section))
    .map((stated): Comparison => {
      const { amount, sentence } = stated;
      const comparison = againstTable(subject, stated, limits);
      const key = `${sentence.section} ${amount.id} ${amount.amount}`;
      if (comparison === undefined || comparison === 'agrees' || told.has(key)) return comparison && 'agrees';
      told.add(key);
      return comparison;
    });
}

function againstTable(subject: Subject, stated: Stated, limits: RuleLimits): Comparison {
  const id = stated.amount.id ?? '';
  const expected = tableFigure(subject, id);
  const comparison = compareTerms({ stated: statedTerm(stated), expected, limits, quote: quoteOf(stated) });
  if (comparison === undefined || comparison === 'agrees' || comparison.tail === true) return comparison;
  const other = confusedWith(subject, id, stated.amount);
  if (other === undefined) return comparison;
  return { ...comparison, message: comparison.message.replace(/，请核对$/, `，写的是${other.name}的数，请核对`) };
}

function confusedWith(subject: Subject, id: string, { amount }: StatedAmount): Term | undefined {
  if (!/total|basic|project|general$/.test(id)) return undefined;
  return TOTALS.filter((other) => other !== id)
    .flatMap((other) => tableFigure(subject, other) ?? [])
    .find((term) => term.amount === amount && amount !== 0);
}

/**
 * Holds each list of a whole against the sum of what it lists, as stated. Lists with a part whose figure is not known are
 * left out: what was read of them may not be all.
 */
export function compareLists(input: {
  subject: Subject;
  of: RegExp;
  limits: RuleLimits;
  anyParts?: boolean;
}): Comparison[] {
  const { subject, of, limits, anyParts = false } = input;
  return subject.sentences.flatMap((sentence) =>
    sentence.lists.flatMap((list): Comparison[] => {
      const { whole, parts } = list;
      if (list.of === undefined || !of.test(list.of) || whole === undefined || parts.length < (anyParts ? 1 : 2))
        return [];
      if (!anyParts && parts.some(({ id }) => id === undefined || !isPartOf(id, list.of ?? ''))) return [];
      const term = (amount: StatedAmount) => statedTerm({ amount, sentence });
      const sum = compareSum({
        whole: term(whole),
        parts: parts.map(term),
        of: '所列各项',
        limits,
        quote: listQuote(list.text),
      });
      return [withMissing(subject, { sum, list, sentence })];
    }),
  );
}

/** A list's words, without the colon that it is set off by. */
export function listQuote(text: string): string {
  return text.replace(/^[：:，,\s]+/, '');
}

/** Parts of another kind than the whole is made of would be added up for nothing. */
function isPartOf(id: string, whole: string): boolean {
  if (whole === 'general.personnel') return /^economic\.(301|303)(\.personnel)?$|^economic\.30[13]\d\d/.test(id);
  if (whole === 'general.operating') return /^economic\./.test(id);
  if (whole.startsWith('economic.')) return id.startsWith(whole) && id.length > whole.length;
  if (whole === 'general.basic') return /^general\.(personnel|operating)$/.test(id);
  if (whole === 'general.total') return /^general\.(basic|project|current|carryover)$/.test(id);
  return id !== whole;
}

/** Where the gap is what the tables have for a figure that the list leaves out, it is named. */
function withMissing(
  subject: Subject,
  input: { sum: Comparison; list: SubjectSentence['lists'][number]; sentence: SubjectSentence },
): Comparison {
  const { sum, list, sentence } = input;
  if (sum === undefined || sum === 'agrees' || sum.tail === true || list.whole === undefined) return sum;
  const total = list.parts.reduce((amount, part) => amount + part.amount, 0);
  const gap = list.whole.amount - total;
  const listed = new Set(list.parts.map(({ id }) => id));
  const missing = candidates(list.of ?? '')
    .filter((id) => !listed.has(id))
    .flatMap((id) => tableFigure(subject, id) ?? [])
    .find(({ amount }) => amount === gap && gap !== 0);
  if (missing === undefined) return sum;
  const finding: RuleFinding = {
    ...sum,
    message: `${sectionWords(sentence.section)}所列各项比合计少的数，正好是${missing.name}，像是漏列，请补上`,
    at: [...sum.at, ...missing.at],
    cause: 'sub-item-missing',
  };
  return finding;
}

const INCOME = ['general', 'govfund', 'statecapital', 'fiscal-account', 'unit.business', 'unit.operation'];

function candidates(of: string): string[] {
  if (of === 'income.total')
    return [...INCOME, 'unit.superior', 'unit.affiliate', 'unit.other', 'carryover'].map((part) => `income.${part}`);
  if (of === 'expenditure.total')
    return ['basic', 'project', 'business', 'remittance', 'subsidy'].map((part) => `expenditure.${part}`);
  return [];
}
