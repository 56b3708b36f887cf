import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { ensureBrowser } from '#lib/launch/browser.mjs';
import { ensureBuilt } from '#lib/launch/build.mjs';
import { projectNode } from '#lib/launch/project-node.mjs';
import { inProject } from '#lib/launch/project-root.mjs';
import { runCommand } from '#lib/launch/run-command.mjs';
import { type RunningServer, startProduct } from '../save/servers.ts';
import { type Bench, type Finding, within } from '../support/finding.ts';
import { scriptUntilUsable } from './script-until-usable.ts';

const PORT = 3293;
const LIMIT = 200_000;
/** How often each page is opened: what is fetched afterwards may be quick, and what counts is the most that came before. */
const OPENINGS = 5;
const BUDGET = '/budgets/420115000/215/2026';
const PROJECT = '42011526215Y000000137';

/** What can be used first: an entry of the list of forms, a cell of a grid, a field of a document. */
const USABLE = {
  rail: 'nav a[href*="/forms/"]',
  grid: '[role="gridcell"][data-entry][data-column]',
  document: '[data-field] :is(input, textarea, select):enabled:not([readonly])',
};

const PAGES = [
  { what: '总览', path: '', usable: USABLE.rail, username: 'preparer' },
  { what: '人员经费', path: '/forms/personnel/215001', usable: USABLE.grid, username: 'preparer' },
  { what: '公用经费', path: '/forms/operating/215001', usable: USABLE.grid, username: 'preparer' },
  { what: '收入', path: '/forms/income/215001', usable: USABLE.grid, username: 'preparer' },
  { what: '项目清单', path: '/forms/projects/215001', usable: USABLE.grid, username: 'preparer' },
  { what: '上年预算数', path: '/forms/prior-year', usable: USABLE.document, username: 'department-lead' },
  { what: '单位基本信息', path: '/forms/unit/215001', usable: USABLE.document, username: 'preparer' },
  { what: '项目', path: `/forms/project/${PROJECT}`, usable: USABLE.document, username: 'preparer' },
  {
    what: '项目绩效目标',
    path: `/forms/project-performance/${PROJECT}`,
    usable: USABLE.document,
    username: 'preparer',
  },
  { what: '整体绩效', path: '/forms/overall-performance', usable: USABLE.document, username: 'department-lead' },
] as const;

/** Script that a page of entry needs before the first thing in it can be used, opened with nothing in the cache. */
export const firstLoadBench: Bench = {
  name: 'first-load',
  title: '首次打开：Chromium 空缓存，到第一格可以填为止传来的脚本（压缩后），五次中最多的一次',
  run: async () => {
    await ensureBuilt(projectNode());
    const folder = mkdtempSync(path.join(tmpdir(), 'first-load-bench-'));
    const database = path.join(folder, 'budget.db');
    let server: RunningServer | undefined;
    let browser: Browser | undefined;
    try {
      const password = await demonstration(database);
      server = await startProduct({ database, port: PORT });
      browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
      return await measure({ browser, server, password });
    } finally {
      await browser?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Makes a database with the demonstration in it, and answers with the password of its accounts. */
async function demonstration(database: string): Promise<string> {
  const env = { DATABASE_URL: `file:${database}`, LOG_LEVEL: 'error' };
  const command = [inProject('lib', 'cli', 'main.ts'), 'demo', '--json'];
  const { code, output } = await runCommand(process.execPath, command, { env, quiet: true });
  if (code !== 0) throw new Error(`no demonstration: ${output.trim()}`);
  return (JSON.parse(output) as { password: string }).password;
}

async function measure(input: { browser: Browser; server: RunningServer; password: string }): Promise<Finding[]> {
  const { browser, server, password } = input;
  const findings: Finding[] = [];
  for (const { what, path: place, usable, username } of PAGES) {
    const sizes: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      const context = await browser.newContext({ baseURL: server.origin });
      await signIn({ context, server, username, password });
      sizes.push(await scriptUntilUsable({ context, address: BUDGET + place, usable }));
      await context.close();
    }
    findings.push(within({ what, value: Math.max(...sizes), limit: LIMIT, format: kilobytes }));
  }
  return findings;
}

async function signIn(input: { context: BrowserContext; server: RunningServer; username: string; password: string }) {
  const { context, server, username, password } = input;
  const headers = { origin: server.origin };
  const data = { username, password };
  const answer = await context.request.post('/api/auth/sign-in/username', { data, headers });
  if (!answer.ok()) throw new Error(`signing in as ${username}: ${answer.status()}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(0)} kB`;
}
