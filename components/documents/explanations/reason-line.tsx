'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { useCell } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { Button } from '#components/ui/button.tsx';
import { directionWarning } from '#lib/core/forms/index.ts';
import { formatWanyuan, separateThousands } from '#lib/core/money/index.ts';
import type { YearPair } from '#lib/core/totals/index.ts';
import { DirectionNote } from '../direction-note.tsx';
import { DocumentField } from '../document-field.tsx';
import { Sentence } from '../sentence.tsx';
import { type StatedChange, signOf, statedChange } from '../stated-change.ts';
import { useSettled } from '../use-settled.ts';
import type { Reason } from './reasons.ts';
import { useCompared } from './use-compared.ts';

/** One reason: what changed and by how much, the reason, and the sentence that it makes. */
export function ReasonLine(props: { store: FormStore; reason: Reason; children?: ReactNode }) {
  const { store, reason, children } = props;
  const report = useLiveValue((state) => state.report);
  const [text] = useCell(store, 'explanations', reason.field);
  const [asked, setAsked] = useState(false);
  const settled = useSettled(text);
  const compared = useCompared(reason);
  const stated = useMemo(
    () => report && statedChange({ blocks: Object.values(report.blocks), id: reason.change, figures: reason.figures }),
    [report, reason],
  );
  const change = stated === undefined ? compared?.change : signOf(stated);
  const warning = change === undefined ? undefined : directionWarning({ reason: settled, change });
  const needless = report !== undefined && stated === undefined && text === '' && !asked;
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1 border-t border-line py-2 @3xl:grid-cols-2">
      <div className="min-w-0">
        {needless ? (
          <NotAsked store={store} field={reason.field} onAsk={() => setAsked(true)} />
        ) : (
          // What somebody stands in already is not folded away when the report comes.
          // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; it only hears that its field is stood in.
          <div onFocus={() => setAsked(true)}>
            <DocumentField store={store} row="explanations" field={reason.field} />
          </div>
        )}
        <DirectionNote warning={warning} />
        {children}
      </div>
      <div className="min-w-0">
        {stated === undefined ? (
          <Unstated compared={compared} waiting={report === undefined} />
        ) : (
          <>
            <Stated stated={stated} />
            <Sentence segments={stated.sentence} />
          </>
        )}
      </div>
    </div>
  );
}

/** A reason that the district's report has no place for: folded until somebody wants it. */
function NotAsked({ store, field, onAsk }: { store: FormStore; field: string; onAsk: () => void }) {
  const label = store.definition.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field)?.label;
  return (
    <div className="flex min-h-8 items-center gap-2">
      <span className="text-muted">{label}</span>
      {store.readOnly === undefined ? (
        <Button look="quiet" className="px-2" onClick={onAsk} aria-label={`填写${label}的原因`}>
          填写
        </Button>
      ) : null}
    </div>
  );
}

const DIRECTIONS = { up: '增加', down: '减少', flat: '持平', new: '新增' } as const;

function Stated({ stated: { direction, amount, percent, measure } }: { stated: StatedChange }) {
  const sign = direction === 'down' ? '-' : '';
  return (
    <p className="figures mb-1 flex flex-wrap gap-x-3">
      <span className="text-muted">比上年</span>
      <span className={direction === 'down' ? 'text-danger' : ''}>
        {DIRECTIONS[direction]} {amount === undefined ? '' : `${sign}${separateThousands(amount)} ${measure}`}
      </span>
      {percent === undefined ? null : (
        <span className={direction === 'down' ? 'text-danger' : ''}>{`${sign}${percent}%`}</span>
      )}
    </p>
  );
}

function Unstated({ compared, waiting }: { compared: YearPair | undefined; waiting: boolean }) {
  if (waiting) return <p className="text-muted">正在计算…</p>;
  return (
    <p className="figures flex min-h-8 flex-wrap items-center gap-x-3 text-muted">
      {compared === undefined ? null : (
        <span>
          比上年{' '}
          <span className={compared.change < 0 ? 'text-danger' : 'text-ink'}>
            {separateThousands(formatWanyuan(compared.change))} 万元
            {compared.percent === undefined ? '' : `　${compared.percent}%`}
          </span>
        </span>
      )}
      公开文本没有这一句，可以不填
    </p>
  );
}
