'use client';

import { useDraft } from '#components/draft/draft-hooks.ts';
import { useFigure } from '#components/live/use-live.ts';
import { evaluateAmount } from '#lib/core/expression/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { type YearPair, yearPair } from '#lib/core/totals/index.ts';
import { formThere, useDraftText } from '../use-rows.ts';
import type { Reason } from './reasons.ts';

const NOWHERE = { table: '', row: '', column: '' };

/** This year's amount beside what 上年预算数 says; nothing where either is not known. */
export function useCompared({ field, compared }: Reason): YearPair | undefined {
  const draft = useDraft();
  const current = useFigure(compared?.cell ?? NOWHERE);
  const texts = useDraftText(draft, () => {
    const store = formThere(draft, { form: 'prior-year', owner: '' });
    return JSON.stringify((compared?.before ?? []).map((part) => store?.cell('totals', part) ?? ''));
  });
  const previous = previousOf(JSON.parse(texts));
  if (current === undefined || previous === undefined) return undefined;
  return yearPair({ id: field, label: '', current: fen(current), previous });
}

/** The sum of amounts that are all given; nothing where one is not. */
function previousOf(texts: readonly string[]): Fen | undefined {
  const amounts = texts.flatMap((text) => {
    const evaluated = evaluateAmount(text);
    return evaluated.ok ? [evaluated.value.amount] : [];
  });
  if (texts.length === 0 || amounts.length < texts.length) return undefined;
  return fen(amounts.reduce((sum, amount) => sum + amount, 0));
}
