import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#lib/exporters/workbook/index.ts';
import { createWorkbookService } from '#lib/server/workbook-service.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenForm, goldenSource } from './support/golden-forms.ts';

const source = goldenSource();
const form = goldenForm({ form: 'personnel', owner: source.units[0]?.code ?? '' }, source);
const service = createWorkbookService();
afterAll(() => service.close());

describe('the service for templates', () => {
  it('makes a template and finds no change in it, in a process of its own', async () => {
    const bytes = expectOk(await service.write(form));
    expect(expectOk(await service.compare({ form, bytes }))).toEqual({
      changes: [],
      differences: [],
      errors: [],
      absent: [],
    });
  });

  it('gives up a file that takes too long or too much memory, and serves the next', async () => {
    const small = createWorkbookService({ seconds: 8, heap: 64 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await writeWorkbook(form)) as never);
    const sheet = book.worksheets[1];
    for (let line = 20; line < 4_900; line += 1)
      for (let column = 1; column < 90; column += 1) if (sheet) sheet.getCell(line, column).value = column / 7;
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(bytes.byteLength).toBeLessThan(10 * 1024 * 1024);
    const refused = await small.compare({ form, bytes });
    expect(refused.ok ? 'taken' : refused.error.code).toMatch(/TIMED_OUT|WORKER_ENDED/);
    await expect.poll(async () => (await small.write(form)).ok, { timeout: 20_000 }).toBe(true);
    await small.close();
  });

  it('answers a sentence for bytes that are no file at all', async () => {
    const answer = await service.compare({ form, bytes: new Uint8Array(deflateRawSync(Buffer.from('x'))) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_XLSX' } });
  });
});
