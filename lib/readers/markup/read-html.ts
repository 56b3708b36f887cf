import type { ReadDocument } from '#lib/core/reading/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ReadingRefusal } from '../reading-refusal.ts';
import { blocksOfHtml } from './html-blocks.ts';

/** Whether a text is a page of the web: it says so, or holds its tags near the beginning. */
export function looksLikeHtml(text: string): boolean {
  return (
    /<(!doctype\s+html|html|head|body|meta)\b/i.test(text.slice(0, 4000)) ||
    /^\s*<(div|table|p|h\d)\b/i.test(text.slice(0, 400))
  );
}

/** Reads a page of the web. Places are lines in reading order, from 1; a table's row is one. */
export function readHtml({ name, text }: { name: string; text: string }): Result<ReadDocument, ReadingRefusal> {
  const { blocks, pictures } = blocksOfHtml({ html: text, placeOf: (_offset, ordinal) => ({ line: ordinal }) });
  if (blocks.length === 0) return refuse({ code: 'NO_TEXT', kind: 'html' });
  const notRead =
    pictures === 0 ? [] : [{ what: `${pictures} 张图片`, why: '图片里的文字和表格读不出来，请对照原文核对' }];
  return ok({ name, kind: 'html', blocks, notRead });
}
