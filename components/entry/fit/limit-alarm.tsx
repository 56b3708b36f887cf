'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { EntryLink } from '../entry-link.tsx';
import { useUnitOf } from '../project-rows.ts';
import { useEntry } from '../use-entry.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { concernsForm, exceededLimits } from './exceeded.ts';
import { useScopeWords } from './scope-words.ts';

/** Over a form, as soon as it is typed: which control figures its amounts exceed, and by how much. */
export function LimitAlarm({ form }: { form: FormKey }) {
  const limits = useLiveValue((state) => state.totals?.limits);
  const unit = useUnitOf(form);
  const { budget } = useEntry();
  const [measure] = useEntryMeasure();
  const words = useScopeWords();
  const list: FormKey | undefined =
    form.form === 'project' && unit !== undefined ? { form: 'projects', owner: unit } : undefined;
  const exceeded = exceededLimits(limits).filter(
    (each) =>
      concernsForm({ exceeded: each, form }) || (list !== undefined && concernsForm({ exceeded: each, form: list })),
  );
  if (exceeded.length === 0) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line bg-danger-soft px-4 py-1 text-danger"
    >
      {exceeded.map((each) => {
        const over = fen(-each.left);
        return (
          <span key={JSON.stringify([each.project, each.unit, each.fund, each.category])}>
            {words(each)} 超控制数{' '}
            <span className="figures" title={`${formatYuan(over)} 元`}>
              {amountText({ amount: over, measure })} {measure}
            </span>
          </span>
        );
      })}
      <EntryLink href={budgetPath(budget)} className="text-accent underline">
        看缺口，压减
      </EntryLink>
    </div>
  );
}
