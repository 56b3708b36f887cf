import { FEN_PER_YUAN, type Fen, fen } from '#lib/core/money/index.ts';
import { totalTermOf } from '../../look-up/across.ts';
import { amountText, percentText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { shareOf } from '../../look-up/percents.ts';
import { type Term, termAt } from '../../look-up/terms.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** 人员经费 a head and year that no unit goes below or above without a reason, in 元. */
const PERSONNEL_BAND = { least: 50_000, most: 700_000 };
/** 工会经费 is 2 % of wages; a little more covers what wages leave out. Hundredths of a percent. */
const UNION_MOST = 300;
/** 福利费 against wages. */
const WELFARE_MOST = 600;
/** 公务交通补贴 a head of 行政 and 参公 and year, in 元; the highest local grade is below it. */
const TRANSPORT_MOST = 36_000;
const WAGES = ['30101', '30102', '30103', '30107'];

/** TX-23: 人员经费, 工会经费, 福利费 and 公务交通补贴 are in proportion to the people and their wages. */
export const personnelQuotas: RuleDefinition = {
  id: 'TX-23',
  statement: '在职人数/编制 ↔ 人员经费、工会经费、福利费、公务交通补贴定额合理性',
  relatesTo: '第一部分 三↔表6',
  level: 'warn',
  basis: `${BASES.staffing}；《中华人民共和国工会法》；部门预算定额标准`,
  explanation: '人员经费和按人、按比例核定的公用经费应当与在职人数相称。明显偏高或偏低时核对人数、定额和科目。',
  reads: ['staffing', 'tables'],
  examine: (subject) => {
    const { staffing, tables } = subject;
    if (staffing === undefined || !tables.has('general-basic')) return noData('部门人员构成、基本支出表');
    return judged([...perHead(subject), ...ofWages(subject), ...transport(subject)]);
  },
};

const economic = (subject: Subject, row: string) => termAt(subject, { table: 'general-basic', row, column: 'total' });

function perHead(subject: Subject): RuleFinding[] {
  const people = subject.staffing?.active.total;
  const personnel = totalTermOf(subject, 'general-basic', 'personnel');
  if (people === undefined || people === 0 || personnel === undefined || personnel.amount === 0) return [];
  const each = fen(Math.round(personnel.amount / people));
  const { least, most } = PERSONNEL_BAND;
  if (each >= least * FEN_PER_YUAN && each <= most * FEN_PER_YUAN) return [];
  return [
    unusual(personnel, `在职 ${people} 人，人均 ${wanyuan(roundedEach(each))}`, each > most * FEN_PER_YUAN, subject),
  ];
}

const roundedEach = (each: number) => fen(Math.round(each / 10_000) * 10_000);

function unusual(term: Term, words: string, isHigh: boolean, subject: Subject): RuleFinding {
  const { staffing } = subject;
  return {
    message: `${term.name}为 ${wanyuan(term.amount)}，${words}，明显偏${isHigh ? '高' : '低'}，请核对人数、定额或科目`,
    at: [...term.at, ...(staffing === undefined ? [] : [staffing.at])],
    stated: amountText(term.amount),
  };
}

function ofWages(subject: Subject): RuleFinding[] {
  const wages = fen(WAGES.reduce((sum, code) => sum + (economic(subject, code)?.amount ?? 0), 0));
  if (wages === 0) return [];
  return (
    [
      ['30228', UNION_MOST],
      ['30229', WELFARE_MOST],
    ] as const
  ).flatMap(([code, most]) => {
    const term = economic(subject, code);
    const share = term && shareOf(term.amount, wages as Fen);
    if (term === undefined || share === undefined || share <= most) return [];
    return [unusual(term, `为工资总额的 ${percentText(share)}`, true, subject)];
  });
}

function transport(subject: Subject): RuleFinding[] {
  const { active } = subject.staffing ?? {};
  const term = economic(subject, '30239');
  const people = (active?.administrative ?? 0) + (active?.civilService ?? 0);
  if (term === undefined || people === 0 || term.amount / people <= TRANSPORT_MOST * FEN_PER_YUAN) return [];
  const each = roundedEach(term.amount / people);
  return [unusual(term, `行政和参公在职 ${people} 人，人均 ${wanyuan(each)}`, true, subject)];
}
