'use client';

import { useRef } from 'react';
import { TableMeasureChoice, useTableMeasure } from '#components/disclosure/table-measure.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Grouping, Parts } from '#lib/core/comparison/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { BaseKind, ReviewComparison, ReviewView } from '#lib/core/screen/index.ts';
import { differenceText } from './amount-words.ts';
import { ChangeList, PartsText } from './change-list.tsx';
import { changeRows, GROUPING_NAMES, groupingsOf } from './change-rows.ts';
import { PurchaseList } from './purchase-list.tsx';
import { type Acting, useActing } from './use-acting.tsx';
import type { ReviewPlace } from './use-review-address.ts';
import { WaterfallChart } from './waterfall-chart.tsx';

const BASES: readonly { value: BaseKind; label: string }[] = [
  { value: 'submission', label: '与上次上报比' },
  { value: 'limits', label: '与控制数比' },
  { value: 'last-year', label: '与上年批复比' },
];

/** Where every line is, changed or not. */
const ELSEWHERE = '要逐行看、批注或核减，请到“表单”。';

type Props = {
  view: ReviewView;
  place: ReviewPlace;
  onGo: (to: { base?: ReviewPlace['base']; by?: Grouping }) => void;
};

/** What differs: against what, grouped by what, as a list and as a picture. */
export function ChangesTab({ view, place, onGo }: Props) {
  const [measure, setMeasure] = useTableMeasure();
  const list = useRef<HTMLDivElement>(null);
  const whole = { words: `${view.departmentName}的整份预算`, amount: view.sums.total };
  const { dialogs, ...acting } = useActing({ box: list, lines: '[data-change]', whole });
  const { compared, base } = view;
  const groupings = groupingsOf(compared);
  const by = groupings.includes(place.by) ? place.by : (groupings[0] ?? 'unit');
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <Choice
          label="和什么比"
          value={place.base.against}
          options={BASES}
          onChange={(against) => onGo({ base: { against } })}
        />
        {base.kind === 'submission' && view.submissions.length > 1 && (
          <select
            aria-label="哪一次上报"
            value={base.id ?? ''}
            onChange={(event) => onGo({ base: { against: 'submission', snapshot: event.target.value } })}
            className="h-8 rounded-sm border border-line-strong bg-surface px-2"
          >
            {view.submissions.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
        <Choice
          label="怎样分组"
          value={by}
          options={groupings.map((value) => ({ value, label: GROUPING_NAMES[value] }))}
          onChange={(value) => onGo({ by: value })}
        />
        <span className="ml-auto">
          <TableMeasureChoice measure={measure} onChange={setMeasure} />
        </span>
      </div>
      <div ref={list} className="min-h-0 flex-1 overflow-auto px-4 pb-4">
        <Changes view={view} by={by} {...acting} />
      </div>
      {dialogs}
    </>
  );
}

/** What is told of a comparison as a whole; nothing where control figures count one line twice. */
function wholeOf(compared: ReviewComparison): { before: Fen; after: Fen; difference: Fen; parts: Parts } | undefined {
  switch (compared.kind) {
    case 'none':
      return undefined;
    case 'limits': {
      const { total } = compared.comparison;
      return total && { before: total.limit, after: total.asked, difference: total.over, parts: {} };
    }
    case 'stated':
      return { ...compared.comparison, parts: {} };
    case 'budgets':
      return compared.comparison;
  }
}

function Changes({ view, by, ...acting }: Omit<Acting, 'dialogs'> & { view: ReviewView; by: Grouping }) {
  const [measure] = useTableMeasure();
  const { compared, base, key } = view;
  if (compared.kind === 'none') return <EmptyState title="没有可以比的">{`${compared.reason}${ELSEWHERE}`}</EmptyState>;
  const rows = changeRows({ compared, by });
  const whole = wholeOf(compared);
  const heads = { name: GROUPING_NAMES[by], before: base.label, after: '现在' };
  const purchases = compared.kind === 'budgets' ? compared.comparison.purchases : [];
  if (rows.length === 0 && purchases.length === 0)
    return <EmptyState title="没有变动">{`和“${base.label}”相比，每一笔支出都一样。${ELSEWHERE}`}</EmptyState>;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0 max-xl:order-last">
        <ChangeList
          key={`${by} ${base.label}`}
          budget={key}
          rows={rows}
          heads={heads}
          measure={measure}
          units={by === 'unit' && compared.kind === 'budgets'}
          {...acting}
          places={compared.kind === 'budgets' ? compared.places : {}}
        />
        {compared.kind === 'budgets' && compared.omitted > 0 && (
          <p className="py-2 text-muted">变动最大的明细列在上面，另有 {compared.omitted} 笔已计入合计，没有列出。</p>
        )}
        {purchases.length > 0 && (
          <PurchaseList
            budget={key}
            purchases={purchases}
            heads={heads}
            measure={measure}
            places={compared.kind === 'budgets' ? compared.places : {}}
            {...acting}
          />
        )}
      </div>
      {whole !== undefined && (
        <section aria-label="合计" className="xl:sticky xl:top-0">
          <p role="status" className="flex flex-wrap items-baseline gap-x-3 pb-2">
            <span className="text-muted">合计增减</span>
            <span className={`figures text-title font-semibold ${whole.difference < 0 ? 'text-danger' : ''}`}>
              {differenceText(whole.difference, measure)}
            </span>
            <span className="text-muted">{measure}</span>
          </p>
          <PartsText parts={whole.parts} measure={measure} />
          <WaterfallChart
            before={{ label: base.label, amount: whole.before }}
            after={{ label: '现在', amount: whole.after }}
            parts={whole.parts}
            groups={rows}
            grouping={GROUPING_NAMES[by]}
            measure={measure}
          />
        </section>
      )}
    </div>
  );
}
