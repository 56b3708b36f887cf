import type { FormDefinition, FormRow } from '#lib/core/forms/index.ts';
import { ranksBetween } from '#lib/core/forms/index.ts';

/** How large the measured grids are: as the issue says. */
export const COLUMNS = 12;
/** Fields that take amounts; the others are text. All pages have the same. */
export const FIELDS = Array.from({ length: COLUMNS }, (_, index) => `f${index}`);
export const FIRST_AMOUNT = 4;

/** Whether a field takes an amount. */
export function isAmount(field: string): boolean {
  return Number(field.slice(1)) >= FIRST_AMOUNT;
}

/** Text that a cell starts with. */
export function sampleText(row: number, field: string): string {
  const place = Number(field.slice(1));
  return isAmount(field) ? String(1_000 + ((row * 37 + place * 101) % 90_000)) : `第${row + 1}行${place + 1}`;
}

/** Rows of a form with text in every cell. */
export function sampleRows(count: number): FormRow[] {
  const ranks = ranksBetween({ count });
  return ranks.map((rank, row) => ({
    id: `r${row}`,
    section: 'lines',
    rank,
    cells: Object.fromEntries(FIELDS.map((field) => [field, sampleText(row, field)])),
  }));
}

/** The form of the measured grid. */
export const SAMPLE_FORM: FormDefinition = {
  id: 'operating',
  label: '公用经费',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'lines',
      label: '明细',
      shape: 'list',
      fields: FIELDS.map((id) => ({ id, label: id, kind: isAmount(id) ? 'amount' : 'text' })),
    },
  ],
};

/** How many rows the page was asked for. */
export function wantedRows(): number {
  return Number(new URLSearchParams(window.location.search).get('rows') ?? 1_000);
}
