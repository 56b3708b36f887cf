/** How long is waited for something that can be filled, where a page has nothing of the kind, in ms. */
const AT_MOST = 5_000;

let shown: () => void = () => undefined;
const isShown = new Promise<void>((resolve) => {
  shown = resolve;
});

/** How long is waited for the screen to be drawn, in ms: a tab that nobody looks at draws nothing. */
const UNSEEN = 1_000;

/**
 * Ends once what was drawn last is on the screen. An effect runs before that: what it fetches would come before what it waits
 * for, and be paid for by who opens the page.
 */
export async function whenPainted(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
}

/** Tells that what the page was opened for has been drawn: what may be wanted later is fetched once it is on the screen. */
export function markShown(): void {
  void whenPainted().then(shown);
}

/** Ends once what the page was opened for is on the screen, or nothing of the kind has come for long. */
export async function whenShown(): Promise<void> {
  await Promise.race([isShown, new Promise((resolve) => setTimeout(resolve, AT_MOST))]);
}

/**
 * Ends once what the page was opened for is on the screen and the page has nothing better to do than to fetch what may be
 * wanted later.
 */
export async function whenIdle(): Promise<void> {
  await whenShown();
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 200);
    else requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
}
