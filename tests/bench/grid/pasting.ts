import type { Page } from '@playwright/test';

const ROWS = 1_000;
const COLUMNS = 8;
/** How many cells are pasted. */
export const PASTED_CELLS = ROWS * COLUMNS;

/** Milliseconds from Ctrl+V of a block of amounts, as Excel copies it, to the end of the frame that shows it. */
export async function pasteMilliseconds({
  page,
  from,
  base,
}: {
  page: Page;
  from: string;
  base: number;
}): Promise<number> {
  await page.evaluate(
    ({ rows, columns, start }) => {
      const source = document.createElement('textarea');
      source.id = 'source';
      source.value = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => (start + row * columns + column).toLocaleString('en-US')).join(
          '\t',
        ),
      ).join('\n');
      document.body.prepend(source);
      source.select();
    },
    { rows: ROWS, columns: COLUMNS, start: base },
  );
  await page.keyboard.press('Control+C');
  await page.evaluate(() => {
    document.getElementById('source')?.remove();
    Object.assign(window, { pasted: undefined });
    window.addEventListener(
      'paste',
      (event) => {
        requestAnimationFrame(() =>
          setTimeout(() => Object.assign(window, { pasted: performance.now() - event.timeStamp })),
        );
      },
      { capture: true, once: true },
    );
  });
  await page.locator(from).click();
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => (window as unknown as { pasted?: number }).pasted !== undefined);
  return page.evaluate(() => (window as unknown as { pasted: number }).pasted);
}

/** What the last cell of the block holds after a paste that began with `base`. */
export function lastPasted(base: number): string {
  return String(base + PASTED_CELLS - 1);
}
