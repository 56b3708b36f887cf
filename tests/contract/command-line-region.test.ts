import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '#lib/cli/commands/index.ts';
import { runCommandLine } from '#lib/cli/run.ts';
import { formatBudgetPackage } from '#lib/core/package/index.ts';
import { readReportFile } from '#lib/readers/index.ts';
import { REPORT_FORMATS } from '#lib/server/report-protocol.ts';
import { progressOf, standAt, stepsOf } from '#tests/support/budget-moves.ts';
import { createDatabase, openTestStore, type TestDatabase } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenPackageText } from '#tests/support/golden-case.ts';
import { asDepartment, GOLDEN_KEY, letGoldenBudgetPass } from '#tests/support/stored-budget.ts';

const REGION = ['--region', '420115000', '--year', '2026'];
const TITLE = '武汉市江夏区医疗保障局（汇总）2026年部门预算';

/** What a report file says, in its lines and its cells. */
async function readAgain(name: string): Promise<string> {
  if (name.endsWith('.json')) return readFileSync(name, 'utf8');
  const { blocks } = expectOk(await readReportFile({ bytes: new Uint8Array(readFileSync(name)), name }));
  const texts = blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  return texts.join('\n');
}

describe('the command line for a whole region', () => {
  let database: TestDatabase;
  let folder: string;
  const watched: string[] = [];

  const budget = async (...args: string[]) => {
    const said = { out: '', err: '' };
    process.env.DATABASE_URL = database.url;
    const surroundings = {
      folder,
      print: (text: string) => {
        said.out += `${text}\n`;
      },
      complain: (text: string) => {
        said.err += `${text}\n`;
      },
      progress: (text: string) => watched.push(text),
    };
    return { code: await runCommandLine({ commands: COMMANDS, args, surroundings }), ...said };
  };
  const file = (...names: string[]) => path.join(folder, ...names);

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    folder = mkdtempSync(path.join(tmpdir(), 'budget-region-'));
    writeFileSync(file('215.json'), goldenPackageText);
    writeFileSync(file('216.json'), formatBudgetPackage(asDepartment({ department: '216' })));
    for (const name of ['215.json', '216.json']) expect((await budget('import', name)).code).toBe(0);
  });
  afterAll(async () => {
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes each department’s report in every format into a folder of its own, and shows how far it is', async () => {
    const made = await budget('report', ...REGION, '--format', 'html,json', '--out', 'reports');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('共 2 个部门，完成 2 个');
    expect(readdirSync(file('reports')).sort()).toEqual(['215-武汉市江夏区医疗保障局', '216-部门216']);
    expect(readdirSync(file('reports', '216-部门216')).sort()).toEqual([`${TITLE}.html`, `${TITLE}.json`]);
    expect(watched.filter((text) => text.startsWith('生成报告'))).toEqual([
      expect.stringContaining(' 0/2 215 '),
      expect.stringMatching(/█{12}░{12} 1\/2 216 /),
    ]);
    const one = await budget(
      'report',
      '--department',
      '215',
      '--year',
      '2026',
      '--format',
      'html',
      '--out',
      'one.html',
    );
    expect(one.code).toBe(0);
    expect(readFileSync(file('one.html'))).toEqual(
      readFileSync(file('reports', '215-武汉市江夏区医疗保障局', `${TITLE}.html`)),
    );
  });

  it('goes on where one department fails, names it with the reason and ends as not done', async () => {
    mkdirSync(file('partly'));
    writeFileSync(file('partly', '215-武汉市江夏区医疗保障局'), '');
    const made = await budget('report', ...REGION, '--format', 'json', '--out', 'partly');
    expect(made.code).toBe(1);
    expect(made.err).toMatch(/1 个部门没有完成：\n {2}215 武汉市江夏区医疗保障局：无法使用文件夹/);
    expect(readdirSync(file('partly', '216-部门216'))).toEqual([`${TITLE}.json`]);
  });

  it('writes several formats of one package into a folder, without a database', async () => {
    const made = await budget('report', '215.json', '--format', 'json,html', '--out', 'formats');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(file('formats')).sort()).toEqual([`${TITLE}.html`, `${TITLE}.json`]);
  });

  it('says what does not go together, and what is not there', async () => {
    const out = ['--out', 'x'];
    expect(await budget('report', ...REGION, '--format', 'html,doc', ...out)).toMatchObject({ code: 2 });
    expect(await budget('report', '215.json', ...REGION, '--format', 'html', ...out)).toMatchObject({ code: 2 });
    const none = await budget('report', '--region', '1', '--year', '2026', '--format', 'html', ...out);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('没有 2026 年的预算') });
    expect(await budget('publish', '--step', 'confirm', '--as', 'lead', ...REGION, ...out)).toMatchObject({
      code: 2,
      err: expect.stringContaining('release'),
    });
    expect((await budget('publish', '--step', 'correct', '--as', 'lead', ...REGION)).code).toBe(2);
  });

  it('publishes as two accounts that prove who they are, names what stands in the way, and writes what was released', async () => {
    const place = ['--region', '420115000', '--password-file', 'password'];
    writeFileSync(file('password'), 'Lan2-tianBai7\n');
    writeFileSync(file('wrong'), 'Lan2-tianBai8\n');
    const account = (user: string, ...more: string[]) =>
      budget('account', '--user', user, '--name', user, ...more, ...place);
    await account('lead', '--role', 'department-lead', '--department', '215');
    await account('office', '--role', 'budget-office');
    const store = await openTestStore({ database });
    await standAt(store.services, { state: 'approved' });
    const step = (as: string, name: string, ...more: string[]) =>
      budget('publish', '--step', name, '--as', as, ...REGION, '--password-file', 'password', ...more);

    const unproved = await budget(
      'publish',
      '--step',
      'prepare',
      '--as',
      'lead',
      ...REGION,
      '--password-file',
      'wrong',
    );
    expect(unproved).toMatchObject({ code: 1, err: expect.stringContaining('密码不对') });
    expect((await progressOf(store.services)).state).toBe('approved');
    expect(await step('lead', 'prepare')).toMatchObject({ code: 0, out: expect.stringContaining('215 ') });
    expect(await step('office', 'release', '--department', '215')).toMatchObject({
      code: 1,
      err: expect.stringContaining('确认以后才能发布'),
    });
    const blocked = await step('lead', 'confirm', '--keep', '已核实');
    expect(blocked).toMatchObject({ code: 1, err: expect.stringContaining('还不能“确认公开稿”') });
    expect(blocked.err).toMatch(/\n {4}\S/);
    await letGoldenBudgetPass(store.services, GOLDEN_KEY);
    expect(await step('lead', 'confirm', '--keep', '已核实')).toMatchObject({ code: 0, err: '' });
    expect(await step('lead', 'release')).toMatchObject({ code: 1, err: expect.stringContaining('由预算科办理') });
    const formats = ['--format', REPORT_FORMATS.join(','), '--out', 'released'];
    const released = await step('office', 'release', '--keep', '已核实', ...formats);
    expect(released).toMatchObject({
      code: 1,
      out: expect.stringContaining('215 武汉市江夏区医疗保障局：已公开，json、html、pdf、docx、xlsx'),
    });
    expect(released.err).toMatch(/216 部门216：.*编报/);
    expect(readdirSync(file('released'))).toEqual(['215-武汉市江夏区医疗保障局']);
    const written = file('released', '215-武汉市江夏区医疗保障局');
    expect(readdirSync(written).sort()).toEqual(REPORT_FORMATS.map((format) => `${TITLE}.${format}`).sort());
    for (const format of REPORT_FORMATS)
      expect(await readAgain(path.join(written, `${TITLE}.${format}`)), format).toContain('8021.08');
    const steps = (await stepsOf(store.services)).map(({ move, by }) => `${move} ${by.name}`);
    expect(steps).toEqual(['prepare-publication lead', 'confirm-publication lead', 'release office']);
    await store.remove();
  });
});
