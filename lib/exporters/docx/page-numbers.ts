import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

type Body = { 'w:body': IXmlableObject[] };

/** Lays paragraphs out as Word does; faces that it does not know are measured as others of their kind. */
const layOut = estimatePageNumbersWith({ guess: true });

/**
 * The page numbers of the contents. Text is laid out by the library; for a table its pages are known (`sheets`, in the
 * order of the tables), because laying out every cell would take longer than all the rest.
 */
export function pageNumbers(sheets: readonly number[]): PageNumberEstimator {
  return (body, context) => {
    const { 'w:body': blocks } = body as Body;
    renumber(blocks);
    let table = -1;
    const text = blocks.flatMap((block): IXmlableObject[] => {
      // The contents have pages of their own before the first that is counted: what they say moves nothing.
      if ('w:sdt' in block) return [];
      if (!('w:tbl' in block)) return [block];
      table += 1;
      return Array.from({ length: (sheets[table] ?? 1) - 1 }, () => ({
        'w:p': [{ 'w:pPr': [{ 'w:pageBreakBefore': {} }] }],
      }));
    });
    return layOut({ 'w:body': text }, context);
  };
}

/**
 * Bookmarks of the contents count from one: the library counts on from document to document, and the same report would
 * be another file each time. Tables hold none.
 */
function renumber(blocks: readonly IXmlableObject[]): void {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const values = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(values)) {
      const mark = key === 'w:bookmarkStart' || key === 'w:bookmarkEnd';
      if (mark) {
        const { _attr: attributes } = value as { _attr: Record<string, unknown> };
        attributes['w:id'] = numberOf(String(attributes['w:id']));
      }
      if (typeof value === 'string')
        values[key] = value.replace(/_Toc(\d+)/g, (_, id: string) => `_Toc${numberOf(id)}`);
      else walk(value);
    }
  };
  for (const block of blocks) if (!('w:tbl' in block)) walk(block);
}
