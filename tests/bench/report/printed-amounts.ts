import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How often each amount with two decimals is printed in a PDF. */
export async function printedAmounts(pdf: Uint8Array): Promise<Map<string, number>> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const amounts = new Map<string, number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    for (const [amount] of text.matchAll(/\d+\.\d\d(?!\d)/g)) amounts.set(amount, (amounts.get(amount) ?? 0) + 1);
  }
  await task.destroy();
  return amounts;
}
