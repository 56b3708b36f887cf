import { expect, type Locator, type Page } from '@playwright/test';

/** The field of a document where a cell is entered. */
export function fieldIn(scope: Page | Locator, place: { row?: string; field: string }): Locator {
  const row = place.row === undefined ? '' : `[data-row="${place.row}"]`;
  return scope.locator(`${row}[data-field="${place.field}"]`);
}

/** Enters a text, chooses a value or ticks a box, whatever the field is. */
export async function fillField(field: Locator, text: string): Promise<void> {
  const control = field.locator('input, select, textarea').first();
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.localName,
  );
  if (kind === 'select') await control.selectOption(text);
  else if (kind === 'checkbox') await control.setChecked(text === '1');
  else await control.fill(text);
}

/** Fills the fields of a record one by one, and leaves the last of them. */
export async function fillRecord(
  scope: Page | Locator,
  input: { row?: string; cells: Readonly<Record<string, string>> },
): Promise<void> {
  const { row, cells } = input;
  for (const [field, text] of Object.entries(cells))
    await fillField(fieldIn(scope, { ...(row === undefined ? {} : { row }), field }), text);
}

/** A part of a document by its id. */
export function sectionOf(page: Page, id: string): Locator {
  return page.locator(`section[aria-labelledby="section-${id}"]`);
}

/** Adds a line to a short list of a document and answers with it. */
export async function addLine(section: Locator, button: string | RegExp): Promise<Locator> {
  const lines = section.locator('li[data-sortable]');
  const before = await lines.count();
  await section.getByRole('button', { name: button }).click();
  await expect(lines).toHaveCount(before + 1);
  return lines.last();
}
