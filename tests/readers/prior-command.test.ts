import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { priorCommand } from '#lib/cli/commands/prior.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { goldenBudget } from '../support/golden-case.ts';
import { reportOf } from '../support/report-of.ts';
import { runCommand } from './support/run-command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'prior-'));

const run = (...args: string[]) => runCommand({ command: priorCommand, folder, args });

beforeAll(() => {
  const html = renderHtml({ document: reportOf(goldenBudget()) });
  // 住房公积金 no longer adds up to its 款.
  writeFileSync(
    path.join(folder, 'wrong.html'),
    html.replaceAll(/data-row="2210201" data-column="total">[\d.]+</g, 'data-row="2210201" data-column="total">1.00<'),
  );
  writeFileSync(path.join(folder, 'lease.txt'), '房屋租赁合同\n\n甲方将房屋出租给乙方，年租金 3 万元。');
  writeFileSync(path.join(folder, 'old.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
});

describe('last year’s report on the command line', () => {
  it('is the part priorYear of a package, in 元, without what is doubtful', async () => {
    const { code, out, complaints } = await run('wrong.html', '--format', 'json');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    const priorYear = JSON.parse(out);
    expect(priorYear).toMatchObject({
      fiscalYear: 2026,
      totals: { total: '80210800', threePublic: { reception: '9100' } },
    });
    expect(priorYear.functions).toContainEqual({ function: '2101502', total: '1346700', general: '1341700' });
    const codes = (text: string) => JSON.parse(text).functions.map((entry: { function: string }) => entry.function);
    expect(codes(out)).not.toContain('2210201');
    expect(codes((await run('wrong.html', '--format', 'json', '--all')).out)).toContain('2210201');
  });

  it('names what is doubtful with its reason and place', async () => {
    const { out } = await run('wrong.html');
    expect(out).toMatch(
      /2210201 住房公积金 支出合计 {2}1\.00 {2}存疑\n.*支出总表.*原文：2210201 住房公积金 1\.00.*\n.*存疑：.*合不上/,
    );
  });

  it('refuses what is no report, with the way out, and ends with 2', async () => {
    expect(await run('old.doc')).toMatchObject({ code: 2, complaints: expect.stringContaining('另存为 .docx') });
    expect(await run('gone.pdf')).toMatchObject({ code: 2, complaints: expect.stringContaining('没有找到文件') });
  });

  it('ends as a process of its own with the code of its outcome', async () => {
    const args = ['lib/cli/main.ts', 'prior', path.join(folder, 'lease.txt')];
    await expect(promisify(execFile)(process.execPath, args)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('不像公开的部门预算报告'),
    });
  });
});
