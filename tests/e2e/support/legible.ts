import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** `looks`: those that are looked at there. `rules`: those of axe that can answer otherwise there; all unless given. */
type Size = {
  width: number;
  height: number;
  deviceScaleFactor: number;
  looks: readonly Look[];
  rules?: readonly string[];
};

type Look = 'light' | 'dark';
const BOTH: readonly Look[] = ['light', 'dark'];

/** A laptop. */
export const LAPTOP: readonly Size[] = [{ width: 1366, height: 768, deviceScaleFactor: 1, looks: BOTH }];

/** A laptop and a phone. */
export const LAPTOP_AND_PHONE: readonly Size[] = [
  ...LAPTOP,
  { width: 390, height: 844, deviceScaleFactor: 1, looks: ['light'] },
];

/**
 * A laptop, a phone, and a laptop at 200 %, which is laid out as a phone is: what may not fit has to be reached there. The
 * dark look differs by colours alone, and they are the same at any size.
 */
const SIZES: readonly Size[] = [
  ...LAPTOP_AND_PHONE,
  {
    width: 683,
    height: 384,
    deviceScaleFactor: 2,
    looks: ['light'],
    rules: ['scrollable-region-focusable'],
  },
];

/** In place of axe's half a megabyte, which is half the time of an analysis, where the document has it already. */
const ALREADY_THERE = 'void 0';

/** What axe says of a screen as it stands, and whether it is wider than the window. The dark look changes colours alone. */
async function problemsOf(
  page: Page,
  look: { width: number; dark: boolean; rules?: readonly string[] | undefined },
): Promise<string[]> {
  const { width, dark, rules = dark ? ['color-contrast'] : undefined } = look;
  const there = await page.evaluate(() => 'axe' in window);
  // Nothing here is framed: the page itself is looked at, without a second one to put the answers together.
  const axe = new AxeBuilder({ page, ...(there ? { axeSource: ALREADY_THERE } : {}) })
    .exclude('iframe')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [...found, `${wide} wide`] : found;
}

/** What is wrong with a screen as it stands on a laptop, in both looks. */
export async function problemsIn(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of BOTH) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await problemsOf(page, { width: 1366, dark: colorScheme === 'dark' });
    problems.push(...found.map((problem) => `${colorScheme}: ${problem}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return problems;
}

/** Everything that is wrong with a screen, opened once, at every size that is asked for, in the looks of each. */
export async function problemsAt(
  page: Page,
  screen: { address: string; ready: (page: Page) => Promise<void>; sizes?: readonly Size[] },
): Promise<string[]> {
  const { address, ready, sizes = SIZES } = screen;
  const problems: string[] = [];
  const window = await page.context().newCDPSession(page);
  for (const { looks, rules, ...size } of sizes) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await window.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
    if (size.width === sizes[0]?.width) await openAnew(page, address);
    await ready(page);
    for (const colorScheme of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await problemsOf(page, { width: size.width, dark: colorScheme === 'dark', rules });
      problems.push(...found.map((problem) => `${size.width} wide, ${colorScheme}: ${problem}`));
    }
  }
  // The page is used again: it gets its own size back.
  await window.detach();
  return problems;
}

/** Loads an address also where the page differs from it in the fragment alone. */
async function openAnew(page: Page, address: string): Promise<void> {
  const before = page.url();
  await page.goto(address);
  if (page.url().split('#')[0] === before.split('#')[0]) await page.reload();
}
