import type { CDPSession, Page } from '@playwright/test';

/** One cell's worth of keys: five digits, and what leaves the cell. */
const DIGITS = '52864';
const CELLS = 12;

/** How a page is typed into: where it begins and which key goes on to the next cell. */
export type TypedPage = { page: Page; session: CDPSession; first: string; leave: 'Enter' | 'Tab' };

/** Milliseconds of script for each key, over some dozen cells. */
export async function scriptPerKey(typed: TypedPage): Promise<number> {
  await typed.page.locator(typed.first).click();
  await typeCells({ typed, cells: 2 });
  await settled(typed.page);
  const before = await scriptSeconds(typed.session);
  await typeCells({ typed, cells: CELLS });
  await settled(typed.page);
  const after = await scriptSeconds(typed.session);
  return ((after - before) * 1_000) / (CELLS * (DIGITS.length + 1));
}

/** Milliseconds from each key press to the end of the frame that shows it. */
export async function framesPerKey(typed: TypedPage): Promise<number[]> {
  const { page } = typed;
  await page.locator(typed.first).click();
  await page.evaluate(() => {
    const frames: number[] = [];
    const channel = new MessageChannel();
    const started: number[] = [];
    channel.port1.onmessage = () => {
      const at = started.shift();
      if (at !== undefined) frames.push(performance.now() - at);
    };
    Object.assign(window, { frames });
    window.addEventListener(
      'keydown',
      (event) => {
        started.push(event.timeStamp);
        // What is posted in the frame's callback runs once the frame has been drawn.
        requestAnimationFrame(() => channel.port2.postMessage(0));
      },
      { capture: true },
    );
  });
  await typeCells({ typed, cells: CELLS });
  await settled(page);
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames);
}

async function typeCells({ typed, cells }: { typed: TypedPage; cells: number }): Promise<void> {
  for (let cell = 0; cell < cells; cell += 1) {
    for (const digit of DIGITS) await typed.page.keyboard.press(digit);
    await typed.page.keyboard.press(typed.leave);
  }
}

/** Waits until nothing is left of what the keys set off. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ScriptDuration');
  if (found === undefined) throw new Error('the browser does not tell how long scripts ran');
  return found.value;
}
