import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { formDefinition } from '#lib/core/forms/index.ts';
import { enteredText } from '#lib/exporters/workbook/entered-text.ts';
import { readPlainList, readWorkbook, writePlainList, writeWorkbook } from '#lib/exporters/workbook/index.ts';
import { workbookRefusalText } from '#lib/server/workbook-refusal.ts';
import { goldenForm } from './support/golden-forms.ts';

type Part = { name: string; text: string; unpacked?: number };

/** A zip of parts; `unpacked` lies about a part's size. */
function zip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, text, unpacked } of parts) {
    const data = deflateRawSync(Buffer.from(text));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(unpacked ?? Buffer.byteLength(text), 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes);
  return read.ok ? '' : workbookRefusalText(read.error);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const WORKBOOK: Part = { name: 'xl/workbook.xml', text: '<workbook/>' };
const form = () =>
  goldenForm({ form: 'income', owner: goldenForm({ form: 'profile', owner: '' }).codes.unit?.[0]?.value ?? '' });

describe('a file that is no filled template', () => {
  it.each([
    ['is too large', new Uint8Array(10 * 1024 * 1024 + 1), '文件超过 10 MB'],
    ['is empty', new Uint8Array(0), '不是 .xlsx 文件'],
    ['is a picture', new TextEncoder().encode('\u0089PNG'), '不是 .xlsx 文件'],
    ['has a password', new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]), '有密码'],
    ['is an old .xls', new Uint8Array([...OLE, 1, 2, 3]), '.xls'],
    ['is a zip of something else', zip([{ name: 'word/document.xml', text: '<a/>' }]), '不是 .xlsx 文件'],
    ['has a path that climbs out', zip([WORKBOOK, { name: 'xl/../../etc/passwd', text: 'x' }]), '不是 .xlsx 文件'],
    ['has macros', zip([WORKBOOK, { name: 'xl/vbaProject.bin', text: 'x' }]), '宏'],
    ['names a part twice', zip([WORKBOOK, WORKBOOK]), '不是 .xlsx 文件'],
    ['unpacks to too much', zip([{ ...WORKBOOK, unpacked: 101 * 1024 * 1024 }]), '解压后超过 100 MB'],
    ['says less than it unpacks to', zip([{ ...WORKBOOK, text: ' '.repeat(5_000_000), unpacked: 10 }]), '损坏'],
    ['holds no workbook that can be read', zip([{ ...WORKBOOK, text: '<workbook' }]), '损坏'],
    ['is cut off', zip([WORKBOOK]).slice(0, 60), '损坏'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toContain(words);
  });

  it('has something before its first part, where another directory could hide', async () => {
    const plain = zip([WORKBOOK]);
    expect(await refusalOf(new Uint8Array([...plain.slice(0, 30), 0, 0, ...plain.slice(30)]))).toContain('损坏');
  });

  it('is an .xlsx that is no template', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('表1').addRow(['金额', 1]);
    expect(await refusalOf(new Uint8Array(await book.xlsx.writeBuffer()))).toContain('不是从本系统下载的模板');
  });

  it('is a template whose hidden row was deleted, or that has too many rows', async () => {
    const book = new ExcelJS.Workbook();
    const load = async () => book.xlsx.load(Buffer.from(await writeWorkbook(form())) as never);
    await load();
    book.worksheets[1]?.spliceRows(2, 1);
    expect(await refusalOf(new Uint8Array(await book.xlsx.writeBuffer()))).toContain('隐藏的第2行');
    const wide = new ExcelJS.Workbook();
    await wide.xlsx.load(Buffer.from(await writeWorkbook(form())) as never);
    const sheet = wide.worksheets[1];
    if (sheet === undefined) throw new Error('no sheet');
    sheet.getCell(9_000, 2).value = 'x';
    expect(await refusalOf(new Uint8Array(await wide.xlsx.writeBuffer()))).toContain('超过 5000 行');
  });
});

describe('a cell for yes or no that holds another word', () => {
  it.each(['constructor', 'toString', 'valueOf'])('says of %s that it is no choice', (text) => {
    const field = formDefinition({ id: 'procurement' }).sections[0]?.fields.find(({ kind }) => kind === 'flag');
    if (field === undefined) throw new Error('no flag');
    const read = enteredText({ field, codes: {}, raw: { text }, current: '' });
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining('不在选项中') });
  });
});

describe('a list with something far below it', () => {
  it('is read by the lines that it has, not by those between', async () => {
    const columns = [{ id: 'name', label: '名称', hint: '' }];
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writePlainList({ title: '名单', columns, rows: [['甲']] })) as never);
    const [sheet] = book.worksheets;
    if (sheet === undefined) throw new Error('the list has no sheet');
    sheet.getCell(1_048_576, 26).value = 'x';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const read = await readPlainList({ columns, bytes, limit: 10 });

    expect(read).toMatchObject({ ok: true, value: [{ line: 2, cells: { name: '甲' } }] });
  });
});
