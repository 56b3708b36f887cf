import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '#lib/cli/commands/index.ts';
import { runCommandLine } from '#lib/cli/run.ts';
import { formatBudgetPackage } from '#lib/core/package/index.ts';
import {
  createDatabase,
  createMigratedDatabase,
  ENGINES,
  openTestStore,
  type TestDatabase,
} from '#tests/support/engines.ts';
import { goldenBudget, goldenPackageText } from '#tests/support/golden-case.ts';
import { stored } from '#tests/support/stored-budget.ts';

const MAIN = path.resolve('lib/cli/main.ts');

/** Runs a command in this process, as if it had been started in a folder. */
async function runCommand(input: { url: string; folder: string; args: string[] }) {
  const said = { out: '', err: '' };
  const print = (text: string) => {
    said.out += `${text}\n`;
  };
  const complain = (text: string) => {
    said.err += `${text}\n`;
  };
  process.env.DATABASE_URL = input.url;
  const surroundings = { folder: input.folder, print, complain };
  const code = await runCommandLine({ commands: COMMANDS, args: input.args, surroundings });
  return { code, ...said };
}

describe.each(ENGINES)('the command line on %s', (engine) => {
  let database: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    database = await createMigratedDatabase(engine);
    folder = mkdtempSync(path.join(tmpdir(), 'budget-command-'));
    writeFileSync(path.join(folder, 'package.json'), goldenPackageText);
  });
  afterEach(async () => {
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const budget = (...args: string[]) => runCommand({ url: database.url, folder, args });

  it('never writes a result over a database, over its own input or into a folder', async () => {
    await budget('import', 'package.json');
    const target = { sqlite: database.url.slice('file:'.length), postgres: path.join(folder, 'other.db') }[engine];
    if (engine === 'postgres') writeFileSync(target, 'SQLite format 3\u0000 …');
    const before = readFileSync(target);
    for (const out of [target, `${target}-wal`]) {
      const refused = await budget('export', '--department', '215', '--year', '2026', '--out', out);
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('不能替换')]);
    }
    expect(readFileSync(target).equals(before) || engine === 'sqlite').toBe(true);
    const report = (out: string) => budget('report', 'package.json', '--format', 'json', '--out', out);
    expect(await report('package.json')).toMatchObject({ code: 1, err: expect.stringContaining('预算包') });
    expect(readFileSync(path.join(folder, 'package.json'), 'utf8')).toBe(goldenPackageText);
    expect(await report('.')).toMatchObject({ code: 1, err: expect.stringContaining('是文件夹') });
    expect(await report('none/x.json')).toMatchObject({ code: 1, err: expect.stringContaining('不存在或无法访问') });
    const again = await budget('export', '--department', '215', '--year', '2026', '--out', 'after.json');
    expect(again).toMatchObject({ code: 0, err: '' });
  });

  it('makes an account bound to a place that is known, once', async () => {
    await budget('import', 'package.json');
    const account = (...more: string[]) => budget('account', '--user', 'jing-ban', '--name', '经办', ...more);
    expect(await account('--role', 'preparer', '--region', '420115000')).toMatchObject({
      code: 1,
      err: expect.stringContaining('--department'),
    });
    const place = ['--role', 'preparer', '--region', '420115000', '--department', '215', '--unit'];
    expect(await account(...place, '999')).toMatchObject({ code: 1, err: expect.stringContaining('没有这个单位') });
    const made = await account(...place, '215001');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/已建立账号 jing-ban（单位经办），密码 \S{10,}，/);
    expect(await account(...place, '215001')).toMatchObject({ code: 1, err: expect.stringContaining('已被使用') });
    expect((await account('--role', 'nobody')).code).toBe(2);
  });

  it('takes a password that somebody has chosen from a file, if it is fit to be one', async () => {
    await budget('import', 'package.json');
    const lead = ['account', '--user', 'lead', '--name', '财务', '--role', 'department-lead', '--region', '420115000'];
    const chosen = [...lead, '--department', '215', '--password-file', 'password'];
    writeFileSync(path.join(folder, 'password'), 'Caizheng@2026\n');
    expect(await budget(...chosen)).toMatchObject({ code: 2, err: expect.stringContaining('太常见') });
    writeFileSync(path.join(folder, 'password'), 'Lan2-tianBai7\r\n');
    const made = await budget(...chosen);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).not.toContain('Lan2-tianBai7');
  });

  it('makes the budget office’s account of a region that is named here for the first time', async () => {
    const office = ['account', '--user', 'yusuanke', '--name', '预算科', '--role', 'budget-office', '--region'];
    const nameless = await budget(...office, '420116000');
    expect(nameless).toMatchObject({ code: 1, err: expect.stringContaining('--region-name') });
    expect(await budget(...office, '4201/16', '--region-name', '黄陂区')).toMatchObject({ code: 2 });
    expect(await budget(...office, '420116000', '--region-name', '黄陂区')).toMatchObject({ code: 0, err: '' });
  });

  it('refuses a package that is not in UTF-8 instead of taking other characters', async () => {
    writeFileSync(
      path.join(folder, 'gbk.json'),
      Buffer.concat([Buffer.from('{"format": "'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), Buffer.from('"}')]),
    );
    writeFileSync(path.join(folder, 'utf16.json'), Buffer.from(`\ufeff${goldenPackageText}`, 'utf16le'));
    for (const file of ['gbk.json', 'utf16.json'])
      expect(await budget('import', file)).toMatchObject({ code: 1, err: expect.stringContaining('不是 UTF-8 编码') });
  });

  it('imports a package and exports the same, with file names as its caller means them', async () => {
    const imported = await budget('import', 'package.json');
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toContain('武汉市江夏区医疗保障局 2026 年预算');
    const exported = await budget('export', '--department', '215', '--year', '2026', '--out', 'out.json');
    expect(exported).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe(formatBudgetPackage(goldenBudget()));
  });

  it('takes no package whose template does not exist: its report could not be made', async () => {
    writeFileSync(path.join(folder, 'package.json'), formatBudgetPackage({ ...goldenBudget(), template: 'nowhere' }));
    const refused = await budget('import', 'package.json');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/template.*nowhere/);
    expect((await budget('export', '--department', '215', '--year', '2026', '--out', 'out.json')).code).toBe(1);
  });

  it('names everything that is wrong with a package, and imports nothing of it', async () => {
    const broken = goldenPackageText
      .replace('"economic": "30201"', '"economic": "39998"')
      .replace('"year": 2025', '"jahr": 2025');
    writeFileSync(path.join(folder, 'package.json'), broken);
    const refused = await budget('import', 'package.json');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('projects[43].declaration.costLines[0].economic：39998 不在2026年科目表中');
    expect(refused.err).toContain('jahr');
    const missing = await budget('export', '--department', '215', '--year', '2026', '--out', 'out.json');
    expect(missing).toMatchObject({ code: 1, out: '' });
  });

  it('fills a demonstration database once and shows its accounts again', async () => {
    const first = await budget('demo', '--json');
    expect(first.code).toBe(0);
    const second = await budget('demo', '--json');
    expect(JSON.parse(second.out)).toEqual({ ...JSON.parse(first.out), loaded: false });
    expect((await budget('demo')).out).toContain(JSON.parse(first.out).password);
  });

  it('does not put a demonstration among real data', async () => {
    await budget('import', 'package.json');
    expect((await budget('demo')).code).toBe(1);
    expect(await budget('demo', '--if-empty')).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('a backup of a SQLite database', () => {
  it('is a whole database for its owner alone, and never replaces a file unasked', async () => {
    const database = await createDatabase('sqlite');
    const folder = mkdtempSync(path.join(tmpdir(), 'budget-backup-'));
    const target = path.join(folder, 'copy.db');
    const budget = async (...args: string[]) => (await runCommand({ url: database.url, folder, args })).code;
    expect(await budget('demo')).toBe(0);
    expect(await budget('backup', '--out', target)).toBe(0);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    const { mtimeMs } = statSync(target);
    expect(await budget('backup', '--out', target)).toBe(1);
    expect(statSync(target).mtimeMs).toBe(mtimeMs);
    expect(await budget('backup', '--out', target, '--force')).toBe(0);
    const copy = await openTestStore({ database: { ...database, url: `file:${target}` } });
    expect(await stored(copy.services)).toStrictEqual(goldenBudget());
    await copy.opened.storage.close();
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('the command line as a program', () => {
  it('takes file names from its caller’s folder and ends with the right exit code', async () => {
    const database = await createDatabase('sqlite');
    const folder = mkdtempSync(path.join(tmpdir(), 'budget-program-'));
    writeFileSync(path.join(folder, 'package.json'), goldenPackageText);
    const program = (...args: string[]) =>
      new Promise<{ code: number; out: string; err: string }>((resolve) => {
        const env = { ...process.env, DATABASE_URL: database.url };
        execFile(process.execPath, [MAIN, ...args], { cwd: folder, env }, (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), out, err }),
        );
      });
    expect(await program('import', 'package.json')).toMatchObject({ code: 0, err: '' });
    expect(await program('import', 'missing.json')).toMatchObject({ code: 1, out: '' });
    expect(await program('import')).toMatchObject({ code: 2, out: '' });
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });
});
