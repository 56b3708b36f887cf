'use client';

import { Suspense, useCallback } from 'react';
import { useCellRemarks } from '#components/comments/use-cell-remarks.ts';
import type { LedgerGridProps } from '#components/grid/grid-column.ts';
import { LedgerGrid } from '#components/grid/ledger-grid.tsx';
import { afterShown } from '#components/ui/after-shown.ts';
import { describeExpressionError, evaluateAmount } from '#lib/core/expression/index.ts';
import type { UnitCells } from '#lib/core/forms/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { type CellPlace, useEntryFocus, useWantedCell } from '../entry-focus.tsx';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { CarriedNotice } from './carried-notice.tsx';

const ReviewNotices = afterShown(() => import('./review-notices.tsx').then((m) => m.ReviewNotices));

/** Reads what stands in an amount, in 元: a number or an expression. */
export const evaluate: NonNullable<LedgerGridProps['evaluate']> = ({ text }) => {
  const amount = evaluateAmount(text);
  return amount.ok ? ok({ amount: amount.value.amount }) : refuse(describeExpressionError(amount.error));
};

/**
 * The dense grid as the forms have it: amounts compute, the chosen measure holds, findings and history know the cell that
 * one is at, carried values wait for confirmation.
 */
export function EntryGrid(
  input: Omit<LedgerGridProps, 'measure' | 'focus' | 'onCell' | 'evaluate' | 'remark'> & {
    /** The unit whose numbers of people cells can follow. */
    unit?: UnitCells;
  },
) {
  const { unit, ...props } = input;
  const { store, section } = props;
  const [measure] = useEntryMeasure();
  const { setHere } = useEntryFocus();
  const wanted = useWantedCell(store.key);
  const focus = wanted !== undefined && store.row(wanted.row)?.section === section ? wanted : undefined;
  const { form, owner } = store.key;
  const remark = useCellRemarks(store.key);
  // A grid among other things takes the height of its rows; one that stands alone, what there is.
  const bounded = props.maxHeight !== undefined;
  const onCell = useCallback(
    (place: CellPlace | undefined) => setHere(place === undefined ? undefined : { form, owner, ...place }),
    [setHere, form, owner],
  );
  return (
    <div className={`flex flex-col px-4 pt-2 max-md:px-2 short:pt-1 print:block ${bounded ? '' : 'min-h-0 flex-1'}`}>
      <CarriedNotice store={store} section={section} />
      <Suspense fallback={null}>
        <ReviewNotices store={store} section={section} unit={unit} />
      </Suspense>
      <div className={bounded ? '' : 'min-h-0 flex-1 max-md:flex-none'}>
        <LedgerGrid
          {...props}
          measure={measure}
          focus={focus}
          evaluate={evaluate}
          onCell={onCell}
          {...(remark === undefined ? {} : { remark })}
        />
      </div>
    </div>
  );
}
