import type { ReadDocument } from '#lib/core/reading/index.ts';
import { type Result, refuse } from '#lib/core/result/index.ts';
import { readDocx } from './docx/read-docx.ts';
import { FILE_LIMIT } from './limits.ts';
import { looksLikeHtml, readHtml } from './markup/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { ReadingRefusal } from './reading-refusal.ts';
import { type FileKind, sniff } from './sniff.ts';
import { decodeText } from './text/decode.ts';
import { readText } from './text/read-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads any published report as lines and grids: .txt, .html, .docx, .xlsx or a PDF with text, told by what is in the
 * file. Meant for a thread of its own with bounded memory and time; what parsing throws is a damaged file.
 */
export async function readReportFile(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<Result<ReadDocument, ReadingRefusal>> {
  const { bytes } = file;
  if (bytes.byteLength > FILE_LIMIT) return refuse({ code: 'TOO_LARGE', limit: FILE_LIMIT });
  const kind = sniff(bytes);
  if (!kind.ok) return kind;
  try {
    return await readAs({ kind: kind.value, file });
  } catch {
    return refuse({ code: 'DAMAGED' });
  }
}

function readAs({ kind, file }: { kind: FileKind; file: { name: string; bytes: Uint8Array } }) {
  switch (kind) {
    case 'pdf':
      return readPdf(file);
    case 'docx':
      return readDocx(file);
    case 'xlsx':
      return readXlsx(file);
    default:
      return readPlain(file);
  }
}

function readPlain({ name, bytes }: { name: string; bytes: Uint8Array }): Result<ReadDocument, ReadingRefusal> {
  const text = decodeText(bytes);
  if (text === undefined) return refuse({ code: 'UNKNOWN_ENCODING' });
  return looksLikeHtml(text) ? readHtml({ name, text }) : readText({ name, text });
}
