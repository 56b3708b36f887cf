import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '#lib/cli/commands/index.ts';
import { runCommandLine } from '#lib/cli/run.ts';
import { RULES } from '#lib/core/checks/index.ts';
import { goldenPackageText } from '#tests/support/golden-case.ts';

type Told = {
  rules: { rule: string; outcome: string }[];
  findings: { rule: string; severity: string; at: object[] }[];
};

describe('check, of a package without a database', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'budget-check-'));
    writeFileSync(path.join(folder, 'budget.json'), goldenPackageText);
    writeFileSync(path.join(folder, 'broken.json'), '{"format": "budget-package"');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function check(...args: string[]) {
    const said = { out: '', err: '' };
    const surroundings = {
      folder,
      print: (text: string) => {
        said.out += `${text}\n`;
      },
      complain: (text: string) => {
        said.err += `${text}\n`;
      },
    };
    const code = await runCommandLine({ commands: COMMANDS, args: ['check', ...args], surroundings });
    return { code, ...said };
  }

  it('tells people what has to be mended first, and ends with 1', async () => {
    const { code, out, err } = await check('budget.json');
    expect([code, err]).toEqual([1, expect.stringMatching(/有 \d+ 处须改正/)]);
    expect(out).toContain('检查规则 112 条');
    expect(out.indexOf('须改正（')).toBeLessThan(out.indexOf('须说明理由（'));
    expect(out).toMatch(/PF-03 {2}项目“食堂运行保障”.+≥100%/);
  });

  it('tells machines how every rule ended, none left out', async () => {
    const { out } = await check('budget.json', '--format', 'json');
    const told = JSON.parse(out) as Told;
    expect(told.rules.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    const failed = told.rules.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
    expect([...new Set(told.findings.map(({ rule }) => rule))]).toEqual(failed);
  });

  it('reviews what is to be published by 财预〔2016〕143号, for people and machines', async () => {
    const { code, out } = await check('budget.json', '--publication');
    expect(code).toBe(1);
    expect(out).toMatch(/应当公开的内容\n {2}符合 {2}公开本部门职责（第一部分 一、部门主要职能）/);
    expect(out).toContain('备注：2026年没有使用政府性基金预算拨款安排的支出。');
    const { items } = JSON.parse((await check('budget.json', '--publication', '--format', 'json')).out) as {
      items: { id: string; state: string }[];
    };
    expect(items).toContainEqual(expect.objectContaining({ id: 'in-time', state: 'by-hand' }));
    expect(items).toContainEqual(expect.objectContaining({ id: 'function-items', state: 'met' }));
  });

  it('ends with 2 where a package cannot be read, and never writes over it', async () => {
    expect(await check('broken.json')).toMatchObject({ code: 2, err: expect.stringContaining('预算包有') });
    expect(await check('budget.json', '--out', 'budget.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('换一个文件名'),
    });
    expect(readFileSync(path.join(folder, 'budget.json'), 'utf8')).toBe(goldenPackageText);
  });

  it('finds no equation broken in what the product itself derived', async () => {
    const { out } = await check('budget.json', '--format', 'json');
    const graves = (JSON.parse(out) as Told).findings.filter(({ severity }) => severity !== 'notice');
    expect(graves.filter(({ rule }) => /^TI-(?:0\d|1[0-5])|^NT-(?:0\d|1[0-3])|^NY-0[1-5]/.test(rule))).toEqual([]);
  });
});
