import type { CDPSession, Page } from '@playwright/test';
import { keyLatencies, type TraceEvent } from './key-latencies.ts';

/** One cell's worth of keys: five digits, and what leaves the cell. */
const DIGITS = '52864';
const CELLS = 12;
/** Between two keys of somebody who types quickly, and between two ticks of the screen, in ms. */
const PAUSE = 60;
const TICK = 17;

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

/** How keys follow one another: as quickly as the browser takes them, or with pauses as somebody types. */
export type Pace = 'hurried' | 'typed';

/**
 * Milliseconds from each key press to when the frame that shows it is presented, as Chromium itself tells it in a trace
 * (`EventLatency`). A page cannot tell it of itself: what it posts to itself after a key waits behind the keys that follow.
 */
export async function framesPerKey({ typed, pace }: { typed: TypedPage; pace: Pace }): Promise<number[]> {
  const { page } = typed;
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page belongs to no browser that could be traced');
  await page.locator(typed.first).click();
  await settled(page);
  await browser.startTracing(page, { categories: ['-*', 'input'] });
  await typeCells({ typed, cells: CELLS, pace });
  await settled(page);
  const trace = await browser.stopTracing();
  const frames = keyLatencies(JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] });
  if (frames.length < CELLS) throw new Error(`the browser told of only ${frames.length} keys that it drew`);
  return frames;
}

async function typeCells(input: { typed: TypedPage; cells: number; pace?: Pace }): Promise<void> {
  const { typed, cells, pace = 'hurried' } = input;
  const keys = Array.from({ length: cells }, () => [...DIGITS, typed.leave]).flat();
  for (const [index, key] of keys.entries()) {
    await typed.page.keyboard.press(key);
    // Pauses that differ, so that keys come at all moments between two ticks of the screen.
    if (pace === 'typed') await typed.page.waitForTimeout(PAUSE + ((index * 7) % TICK));
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
