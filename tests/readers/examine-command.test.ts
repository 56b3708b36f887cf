import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examineCommand } from '#lib/cli/commands/examine.ts';
import type { Examination } from '#lib/core/examination/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { goldenBudget } from '../support/golden-case.ts';
import { reportOf } from '../support/report-of.ts';
import { runCommand } from './support/run-command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'examine-'));
const KEYS = ['rule', 'severity', 'quote', 'stated', 'expected', 'tail', 'at', 'message'];

const run = (...args: string[]) => runCommand({ command: examineCommand, folder, args });

beforeAll(() => {
  const html = renderHtml({ document: reportOf(goldenBudget()) });
  writeFileSync(path.join(folder, 'own.html'), html);
  // The amount of 其他收入 in the table alone.
  writeFileSync(path.join(folder, 'wrong.html'), html.replace('>8021.08<', '>8012.08<'));
  writeFileSync(path.join(folder, 'lease.txt'), '房屋租赁合同\n\n甲方将房屋出租给乙方，年预算租金 3 万元。');
  writeFileSync(path.join(folder, 'old.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
});

describe('examining a published report on the command line', () => {
  it('prints the output of the contract and nothing else, and ends with 0 whatever it found', async () => {
    const { code, out, complaints } = await run('wrong.html', '--format', 'json');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    const examination: Examination = JSON.parse(out);
    expect(examination).toMatchObject({
      format: 'budget-examination',
      version: 1,
      source: { name: 'wrong.html', kind: 'html' },
    });
    expect(examination.read.tables).toBeGreaterThan(9);
    expect(examination.findings.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { cause, ...finding } of examination.findings) {
      expect(Object.keys(finding).sort()).toEqual([...KEYS].sort());
      expect(finding.tail === false || finding.severity === 'notice').toBe(true);
    }
  });

  it('examines several files into a folder, and names those that are none', async () => {
    const { code, complaints } = await run('own.html', 'old.doc', 'lease.txt', '--format', 'html', '--out', 'found');
    expect(code).toBe(2);
    expect(complaints).toMatch(/^old\.doc：.*另存为 \.docx.*\nlease\.txt：.*不像公开的部门预算报告/);
    expect(readFileSync(path.join(folder, 'found', 'own.html.html'), 'utf8')).toContain('公开文本体检');
  });

  it('takes last year’s report for the figures that changes are held against, and ends with 1 where asked to', async () => {
    const own = readFileSync(path.join(folder, 'own.html'), 'utf8');
    writeFileSync(path.join(folder, 'last.html'), own.replaceAll('2026', '2025'));
    const { code, out } = await run('wrong.html', '--prior', 'last.html', '--strict');
    expect(out).toContain('上年数取自 last.html（2025 年）');
    expect(code).toBe(1);
  });
});
