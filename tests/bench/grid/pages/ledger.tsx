import '#app/globals.css';
import { useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createFormStore } from '#components/draft/create-form-store.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { LedgerGrid } from '#components/grid/ledger-grid.tsx';
import { FIELDS, isAmount, SAMPLE_FORM, sampleRows, wantedRows } from './sample-lines.ts';

const rows = sampleRows(wantedRows());
performance.mark('data');
const store = createFormStore({ key: { form: 'operating', owner: '' }, definition: SAMPLE_FORM, rows });
const TOTALS = FIELDS.filter(isAmount);
const newRow = () => ({});

function Page() {
  const columns = useMemo(
    () =>
      FIELDS.map(
        (field, index): GridColumn => ({
          field,
          label: `第${index + 1}列`,
          kind: isAmount(field) ? 'amount' : 'text',
          width: 110,
          frozen: index < 2,
        }),
      ),
    [],
  );
  useEffect(() => {
    // At the end of the frame that shows the first lines.
    requestAnimationFrame(() => setTimeout(() => performance.measure('opening', 'data')));
  }, []);
  return (
    <div style={{ height: '100vh' }}>
      <LedgerGrid store={store} section="lines" columns={columns} label="明细" totals={TOTALS} newRow={newRow} />
    </div>
  );
}

Object.assign(window, { cellText: (row: string, field: string) => store.cell(row, field) });
createRoot(document.body.appendChild(document.createElement('div'))).render(<Page />);
