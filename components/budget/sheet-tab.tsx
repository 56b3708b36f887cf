'use client';

import { useMemo } from 'react';
import { PrintedFormGrid } from '#components/disclosure/printed-form.tsx';
import { PrintedTableGrid } from '#components/disclosure/printed-table.tsx';
import type { TableCell } from '#components/disclosure/table-cell.ts';
import { Choice } from '#components/ui/choice.tsx';
import type { PrintedTable } from '#lib/core/disclosure/index.ts';
import { fen, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import type { BudgetView } from '#lib/core/screen/index.ts';
import { exactAmount, type Measure } from './budget-view.ts';
import { type Sheet, sheetLabel } from './places.ts';

const MEASURES = [
  { value: '万元', label: '万元', hint: '公开报告的口径，两位小数' },
  { value: '元', label: '元', hint: '精确到分' },
] as const;

/** Wide tables and long forms scroll inside this box, never the page. */
const BOX = 'min-h-0 flex-1 overflow-auto px-4 pb-4 -outline-offset-2 max-md:max-h-[80dvh]';

type Props = {
  sheet: Sheet;
  view: BudgetView;
  measure: Measure;
  onMeasure: (measure: Measure) => void;
  selected: TableCell | undefined;
  onSelect: (cell: TableCell) => void;
};

/** How a figure of the table reads on screen, in the chosen measure. */
function cellText({ table, view, measure }: { table: PrintedTable } & Pick<Props, 'view' | 'measure'>) {
  const published = new Map(table.rows.map((row) => [row.id, row.cells]));
  const place = new Map(table.columns.map(({ id }, index) => [id, index]));
  return (cell: TableCell) => {
    const printed = published.get(cell.row)?.[place.get(cell.column) ?? -1] ?? '';
    const amount = measure === '元' ? exactAmount(view, { table: table.id, ...cell }) : undefined;
    return amount === undefined ? separateThousands(printed) : formatYuan(fen(amount));
  };
}

function TableBody({
  table,
  view,
  measure,
  selected,
  onSelect,
}: Omit<Props, 'sheet' | 'onMeasure'> & { table: PrintedTable }) {
  const textOf = useMemo(() => cellText({ table, view, measure }), [table, view, measure]);
  return (
    <>
      <PrintedTableGrid table={table} textOf={textOf} selected={selected} onSelect={onSelect} />
      {table.notes.map((note) => (
        <p key={note} className="sticky left-0 pt-2 text-muted">
          {note}
        </p>
      ))}
    </>
  );
}

/** A table or form of the budget, filling the middle of the screen; wide ones scroll inside their box. */
export function SheetTab({ sheet, view, measure, onMeasure, selected, onSelect }: Props) {
  const label = sheetLabel(view.document, sheet);
  const subject = label === sheet.title ? '' : label;
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-2">
        <div className="min-w-0">
          <h1 className="text-title font-semibold">
            <span className="text-muted">{sheet.number}</span> {sheet.title}
          </h1>
          <p className="text-muted">{sheet.kind === 'table' ? sheet.owner : subject}</p>
        </div>
        {sheet.kind === 'table' && <Choice label="金额单位" value={measure} options={MEASURES} onChange={onMeasure} />}
      </header>
      {sheet.kind === 'table' ? (
        <div className={BOX}>
          <TableBody table={sheet} view={view} measure={measure} selected={selected} onSelect={onSelect} />
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in a form takes the focus, yet it scrolls.
        <section className={BOX} tabIndex={0} aria-label={`${sheet.number} ${label}`}>
          <PrintedFormGrid form={sheet} />
        </section>
      )}
    </>
  );
}
