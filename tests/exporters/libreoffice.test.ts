import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '#lib/exporters/docx/index.ts';
import { renderXlsx } from '#lib/exporters/xlsx/index.ts';
import { blocksOf, expectedTables, expectedTexts, squeezed } from './support/expected.ts';
import { goldenDocument } from './support/golden.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Not a program of a package: a machine has it or has it not. */
const OFFICE = 'soffice';

/** Every sheet, its text as it is shown, in UTF-8. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const present = spawnSync(OFFICE, ['--headless', '--version']).status === 0;

/** What LibreOffice makes of a file, all of it as one text; nothing where it has no program for that kind. */
function converted(input: { name: string; bytes: Uint8Array; to: string }): string {
  const place = mkdtempSync(path.join(folder, 'made-'));
  const file = path.join(place, input.name);
  writeFileSync(file, input.bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  execFileSync(OFFICE, [profile, '--headless', '--convert-to', input.to, '--outdir', place, file], {
    stdio: 'pipe',
  });
  const made = readdirSync(place).filter((name) => name !== input.name);
  return squeezed(made.map((name) => readFileSync(path.join(place, name), 'utf8')).join('\n'));
}

// Where there is no LibreOffice these are listed as skipped; what the files hold is proved without it beside this.
describe.skipIf(!present)('what LibreOffice reads in the report, where the machine has it', () => {
  const document = goldenDocument();
  const cells = expectedTables(document).flatMap(({ head, body }) => [...head, ...body].flat());

  it('is every cell and sentence of the Word file', async () => {
    const text = converted({
      name: 'report.docx',
      bytes: await renderDocx({ document }),
      to: 'txt:Text (encoded):UTF8',
    });
    for (const expected of [...cells, ...expectedTexts(document)]) expect(text).toContain(expected);
  });

  it('is every cell of the workbook, and no sum of it is an error', async ({ skip }) => {
    const text = converted({ name: 'report.xlsx', bytes: await renderXlsx({ document }), to: ALL_SHEETS });
    if (text === '') skip('LibreOffice without Calc');
    for (const table of blocksOf(document))
      if (table.kind === 'table')
        for (const row of table.rows) for (const value of row.cells) expect(text).toContain(String(Number(value)));
    expect(text).not.toMatch(/Err:|#VALUE|#REF|#NAME/);
  });
});
