'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense } from 'react';
import { useTableMeasure } from '#components/disclosure/table-measure.tsx';
import { cellPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import { type FormPlace, formDefinition } from '#lib/core/forms/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { ReviewView } from '#lib/core/screen/index.ts';
import { amountText } from './amount-words.ts';
import { useKeys } from './use-keys.ts';
import type { ReviewMoves } from './use-review-moves.ts';

const MoveDialog = lazy(() => import('#components/workflow/move-dialog.tsx').then((m) => ({ default: m.MoveDialog })));

type Props = { view: ReviewView; moves: ReviewMoves; onLeave: (to: 'previous' | 'next') => void };

/** The sums at the bottom, and what may be done: A takes the step on, R gives back. */
export function ReviewFoot({ view: { key, units, sums }, moves, onLeave }: Props) {
  const [measure] = useTableMeasure();
  const router = useRouter();
  const places = {
    titleOf: ({ form, owner }: FormPlace) =>
      `${formDefinition({ id: form }).label} ${units.find(({ code }) => code === owner)?.name ?? owner}`.trim(),
    goTo: (place: FormPlace) => router.push(cellPath(key, place)),
  };
  const { offered, open, setOpen, moved, address } = moves;
  const first = (kind: 'forward' | 'return') => offered.find((each) => each.moves[0].kind === kind);
  useKeys({ a: () => setOpen(first('forward')), r: () => setOpen(first('return')) });
  const shown: [string, Fen][] = [
    ['支出总计', sums.total],
    ['财政拨款', sums.appropriation],
    ['人员经费', sums.personnel],
    ['公用经费', sums.operating],
    ['项目支出', sums.project],
    ['收支差', fen(sums.income - sums.total)],
  ];
  return (
    <section
      aria-label="合计与办理"
      className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-line bg-surface px-4 py-1.5 text-grid"
    >
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        {shown.map(([label, amount]) => (
          <div key={label} className="flex items-baseline gap-1.5 whitespace-nowrap">
            <dt className="text-muted">{label}</dt>
            <dd className={`figures font-medium ${label === '收支差' && amount !== 0 ? 'text-danger' : ''}`}>
              {amountText(amount, measure)}
            </dd>
          </div>
        ))}
      </dl>
      <span className="text-muted">{measure}</span>
      <div className="ml-auto flex flex-wrap gap-2">
        <Button look="quiet" onClick={() => onLeave('previous')}>
          上一部门
        </Button>
        <Button look="quiet" onClick={() => onLeave('next')}>
          下一部门
        </Button>
        {offered.map((each) => (
          <Button
            key={each.id}
            look={each.primary ? 'primary' : 'plain'}
            aria-haspopup="dialog"
            onClick={() => setOpen(each)}
          >
            {each.label}
          </Button>
        ))}
      </div>
      {open !== undefined && (
        <Suspense fallback={null}>
          <MoveDialog
            address={address}
            offered={open}
            onClose={() => setOpen(undefined)}
            onMoved={moved}
            places={places}
          />
        </Suspense>
      )}
    </section>
  );
}
