import path from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { NotRead, ReadDocument } from '#lib/core/reading/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { MOST_PAGES } from '../limits.ts';
import type { ReadingRefusal } from '../reading-refusal.ts';
import { affineOf, composed, turning } from './affine.ts';
import { documentBlocks } from './document-blocks.ts';
import type { PageContent } from './page-content.ts';
import { pageLayout } from './page-layout.ts';
import { type PdfText, pagePieces, textQuarter } from './page-pieces.ts';
import { type Drawing, pageRulings } from './page-rulings.ts';
import { pagesNotRead } from './pages-not-read.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** The folder of pdf.js with what old Chinese PDFs need to be read: tables from their codes to signs. */
const FOLDER = path.join(process.cwd(), 'node_modules', 'pdfjs-dist');

/**
 * Reads a PDF with text: pages, lines put together to paragraphs, tables by the lines that are drawn or by their columns.
 * Headers, footers and page numbers are left out. A place is a page and the line on it, tables' rows counted as lines.
 */
export async function readPdf(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<Result<ReadDocument, ReadingRefusal>> {
  const { name, bytes } = file;
  const task = getDocument({
    // Its own copy: pdf.js takes the bytes away from whoever hands them over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${path.join(FOLDER, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(FOLDER, 'standard_fonts')}/`,
    // No picture is decoded: nothing of them is read.
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) return refuse({ code: 'TOO_MANY_PAGES', pages: pdf.numPages, limit: MOST_PAGES });
    const { pages, damaged } = await readPages(pdf);
    const notRead = [...damaged, ...pagesNotRead(pages)];
    const blocks = documentBlocks(withoutRunningHeads(pages).map(pageLayout));
    if (blocks.length === 0) return refuse({ code: 'NO_TEXT', kind: 'pdf' });
    return ok({ name, kind: 'pdf', pages: pdf.numPages, blocks, notRead });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return refuse(locked ? { code: 'PASSWORD', kind: 'pdf' } : { code: 'DAMAGED' });
  } finally {
    await task.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<{ pages: PageContent[]; damaged: NotRead[] }> {
  const pages: PageContent[] = [];
  const damaged: NotRead[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      pages.push(await readPage({ page, number }));
      page.cleanup();
    } catch {
      damaged.push({ what: `第 ${number} 页`, why: '这一页已损坏，读不出来' });
    }
  }
  return { pages, damaged };
}

async function readPage({ page, number }: { page: PDFPageProxy; number: number }): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item): PdfText[] => ('str' in item ? [item] : []));
  const shown = affineOf(viewport.transform);
  const quarter = textQuarter({ texts, view: shown });
  const view = composed({ outer: turning({ quarter, ...viewport }), inner: shown });
  const [width, height] = quarter % 2 === 0 ? [viewport.width, viewport.height] : [viewport.height, viewport.width];
  const drawing: Drawing = await page.getOperatorList();
  return { page: number, width, height, pieces: pagePieces({ texts, view }), ...pageRulings({ drawing, view }) };
}
