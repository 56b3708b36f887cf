'use client';

import { useCommentsAround } from '#components/comments/comments-context.tsx';
import { openCount, threadsOfForm } from '#components/comments/threads-at.ts';
import type { LiveState } from '#components/live/live-state.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { concernsForm, exceededLimits } from '../fit/exceeded.ts';

/**
 * What of forms waits for somebody: remarks without an answer, values that depend on a cut, numbers of people that their
 * unit has changed, amounts over the control figure.
 */
export function FormCounts({ forms }: { forms: readonly FormKey[] }) {
  const threads = useCommentsAround()?.view?.threads ?? [];
  const open = forms.reduce((count, form) => count + openCount(threadsOfForm(threads, form)), 0);
  const placesOf = (sign: string) => (state: LiveState) =>
    state.findings
      .filter(({ id }) => id.startsWith(sign))
      .flatMap(({ places }) => places)
      .reduce((count, place) => count + (forms.some((form) => isIn(place, form)) ? 1 : 0), 0);
  const stale = useLiveValue(placesOf('STALE '));
  const counts = useLiveValue(placesOf('COUNT '));
  const over = useLiveValue((state) =>
    exceededLimits(state.totals?.limits).reduce(
      (count, exceeded) => count + (forms.some((form) => concernsForm({ exceeded, form })) ? 1 : 0),
      0,
    ),
  );
  return (
    <>
      <Count count={over} sign="超" words={`${over} 处超控制数`} />
      <Count count={open} sign="批" words={`${open} 条批注待答复`} />
      <Count count={stale} sign="核" words={`${stale} 处随核减需要核对`} />
      <Count count={counts} sign="人" words={`${counts} 处人数与单位基本信息不一致`} />
    </>
  );
}

function isIn(place: FormKey, form: FormKey): boolean {
  return place.form === form.form && place.owner === form.owner;
}

function Count({ count, sign, words }: { count: number; sign: string; words: string }) {
  if (count === 0) return null;
  return (
    <span title={words} className="shrink-0 rounded-sm bg-warning-soft px-1 text-xs text-warning">
      <span aria-hidden="true" className="figures">
        {sign} {count}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
