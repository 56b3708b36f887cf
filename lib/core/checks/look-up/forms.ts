import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { FormAmount, SubjectProjectForm } from '../subject/form.ts';
import type { Place } from '../subject/place.ts';
import type { Term } from './terms.ts';

/** A project's form as messages call it. */
export function formWords(form: SubjectProjectForm): string {
  return `项目“${form.name.trim()}”申报表`;
}

/** Whether nothing is filled in. */
export function isBlank(amount: FormAmount): boolean {
  return amount.amount === undefined && amount.text.trim() === '';
}

/** An amount of a form as a term; nothing where it is not filled in or no amount. */
export function formTerm(name: string, amount: FormAmount | undefined): Term | undefined {
  return amount?.amount === undefined ? undefined : { name, amount: amount.amount, at: [amount.at] };
}

/** What the form says is asked for this year: 项目当年预算. */
export function currentBudgetTerm(form: SubjectProjectForm): Term | undefined {
  return formTerm(`${formWords(form)}“项目当年预算”`, form.currentBudget);
}

const PARTS = ['general', 'govfund', 'statecapital'] as const;

/** The sum of what 项目资金来源 is made of; 其中 are not counted again. Nothing where none is filled in. */
export function sourcesTerm(form: SubjectProjectForm): Term | undefined {
  const { sources } = form;
  const amount = (id: Parameters<typeof sources.get>[0]): Fen => sources.get(id)?.amount ?? ZERO_FEN;
  const filled = [...sources].filter(([id, { amount: value }]) => id !== 'total' && value !== undefined);
  if (filled.length === 0) return undefined;
  // 其他资金 may stand beside 专户 and 单位资金 that it is made of.
  const other = Math.max(amount('other'), amount('fiscalAccount') + amount('unit'));
  const sum = PARTS.reduce((total, id) => total + amount(id), 0) + other;
  const at: Place[] = filled.filter(([, { amount: value }]) => value !== 0).map(([, source]) => source.at);
  return { name: `${formWords(form)}各资金来源之和`, amount: fen(sum), at: at.length > 0 ? at : [form.at] };
}
