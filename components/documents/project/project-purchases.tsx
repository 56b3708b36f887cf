'use client';

import { useFormStore, useRows } from '#components/draft/form-hooks.ts';
import { EntryLink } from '#components/entry/entry-link.tsx';
import { useEntry } from '#components/entry/use-entry.ts';
import { formPath } from '#components/shell/addresses.ts';
import type { FormId } from '#lib/core/forms/index.ts';
import { DocumentSection } from '../document-section.tsx';
import { type RowColumn, RowTable } from '../row-table.tsx';

type Purchases = {
  form: FormId;
  title: string;
  name: string;
  columns: readonly RowColumn[];
  cells: Record<string, string>;
};

const PROCUREMENT: Purchases = {
  form: 'procurement',
  title: '项目采购',
  name: '采购',
  columns: [
    { field: 'item', track: 'minmax(8rem,1fr)' },
    { field: 'catalogCode', track: '8rem' },
    { field: 'kind', track: '5.5rem' },
    { field: 'quantity', track: '5rem' },
    { field: 'measure', track: '5rem' },
    { field: 'amount', track: '9rem' },
    { field: 'newAsset', track: '4rem' },
  ],
  cells: { newAsset: '0' },
};

const SERVICES: Purchases = {
  form: 'purchased-services',
  title: '政府购买服务',
  name: '购买服务',
  columns: [
    { field: 'item', track: 'minmax(10rem,1fr)' },
    { field: 'catalogCode', track: '10rem' },
    { field: 'amount', track: '10rem' },
  ],
  cells: {},
};

/** What of the project is bought: the rows of the unit's own forms that name this project, the same fact in both places. */
export function ProjectPurchases({ unit, code }: { unit: string; code: string }) {
  return (
    <>
      <Bought purchases={PROCUREMENT} unit={unit} code={code} />
      <Bought purchases={SERVICES} unit={unit} code={code} />
    </>
  );
}

function Bought({ purchases, unit, code }: { purchases: Purchases; unit: string; code: string }) {
  const { form, title, name, columns, cells } = purchases;
  const { budget } = useEntry();
  const key = { form, owner: unit };
  const store = useFormStore(key);
  const rows = useRows(store, 'lines').filter((row) => row.cells.project === code);
  return (
    <DocumentSection
      id={form}
      title={title}
      hint="金额已含在支出明细里"
      actions={
        <EntryLink href={formPath(budget, key)} className="text-accent hover:underline">
          本单位全部{name}
        </EntryLink>
      }
    >
      <RowTable
        store={store}
        section="lines"
        rows={rows}
        name={name}
        newCells={{ ...cells, project: code }}
        columns={columns}
        empty={`本项目没有${name}`}
      />
    </DocumentSection>
  );
}
