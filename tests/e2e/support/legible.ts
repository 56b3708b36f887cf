import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Size = { width: number; height: number; deviceScaleFactor: number };

/** A laptop. */
export const LAPTOP: readonly Size[] = [{ width: 1366, height: 768, deviceScaleFactor: 1 }];

/** A laptop, a phone, and a laptop at 200 %. */
const SIZES: readonly Size[] = [
  ...LAPTOP,
  { width: 390, height: 844, deviceScaleFactor: 1 },
  { width: 683, height: 384, deviceScaleFactor: 2 },
];

/** What axe says of a screen as it stands, and whether it is wider than the window. The dark look changes colours alone. */
async function problemsOf(page: Page, look: { width: number; dark: boolean }): Promise<string[]> {
  const { width, dark } = look;
  // Nothing here is framed: the page itself is looked at, without a second one to put the answers together.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await (dark ? axe.withRules(['color-contrast']) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [...found, `${wide} wide`] : found;
}

/** What is wrong with a screen as it stands on a laptop, in both looks. */
export async function problemsIn(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await problemsOf(page, { width: 1366, dark: colorScheme === 'dark' });
    problems.push(...found.map((problem) => `${colorScheme}: ${problem}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return problems;
}

/** Everything that is wrong with a screen, at every size that is asked for, in both looks. */
export async function problemsAt(
  page: Page,
  screen: { address: string; ready: (page: Page) => Promise<void>; sizes?: readonly Size[] },
): Promise<string[]> {
  const { address, ready, sizes = SIZES } = screen;
  const problems: string[] = [];
  const window = await page.context().newCDPSession(page);
  for (const size of sizes) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await window.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
    if (size === sizes[0]) await page.goto(address);
    await ready(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await problemsOf(page, { width: size.width, dark: colorScheme === 'dark' });
      problems.push(...found.map((problem) => `${size.width} wide, ${colorScheme}: ${problem}`));
    }
  }
  return problems;
}
