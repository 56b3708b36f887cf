/** Ends once the page has nothing better to do than to fetch what may be wanted later; at the latest after `atMost` ms. */
export function whenIdle(atMost = 1_000): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, atMost);
    else requestIdleCallback(() => resolve(), { timeout: atMost });
  });
}
