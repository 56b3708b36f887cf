import { type Fen, roundToPublishedStep } from '#lib/core/money/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { changesOf, changeWords, type ReadChange } from '../../look-up/changes.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { formTerm, formWords } from '../../look-up/forms.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';
import type { Subject } from '../../subject/subject.ts';

/** NY-01: last year's amounts are those published last year, and the same wherever they are stated. */
export const priorAmounts: RuleDefinition = {
  id: 'NY-01',
  statement: '上年数 = 上年公开数(批复数)',
  relatesTo: '全部同比',
  level: 'block',
  basis: BASES.explanation,
  explanation: '上年数取上年批复并公开的数。同一个上年数在各处必须相同，不能用决算数或调整后的数代替。',
  reads: ['sentences', 'projectForms', 'overallForm', 'prior', 'fiscalYear', 'tables'],
  examine: (subject, limits) => {
    const changes = changesOf(subject);
    return concluded(
      [
        ...changes.map((change) => statedPrior(change, limits)),
        ...differingBases(changes, limits),
        ...subject.projectForms.flatMap((form) => formHistory(subject, form, limits)),
        ...composition(subject, limits),
      ],
      '上年数',
    );
  },
};

function statedPrior(read: ReadChange, limits: RuleLimits): Comparison {
  const { change, known } = read;
  if (change.prior === undefined || known === undefined) return undefined;
  return compareTerms({
    stated: { name: `${changeWords(read)}上年数`, amount: change.prior.amount, at: [change.prior.at] },
    expected: { name: '上年公开数', amount: known, at: [] },
    limits,
    quote: change.text,
  });
}

/** The same figure compared in two places has one amount of last year. Which is wrong cannot be told. */
function differingBases(changes: readonly ReadChange[], limits: RuleLimits): Comparison[] {
  const byId = Map.groupBy(
    changes.filter(({ change, base }) => change.of !== undefined && base !== undefined),
    ({ change }) => change.of ?? '',
  );
  return [...byId.values()].flatMap((same): Comparison[] => {
    const [first, ...others] = same as [ReadChange, ...ReadChange[]];
    return others.map((other) =>
      compareTerms({
        stated: { name: `${changeWords(other)}推算的上年数`, amount: other.base as Fen, at: [other.change.at] },
        expected: { name: `${changeWords(first)}推算的上年数`, amount: first.base as Fen, at: [first.change.at] },
        limits,
        quote: other.change.text,
      }),
    );
  });
}

/** A form states last year's budget in its columns and in words: all the same, and that of last year's table. */
function formHistory(subject: Subject, form: SubjectProjectForm, limits: RuleLimits): Comparison[] {
  const year = subject.fiscalYear;
  if (year === undefined) return [];
  const stated = [...form.history.filter((entry) => entry.year === year - 1).map(({ amount }) => amount)].flatMap(
    (amount) => formTerm(`${formWords(form)}${year - 1} 年预算`, amount) ?? [],
  );
  const prior =
    subject.prior?.amounts.get(`project:${form.name}`) ?? subject.prior?.amounts.get(`project.${form.code}`);
  const known =
    prior === undefined
      ? []
      : stated.map((term) => {
          return compareTerms({ stated: term, expected: { name: '上年公开数', amount: prior, at: [] }, limits });
        });
  return [...known, ...inWords(form, year - 1)];
}

/** `2025年新增专项，预算为73.44万元` here and `2025年…当年预算为79.92万元` there. */
function inWords(form: SubjectProjectForm, year: number): Comparison[] {
  const found = (['historyNote', 'changeReason'] as const).flatMap((field) => {
    const quote = form.fields.get(field);
    const pattern = new RegExp(String.raw`${year}年(?:度)?[^。；;0-9]{0,16}?预算[^。；;0-9]{0,8}?为?([\d.]+)万元`, 'g');
    return [...(quote?.text.replace(/\s/g, '') ?? '').matchAll(pattern)].map((match) => ({
      amount: Number(match[1]),
      text: match[0],
      at: quote?.at ?? form.at,
    }));
  });
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return [];
  const other = others.find(({ amount }) => amount !== first.amount);
  if (other === undefined) return ['agrees'];
  return [
    {
      message: `${formWords(form)}对 ${year} 年预算说法不一：一处“${first.text}”，一处“${other.text}”，请核对`,
      at: [first.at, other.at],
      quote: other.text,
      stated: String(first.amount),
      expected: String(other.amount),
    },
  ];
}

/** 近两年 of the overall form: last year's whole. */
function composition({ overallForm, prior, fiscalYear }: Subject, limits: RuleLimits): Comparison[] {
  const known = prior?.amounts.get('expenditure.total') ?? prior?.amounts.get('total');
  if (overallForm === undefined || known === undefined || fiscalYear === undefined) return [];
  return overallForm.composition
    .filter(({ id, side, year }) => id === 'total' && side === 'spending' && year === fiscalYear - 1)
    .map(({ amount }) =>
      compareTerms({
        stated: formTerm(`整体支出绩效目标表 ${fiscalYear - 1} 年合计`, amount),
        expected: { name: '上年公开的支出总计', amount: roundToPublishedStep(known), at: [] },
        limits,
      }),
    );
}
