'use client';

import { useEffect, useState } from 'react';
import { CloseButton } from '#components/ui/close-button.tsx';
import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { FormKey, FormPlace } from '#lib/core/forms/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import type { LiveExplanation, LiveLine } from './live-protocol.ts';
import type { LiveReport } from './live-state.ts';
import { useExplain } from './use-live.ts';

const AT_FIRST = 60;

type Props = {
  report: LiveReport;
  cell: CellReference;
  titleOf: (key: FormKey) => string;
  onJump: (place: FormPlace) => void;
  onClose: () => void;
};

/** What is behind a figure of the preview: each line leads to the form cell that it was entered in. Escape closes it. */
export function CellLines({ report, cell, titleOf, onJump, onClose }: Props) {
  const explanation = useExplanation({ cell, version: report.version });
  const [whole, setWhole] = useState(false);
  const { row, column } = cellTitle({ report, cell });
  const lines = explanation?.lines ?? [];
  const shown = whole ? lines : lines.slice(0, AT_FIRST);
  return (
    <section
      aria-label="数字来源"
      className="flex max-h-[45%] min-h-40 flex-col border-t border-line-strong bg-surface"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className="flex items-center gap-2 border-b border-line py-1 pr-1 pl-3">
        <h2 className="min-w-0 flex-1 truncate font-medium">
          {row}
          {column !== '' && <span className="text-muted"> · {column}</span>}
        </h2>
        <CloseButton label="关闭数字来源" onClose={onClose} />
      </header>
      {explanation === undefined && <p className="px-3 py-2 text-muted">正在查找明细…</p>}
      {explanation && lines.length === 0 && <p className="px-3 py-2 text-muted">这一格没有数，背后没有预算明细。</p>}
      <ul className="min-h-0 flex-1 overflow-auto">
        {shown.map((line) => (
          <Line key={line.key} line={line} titleOf={titleOf} onJump={onJump} />
        ))}
        {shown.length < lines.length && (
          <li>
            <button
              type="button"
              onClick={() => setWhole(true)}
              className="w-full px-3 py-2 text-accent hover:bg-accent-soft"
            >
              显示全部 {lines.length} 条
            </button>
          </li>
        )}
      </ul>
      {explanation && (
        <p role="status" className="flex justify-between border-t border-line px-3 py-1">
          <span>
            合计 <span className="text-muted">{lines.length} 条明细</span>
          </span>
          <span className="figures font-semibold">{formatYuan(fen(explanation.total))} 元</span>
        </p>
      )}
    </section>
  );
}

function Line({ line, titleOf, onJump }: { line: LiveLine } & Pick<Props, 'titleOf' | 'onJump'>) {
  const { place } = line;
  const what = line.economic === undefined ? line.source : `${line.economic.code} ${line.economic.name}`;
  const words = [line.function && `${line.function.code} ${line.function.name}`, line.economic && line.source]
    .filter((word) => word !== undefined)
    .join(' · ');
  const inside = (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className={`min-w-0 ${place ? 'text-accent underline underline-offset-4' : ''}`}>{what}</span>
        <span className="figures shrink-0 font-medium">{formatYuan(fen(line.amount))}</span>
      </span>
      <span className="block text-muted">
        {words}
        {line.carryover && ' · 上年结转'}
      </span>
      <span className="block text-muted">{place ? titleOf(place) : `${line.unit.code} ${line.unit.name}`}</span>
    </>
  );
  const look = 'block w-full px-3 py-1 text-left text-grid';
  return (
    <li className="border-b border-line">
      {place ? (
        <button type="button" onClick={() => onJump(place)} className={`${look} hover:bg-accent-soft`}>
          {inside}
        </button>
      ) : (
        <div className={look}>{inside}</div>
      )}
    </li>
  );
}

/** The lines behind a cell, asked again with every new report; the earlier answer stands until then. */
function useExplanation({ cell, version }: { cell: CellReference; version: number }): LiveExplanation | undefined {
  const explain = useExplain();
  const [answer, setAnswer] = useState<{ explanation: LiveExplanation; version: number }>();
  const { table, row, column } = cell;
  useEffect(() => {
    let gone = false;
    explain({ table, row, column }).then(
      (explanation) => gone || setAnswer({ explanation, version }),
      () => gone || setAnswer(undefined),
    );
    return () => {
      gone = true;
    };
  }, [explain, table, row, column, version]);
  const asked = answer?.explanation.cell;
  const here = asked?.table === table && asked.row === row && asked.column === column;
  return here ? answer?.explanation : undefined;
}

function cellTitle({ report, cell }: { report: LiveReport; cell: CellReference }): { row: string; column: string } {
  const table = report.blocks[cell.table];
  if (table?.kind !== 'table') return { row: '', column: '' };
  const column = table.columns.find(({ id }) => id === cell.column)?.label ?? '';
  return {
    row: table.rows.find(({ id }) => id === cell.row)?.label ?? '',
    column: table.columns.length === 1 ? '' : column,
  };
}
