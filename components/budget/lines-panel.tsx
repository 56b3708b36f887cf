'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import type { CellExplanation } from '#lib/core/screen/index.ts';
import { ExplainedLineItem } from './explained-line.tsx';
import { useJson } from './json-source.ts';
import type { CellKey } from './places.ts';
import { cellTitle } from './places.ts';

const AT_FIRST = 100;

type Props = {
  /** Address of the budget's data, such as `/api/budgets/420115/215/2026`. */
  address: string;
  document: DisclosureDocument;
  cell: CellKey;
  onGo: (place: { table: string; row: string }) => void;
  onClose: () => void;
};

function Lines({ explanation, document, onGo }: { explanation: CellExplanation } & Pick<Props, 'document' | 'onGo'>) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? explanation.lines : explanation.lines.slice(0, AT_FIRST);
  if (explanation.lines.length === 0) return <p className="px-4 py-3 text-muted">这一格没有数，背后没有预算明细。</p>;
  return (
    <>
      <ul>
        {shown.map((line) => (
          <ExplainedLineItem key={line.key} line={line} document={document} onGo={onGo} />
        ))}
      </ul>
      {shown.length < explanation.lines.length && (
        <button
          type="button"
          onClick={() => setWhole(true)}
          className="w-full border-b border-line px-4 py-2 text-accent hover:bg-accent-soft"
        >
          显示全部 {explanation.lines.length} 条
        </button>
      )}
    </>
  );
}

/** What is behind a figure: the ledger lines, in 元, and their sum. Escape closes it. */
export function LinesPanel({ address, document, cell, onGo, onClose }: Props) {
  const query = new URLSearchParams(cell);
  const loaded = useJson<CellExplanation>(`${address}/cell?${query}`);
  const title = cellTitle(document, cell);
  return (
    <aside
      aria-label="数字来源"
      className="flex w-96 shrink-0 flex-col border-l border-line bg-surface max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:shadow-raised max-md:fixed max-md:inset-x-0 max-md:top-auto max-md:bottom-0 max-md:h-[70dvh] max-md:w-full max-md:border-t"
    >
      <header className="flex items-start gap-2 border-b border-line px-4 py-2">
        <div className="min-w-0 flex-1">
          <p className="text-muted">{title.table}</p>
          <h2 className="font-medium">
            {title.row}
            {title.column !== '' && <span className="text-muted"> · {title.column}</span>}
          </h2>
        </div>
        <button
          type="button"
          aria-label="关闭数字来源"
          onClick={onClose}
          className="flex size-8 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-accent-soft"
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <div className="min-h-0 flex-1 overflow-auto" tabIndex={-1}>
        {loaded.state === 'loading' && <p className="px-4 py-3 text-muted">正在查找明细…</p>}
        {loaded.state === 'failed' && <Notice tone="error">{loaded.message}</Notice>}
        {loaded.state === 'ready' && <Lines explanation={loaded.value} document={document} onGo={onGo} />}
      </div>
      {loaded.state === 'ready' && (
        <div role="status" className="flex items-baseline justify-between border-t border-line-strong px-4 py-2">
          <span>
            合计 <span className="text-muted">{loaded.value.lines.length} 条明细</span>
          </span>
          <span className="figures font-semibold" data-testid="lines-total">
            {formatYuan(fen(loaded.value.total))} 元
          </span>
        </div>
      )}
    </aside>
  );
}
