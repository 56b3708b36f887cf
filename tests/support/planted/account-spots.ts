import type { PlacedRow } from './edit-cells.ts';
import { isAmount } from './wrong-amounts.ts';

/** What holds an amount of a table by account: its own tree, its columns, and other tables. */
export const BY_FUNCTION = 'TI-05 TI-06 TI-08 TX-01 TX-02 TX-05 TX-06 TX-08 TX-09 TX-12';
/** What such an amount is also held against. */
export const OTHERS =
  'NT-01 NT-04 NT-05 NT-06 NT-07 NT-08 NT-09 NT-10 NY-10 TX-07 TX-14 TX-15 TX-20 NY-02 NY-03 NY-06 TI-20 TI-18';

/** Rows whose first cell is a code of so many digits. */
export const code =
  (length: number) =>
  ({ texts }: PlacedRow): boolean =>
    new RegExp(`^\\d{${length}}$`).test(texts[0] ?? '');

/** Rows of a 项. */
export const item = code(7);

/** The sum row. */
export function isTotal({ texts }: PlacedRow): boolean {
  return texts.some((text) => text.replace(/\s/g, '') === '合计');
}

/** Amounts of such rows. */
export const amountWhere =
  (which: (row: PlacedRow) => boolean) =>
  (spot: PlacedRow, place: number): boolean =>
    which(spot) && isAmount(spot.texts[place] ?? '');
