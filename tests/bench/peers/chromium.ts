import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser } from '#lib/launch/browser.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/** Prints a page to a tagged PDF with bookmarks, as ours has; the browser stays open between two. */
export type ChromiumPrinter = { print: (html: string) => Promise<Uint8Array>; close: () => Promise<void> };

/** A warm browser of the system; nothing where there is none. */
export async function chromiumPrinter(): Promise<ChromiumPrinter | undefined> {
  const browser = await started();
  if (browser === undefined) return undefined;
  const page = await browser.newPage();
  return {
    print: async (html) => {
      await page.setContent(html);
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    },
    close: () => browser.close(),
  };
}

async function started(): Promise<Browser | undefined> {
  try {
    return await chromium.launch({ executablePath: await ensureBrowser(), args: ARGUMENTS });
  } catch {
    return undefined;
  }
}
