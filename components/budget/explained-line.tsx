'use client';

import { useLineActs } from '#components/budget/line-acts.ts';
import { cellPath } from '#components/shell/addresses.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { TracedLine } from '#lib/core/explanation/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { CutWords, EntryWords } from './entry-words.tsx';
import { hasRow } from './places.ts';

type OnGo = (place: { table: string; row: string }) => void;

/** A name that leads to its row in a table of the report, where it has one there. */
function RowLink(props: { document: DisclosureDocument; table: string; row: string; children: string; onGo: OnGo }) {
  const { document, table, row, children, onGo } = props;
  if (!hasRow(document, { table, row })) return <span>{children}</span>;
  return (
    <button
      type="button"
      onClick={() => onGo({ table, row })}
      className="text-left underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-accent"
    >
      {children}
    </button>
  );
}

/** One ledger line: what for on the left, how much on the right, in 元; who entered it, and what was cut of it. */
export function ExplainedLineItem({
  budget,
  line,
  document,
  onGo,
}: {
  budget: BudgetKey;
  line: TracedLine;
  document: DisclosureDocument;
  onGo: OnGo;
}) {
  const { project, economic, place } = line;
  const link = { document, onGo };
  const acts = useLineActs();
  return (
    <li data-line className="border-b border-line px-4 py-2 text-grid">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">
          {project ? (
            <RowLink {...link} table="projects" row={project.code}>
              {project.name}
            </RowLink>
          ) : (
            line.source
          )}
        </span>
        <span className="figures shrink-0 font-medium" data-amount={line.amount}>
          {formatYuan(fen(line.amount))}
        </span>
      </div>
      {economic && (
        <div>
          <RowLink {...link} table="general-basic" row={economic.code}>
            {`${economic.code} ${economic.name}`}
          </RowLink>
        </div>
      )}
      <div className="text-muted">
        {line.function && (
          <RowLink {...link} table="expenditure" row={line.function.code}>
            {`${line.function.code} ${line.function.name}`}
          </RowLink>
        )}
        <p>{project ? `${line.source}${line.carryover ? ' · 上年结转' : ''}` : line.carryover ? '上年结转' : ''}</p>
        <p>
          {line.unit.code} {line.unit.name}
        </p>
      </div>
      {line.cuts?.map((cut) => (
        <CutWords key={cut.at} cut={cut} />
      ))}
      <p className="flex flex-wrap gap-x-3">
        {acts === undefined && place !== undefined && (
          <a href={cellPath(budget, place)} className="text-accent underline underline-offset-4">
            打开表单
          </a>
        )}
        {line.entered && <EntryWords entry={line.entered} />}
      </p>
      {acts?.(line)}
    </li>
  );
}
