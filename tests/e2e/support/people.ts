import { test as base, type Page } from '@playwright/test';
import { signedIn } from './visitor.ts';

type People = {
  /** The page of somebody of the demonstration who is signed in; of nobody where no name is given. */
  pageOf: (username?: string) => Promise<Page>;
};

/**
 * Tests that only look. Everybody has one browser window for all of them, so that a person signs in, and fetches
 * scripts and fonts, once a worker: that, and not the looking, is most of the time of such a test. A test that types,
 * signs out or keeps something takes Playwright's own `page` instead.
 */
export const test = base.extend<object, People>({
  pageOf: [
    async ({ browser }, use) => {
      const pages = new Map<string, Page>();
      await use(async (username = '') => {
        const known = pages.get(username);
        if (known !== undefined && !known.isClosed()) return known;
        const page = await (await browser.newContext()).newPage();
        if (username !== '') await signedIn(page, username);
        pages.set(username, page);
        return page;
      });
      await Promise.all([...pages.values()].map((page) => page.context().close()));
    },
    { scope: 'worker' },
  ],
});
