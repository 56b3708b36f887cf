import type { BrowserContext } from '@playwright/test';

const UNTIL_USABLE = 60_000;
/** What is smaller is not worth compressing. */
const SMALL = 2_048;

/**
 * Bytes of script, as they are transferred, that came to a page before what `usable` selects was there, needed for it or
 * not; what a worker loads by itself does not count.
 * @throws Error when nothing becomes usable, or the server did not compress
 */
export async function scriptUntilUsable(input: {
  context: BrowserContext;
  address: string;
  usable: string;
}): Promise<number> {
  const { context, address, usable } = input;
  const page = await context.newPage();
  await page.addInitScript(markUsable, usable);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, null, { timeout: UNTIL_USABLE });
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() => {
    const usableAt = performance.getEntriesByName('usable')[0]?.startTime ?? 0;
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return loaded
      .filter(({ name, responseEnd }) => new URL(name).pathname.endsWith('.js') && responseEnd <= usableAt)
      .map(({ name, encodedBodySize, decodedBodySize }) => ({ name, encodedBodySize, decodedBodySize }));
  });
  await page.close();
  const plain = scripts.filter(
    ({ encodedBodySize, decodedBodySize }) => decodedBodySize > SMALL && encodedBodySize >= decodedBodySize,
  );
  if (scripts.length === 0 || plain.length > 0)
    throw new Error(
      `${address}: ${scripts.length} scripts, not compressed: ${plain.map(({ name }) => name).join(' ')}`,
    );
  return scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

/** Runs in the page before its own scripts: notes the moment when what is looked for is there. */
function markUsable(usable: string): void {
  const look = () => {
    if (document.querySelector(usable) === null) return;
    performance.mark('usable');
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}
