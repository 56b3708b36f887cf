import { openZip } from '#lib/archive/index.ts';
import type { ReadDocument } from '#lib/core/reading/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { MARKUP_LIMIT, MOST_PARTS, UNPACKED_LIMIT } from '../limits.ts';
import type { ReadingRefusal } from '../reading-refusal.ts';
import { Numbering } from './numbering.ts';
import { WordReader } from './word-blocks.ts';
import { descend, xmlPart } from './word-xml.ts';

/**
 * Reads a .docx: paragraphs with their numbers, tables, text boxes after the paragraph that they hang in. Headers, footers
 * and deleted text are left out. Where pages end is not in such a file: places are lines in reading order, from 1.
 */
export function readDocx({ name, bytes }: { name: string; bytes: Uint8Array }): Result<ReadDocument, ReadingRefusal> {
  const zip = openZip({ bytes, limit: UNPACKED_LIMIT, mostParts: MOST_PARTS });
  if (!zip.ok) return zip;
  if (
    zip.value.parts.some(
      (part) => part.name.startsWith('word/') && /\.xml$/.test(part.name) && part.unpacked > MARKUP_LIMIT,
    )
  )
    return refuse({ code: 'UNPACKS_TOO_LARGE', limit: MARKUP_LIMIT });
  try {
    const part = (file: string) => xmlPart({ zip: zip.value, name: file });
    const document = part('word/document.xml');
    const body = document === undefined ? undefined : descend({ element: document, path: ['w:document', 'w:body'] });
    if (body === undefined) return refuse({ code: 'DAMAGED' });
    const reader = new WordReader(
      new Numbering({ numbering: part('word/numbering.xml'), styles: part('word/styles.xml') }),
    );
    reader.body(body);
    const { blocks, pictures } = reader;
    if (blocks.length === 0) return refuse({ code: 'NO_TEXT', kind: 'docx' });
    const notRead =
      pictures === 0 ? [] : [{ what: `${pictures} 张图片`, why: '图片里的文字和表格读不出来，请对照原文核对' }];
    return ok({ name, kind: 'docx', blocks, notRead });
  } catch {
    return refuse({ code: 'DAMAGED' });
  }
}
