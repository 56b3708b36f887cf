import type { RuleLimits } from '../rule-definition.ts';
import type { StatedAmount } from '../subject/statement.ts';
import type { Subject } from '../subject/subject.ts';
import { type Comparison, compareSum } from './equation.ts';
import { statedFigure, statedTerm } from './stated.ts';

const BY_UNIT = /^(?:其中[：:，,]?)?(?:按|分)(?:预算)?单位(?:分|划分|看|列示|构成)?[：:，,]/;
const KINDS = /^(?:人员经费|公用经费|日常公用经费|项目支出)$/;

/** Holds “按单位分：…” against the sum that was stated before it. */
export function compareUnitLists(input: { subject: Subject; of: string; limits: RuleLimits }): Comparison[] {
  const { subject, of, limits } = input;
  return subject.sentences.flatMap((sentence) => {
    if (!BY_UNIT.test(sentence.text.trim())) return [];
    return sentence.lists
      .filter((list) => list.of === of && list.whole === undefined && list.parts.length > 0)
      .map(({ parts, text }) => {
        const whole = statedFigure(subject, of);
        const terms = parts.map((amount) => statedTerm({ amount, sentence }));
        const comparison = compareSum({ whole, parts: terms, of: '各单位', limits });
        // The list is what the reader has before them; the sum stands in another sentence.
        return comparison === undefined || comparison === 'agrees'
          ? comparison
          : { ...comparison, at: [...terms.slice(0, 1).flatMap(({ at }) => at), ...comparison.at], quote: text };
      });
  });
}

/** Holds a unit's amount against what it is made of: `某中心521.19万元，其中：人员经费…、公用经费…、项目支出…`. */
export function compareUnitKinds(subject: Subject, limits: RuleLimits): Comparison[] {
  return subject.sentences.flatMap((sentence) =>
    sentence.section !== 'general'
      ? []
      : sentence.lists.flatMap(({ of, whole, parts }): Comparison[] => {
          const isWhole = of === undefined && whole !== undefined && parts.length > 0;
          if (!isWhole || !parts.every(({ name }) => KINDS.test(name.replace(/\s/g, '')))) return [];
          const term = (amount: StatedAmount) => statedTerm({ amount, sentence });
          return [compareSum({ whole: term(whole), parts: parts.map(term), of: '所列各项', limits })];
        }),
  );
}
