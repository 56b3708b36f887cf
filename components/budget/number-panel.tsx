'use client';

import { useEffect, useRef, useState } from 'react';
import { useJson } from '#components/server/use-json.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import { CloseButton } from '#components/ui/close-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { DisclosureDocument, RoundingMode } from '#lib/core/disclosure/index.ts';
import type { NumberView } from '#lib/core/explanation/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { ExplainedLineItem } from './explained-line.tsx';
import { NumberOrigin, NumberValue } from './number-origin.tsx';
import { cellOfNumber, cellTitle } from './places.ts';

type Props = {
  budget: BudgetKey;
  document: DisclosureDocument;
  rounding: RoundingMode;
  place: NumberPlace;
  onPlace: (place: NumberPlace) => void;
  onGo: (place: { table: string; row: string }) => void;
  onClose: () => void;
};

/** What is behind a number: what it is made of, the ledger lines in 元, who entered and who cut them. Escape closes it. */
export function NumberPanel({ budget, document, rounding, place, onPlace, onGo, onClose }: Props) {
  const [all, setAll] = useState(false);
  const loaded = useJson<NumberView>(dataAddress({ budget, rounding, place, all }));
  const [kept, setKept] = useState<NumberView>();
  if (loaded.state === 'ready' && loaded.value !== kept) setKept(loaded.value);
  const view = loaded.state === 'failed' ? undefined : kept;
  const panel = useClosing(onClose);
  return (
    <aside
      ref={panel}
      aria-label="数字来源"
      className="flex w-96 shrink-0 flex-col border-l border-line bg-surface max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:shadow-raised max-md:fixed max-md:inset-x-0 max-md:top-auto max-md:bottom-0 max-md:h-[70dvh] max-md:w-full max-md:border-t"
    >
      <Title document={document} place={place} view={view} onClose={onClose} />
      <div className="min-h-0 flex-1 overflow-auto" tabIndex={-1}>
        {loaded.state === 'failed' && <Notice tone="error">{loaded.message}</Notice>}
        {loaded.state === 'loading' && view === undefined && <p className="px-4 py-3 text-muted">正在查找来源…</p>}
        {view && <NumberValue view={view} />}
        {view?.origin && <NumberOrigin budget={budget} origin={view.origin} onPlace={onPlace} />}
        {view && <Lines budget={budget} view={view} document={document} onGo={onGo} />}
        {view && view.lines.length < view.count && (
          <button
            type="button"
            onClick={() => setAll(true)}
            disabled={all}
            className="w-full border-b border-line px-4 py-2 text-accent hover:bg-accent-soft"
          >
            {all ? '正在取全部明细…' : `显示全部 ${view.count} 条`}
          </button>
        )}
      </div>
      {view && view.count > 0 && (
        <div role="status" className="flex items-baseline justify-between border-t border-line-strong px-4 py-2">
          <span>
            合计 <span className="text-muted">{view.count} 条明细</span>
          </span>
          <span className="figures font-semibold" data-testid="lines-total">
            {formatYuan(fen(view.total))} 元
          </span>
        </div>
      )}
    </aside>
  );
}

function dataAddress(input: Pick<Props, 'budget' | 'rounding' | 'place'> & { all: boolean }): string {
  const { budget, rounding, place, all } = input;
  const query = new URLSearchParams({
    ...('figure' in place ? { id: place.figure } : place),
    rounding,
    ...(all ? { lines: 'all' } : {}),
  });
  return `/api${budgetPath(budget)}/${'figure' in place ? 'figure' : 'cell'}?${query}`;
}

type TitleProps = Pick<Props, 'document' | 'place' | 'onClose'> & { view: NumberView | undefined };

function Title({ document, place, view, onClose }: TitleProps) {
  const cell = cellOfNumber(document, place);
  const shown = cell && cellTitle(document, cell);
  const title = view?.title ?? { sheet: shown?.table ?? '', row: shown?.row ?? '', column: shown?.column ?? '' };
  return (
    <header className="flex items-start gap-2 border-b border-line px-4 py-2">
      <div className="min-w-0 flex-1">
        <p className="text-muted">{title.sheet}</p>
        <h2 className="font-medium">
          {title.row || '数字来源'}
          {title.column !== '' && <span className="text-muted"> · {title.column}</span>}
        </h2>
      </div>
      <CloseButton label="关闭数字来源" onClose={onClose} />
    </header>
  );
}

type LinesProps = Pick<Props, 'budget' | 'document' | 'onGo'> & { view: NumberView };

function Lines({ budget, document, view, onGo }: LinesProps) {
  if (view.lines.length > 0)
    return (
      <ul aria-label="预算明细">
        {view.lines.map((line) => (
          <ExplainedLineItem key={line.key} budget={budget} line={line} document={document} onGo={onGo} />
        ))}
      </ul>
    );
  if (view.exact !== 0 || (view.origin?.terms.length ?? 0) > 0) return null;
  return <p className="px-4 py-3 text-muted">这一格没有数，背后没有预算明细。</p>;
}

/** Closes by Escape from wherever the focus is, but for dialogs; what was asked about has the focus again. */
function useClosing(onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  // Whoever comes by a link sees the number that it names.
  useEffect(() => {
    askedElement()?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const elsewhere =
        target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]');
      if (event.key !== 'Escape' || event.defaultPrevented || elsewhere) return;
      if (panel.current?.contains(document.activeElement)) askedElement()?.focus();
      close.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return panel;
}

function askedElement(): HTMLElement | null {
  return document.querySelector(
    'td[aria-selected="true"], [data-figure][aria-pressed="true"], [data-number][aria-pressed="true"]',
  );
}
