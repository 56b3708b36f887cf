import { looksLikeOle, looksLikeZip, nameInOle, openZip } from '#lib/archive/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { MOST_PARTS, UNPACKED_LIMIT } from './limits.ts';
import type { ReadingRefusal } from './reading-refusal.ts';

/** The kinds of file that are read. */
export type FileKind = 'txt' | 'html' | 'docx' | 'xlsx' | 'pdf';

/** Signs at the beginning of files that are not read, with what to do instead. */
const OTHERS: readonly { kind: string; way: string; begins: (bytes: Uint8Array) => boolean }[] = [
  { kind: '图片', way: '请上传文字版的报告；只有扫描件的，先用文字识别软件转成文字', begins: isPicture },
  { kind: 'RTF 文档', way: '请在 Word 或 WPS 里另存为 .docx 再上传', begins: (bytes) => ascii(bytes, 5) === '{\\rtf' },
  { kind: '压缩包', way: '请解压后上传里面的报告', begins: (bytes) => ascii(bytes, 4) === 'Rar!' || isSevenZip(bytes) },
  {
    kind: '单个文件网页（.mht）',
    way: '请用浏览器打开后另存为“网页，仅 HTML”，或打印成 PDF 再上传',
    begins: (bytes) => /^MIME-Version:/im.test(ascii(bytes, 400)),
  },
];

/** What a file is by what is in it; its name decides nothing. */
export function sniff(bytes: Uint8Array): Result<FileKind, ReadingRefusal> {
  if (bytes.byteLength === 0) return refuse({ code: 'EMPTY' });
  if (looksLikeZip(bytes)) return sniffZip(bytes);
  if (looksLikeOle(bytes)) return refuse(oleRefusal(bytes));
  // Some programs write a few bytes before the sign.
  if (ascii(bytes, 1024).includes('%PDF-')) return ok('pdf');
  const other = OTHERS.find(({ begins }) => begins(bytes));
  if (other !== undefined) return refuse({ code: 'OTHER_KIND', kind: other.kind, way: other.way });
  return ok('txt');
}

function sniffZip(bytes: Uint8Array): Result<FileKind, ReadingRefusal> {
  const zip = openZip({ bytes, limit: UNPACKED_LIMIT, mostParts: MOST_PARTS });
  if (!zip.ok) return refuse(zip.error.code === 'ENCRYPTED' ? { code: 'PASSWORD', kind: 'zip' } : zip.error);
  const names = new Set(zip.value.parts.map(({ name }) => name));
  if (names.has('word/document.xml')) return ok('docx');
  if (names.has('xl/workbook.xml')) return ok('xlsx');
  if (names.has('OFD.xml'))
    return refuse({ code: 'OTHER_KIND', kind: 'OFD 版式文件', way: '请用 OFD 阅读器转成 PDF 再上传' });
  if (names.has('ppt/presentation.xml'))
    return refuse({ code: 'OTHER_KIND', kind: '演示文稿', way: '请上传部门预算公开的报告' });
  if (names.has('content.xml'))
    return refuse({ code: 'OTHER_KIND', kind: '开放文档（.odt、.ods）', way: '请另存为 .docx 或 .xlsx 再上传' });
  if (names.has('xl/workbook.bin'))
    return refuse({ code: 'OTHER_KIND', kind: '二进制 Excel 文件（.xlsb）', way: '请另存为 .xlsx 再上传' });
  return refuse({ code: 'OTHER_KIND', kind: '压缩包', way: '请解压后上传里面的报告' });
}

function oleRefusal(bytes: Uint8Array): ReadingRefusal {
  if (nameInOle({ bytes, name: 'EncryptedPackage' })) return { code: 'PASSWORD', kind: 'office' };
  const old = nameInOle({ bytes, name: 'WordDocument' }) ? '旧版 Word 文件（.doc、.wps）' : '旧版 Office 文件';
  return { code: 'OTHER_KIND', kind: old, way: '请在 Word、Excel 或 WPS 里另存为 .docx、.xlsx 或 PDF 再上传' };
}

function ascii(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}

function isPicture(bytes: Uint8Array): boolean {
  const head = ascii(bytes, 12);
  const riff = head.startsWith('RIFF') && head.endsWith('WEBP');
  return /^(\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0\0\0|II\*\0|MM\0\*)/s.test(head) || riff;
}

function isSevenZip(bytes: Uint8Array): boolean {
  return ascii(bytes, 6) === '7z\xbc\xaf\x27\x1c';
}
