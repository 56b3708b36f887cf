import type { NotRead } from '#lib/core/reading/index.ts';
import { meaningless } from '../meaningless.ts';
import type { PageContent } from './page-content.ts';

/** What a PDF could not give: pages that are pictures, pages whose letters have no meaning, pictures beside text. */
export function pagesNotRead(pages: readonly PageContent[]): NotRead[] {
  const scanned = pages.filter((page) => textOf(page) === '' && page.pictures > 0);
  const garbled = pages.filter(isGarbled);
  const pictured = pages.filter((page) => textOf(page) !== '' && page.pictures > 0);
  return [
    ...ranges(scanned).map((what) => ({ what, why: '是图片（扫描件），没有文字，请对照原文核对' })),
    ...ranges(garbled).map((what) => ({ what, why: '文字没有编码，读出来是乱码，请换一份文字版的 PDF' })),
    ...ranges(pictured).map((what) => ({ what: `${what}的图片`, why: '图片里的文字和表格读不出来，请对照原文核对' })),
  ];
}

function textOf({ pieces }: PageContent): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
}

function isGarbled(page: PageContent): boolean {
  const text = textOf(page);
  return meaningless(text) > text.length / 5;
}

/** Page numbers as people write them: 第 3 页, 第 5—9 页. */
function ranges(pages: readonly PageContent[]): string[] {
  const found: { first: number; last: number }[] = [];
  for (const { page } of pages) {
    const open = found.at(-1);
    if (open !== undefined && open.last + 1 === page) open.last = page;
    else found.push({ first: page, last: page });
  }
  return found.map(({ first, last }) => (first === last ? `第 ${first} 页` : `第 ${first}—${last} 页`));
}
