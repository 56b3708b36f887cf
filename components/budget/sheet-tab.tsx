'use client';

import { MeasuredTable } from '#components/disclosure/measured-table.tsx';
import { PrintedFormGrid } from '#components/disclosure/printed-form.tsx';
import type { TableCell } from '#components/disclosure/table-cell.ts';
import { type TableMeasure, TableMeasureChoice } from '#components/disclosure/table-measure.tsx';
import type { BudgetView } from '#lib/core/screen/index.ts';
import { type Sheet, sheetLabel } from './places.ts';

/** Wide tables and long forms scroll inside this box, never the page. */
const BOX = 'min-h-0 flex-1 overflow-auto px-4 pb-4 -outline-offset-2 max-md:max-h-[80dvh]';

type Props = {
  sheet: Sheet;
  view: BudgetView;
  measure: TableMeasure;
  onMeasure: (measure: TableMeasure) => void;
  selected: TableCell | undefined;
  onSelect: (cell: TableCell) => void;
};

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
        {sheet.kind === 'table' && <TableMeasureChoice measure={measure} onChange={onMeasure} />}
      </header>
      {sheet.kind === 'table' ? (
        <div className={BOX}>
          <MeasuredTable
            table={sheet}
            exact={view.exact[sheet.id]}
            measure={measure}
            selected={selected}
            onSelect={onSelect}
          />
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a form scrolls, and few of its cells take the focus.
        <section className={BOX} tabIndex={0} aria-label={`${sheet.number} ${label}`}>
          <PrintedFormGrid form={sheet} selected={selected} onSelect={onSelect} />
        </section>
      )}
    </>
  );
}
