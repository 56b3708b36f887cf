import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '#lib/launch/browser.mjs';
import { type Bench, comparison, type Finding, milliseconds, within } from '../support/finding.ts';
import { median } from '../support/in-turns.ts';
import { buildPages, type PageName } from './build-pages.ts';
import { lastPasted, PASTED_CELLS, pasteMilliseconds } from './pasting.ts';
import { framesPerKey, type Pace, scriptPerKey, type TypedPage } from './typing.ts';

const ROUNDS = 5;
const FRAME_LIMIT = 1.15;
const SCRIPT_LIMIT = 1;
/** What counts as flat: 25 times the rows may cost at most this many times the script. */
const FLAT = 1.25;
const PASTE_LIMIT = 300;
const OPENING_LIMIT = 300;
const VIEWPORT = { width: 1366, height: 768 };

/** Typing into a dense grid in Chromium, with real keys, against plain inputs and against react-hook-form. */
export const gridBench: Bench = {
  name: 'grid',
  title: '密集表格：Chromium 中真实按键，12 列；对照 40 个普通输入框，以及 react-hook-form 字段组成的同样虚拟表格',
  run: async () => {
    const folder = await buildPages();
    const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
    try {
      return await measure({ browser, folder });
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const CONTENDERS = {
  plain: { page: 'plain', rows: 0 },
  ours200: { page: 'ledger', rows: 200 },
  ours1000: { page: 'ledger', rows: 1_000 },
  ours5000: { page: 'ledger', rows: 5_000 },
  peer1000: { page: 'hook-form', rows: 1_000 },
  peer5000: { page: 'hook-form', rows: 5_000 },
} as const;

type Contender = keyof typeof CONTENDERS;

/** Where typing begins, and what goes on to the next cell. */
const WAYS: Record<PageName, Pick<TypedPage, 'first' | 'leave'>> = {
  ledger: { first: '[data-entry="2"][data-column="5"]', leave: 'Enter' },
  plain: { first: '[data-cell="2"]', leave: 'Tab' },
  'hook-form': { first: '[data-cell="2-f5"]', leave: 'Tab' },
};

async function measure({ browser, folder }: { browser: Browser; folder: string }): Promise<Finding[]> {
  const script: Record<string, number[]> = {};
  const frames: Record<Pace, Record<string, number[]>> = { hurried: {}, typed: {} };
  const pastes: number[] = [];
  const openings: Partial<Record<Contender, number[]>> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(CONTENDERS) as Contender[]) {
      const typed = await opened({ browser, folder, name });
      if (CONTENDERS[name].page === 'ledger')
        openings[name] = [...(openings[name] ?? []), await openingMilliseconds(typed.page)];
      script[name] = [...(script[name] ?? []), await scriptPerKey(typed)];
      await proveTyped(typed.page, name);
      if (name === 'plain' || name === 'ours1000')
        for (const pace of ['hurried', 'typed'] as const)
          frames[pace][name] = [...(frames[pace][name] ?? []), ...(await framesPerKey({ typed, pace }))];
      if (name === 'ours1000') pastes.push(await provenPaste(typed.page, round));
      await typed.page.close();
    }
  }
  const scriptOf = (name: Contender) => median(script[name]);
  return [
    frameFinding({
      what: '按键到下一帧，连续输入，1 000 行（40 个普通输入框；本系统 ÷ 对照）',
      frames: frames.hurried,
    }),
    frameFinding({ what: '按键到下一帧，按常人打字的间隔，1 000 行（同上）', frames: frames.typed }),
    ...(['ours200', 'ours1000', 'ours5000'] as const).map((name) =>
      within({
        what: `每次按键的脚本，${CONTENDERS[name].rows.toLocaleString('fr')} 行`,
        value: scriptOf(name),
        limit: SCRIPT_LIMIT,
        format: milliseconds,
      }),
    ),
    within({
      what: '5 000 行对 200 行的脚本之比',
      value: scriptOf('ours5000') / scriptOf('ours200'),
      limit: FLAT,
      format: (value) => value.toFixed(2),
    }),
    comparison({
      what: '每次按键的脚本，1 000 行（对照：react-hook-form）',
      ours: scriptOf('ours1000'),
      peer: scriptOf('peer1000'),
      aim: 5,
    }),
    comparison({
      what: '每次按键的脚本，5 000 行（对照：react-hook-form）',
      ours: scriptOf('ours5000'),
      peer: scriptOf('peer5000'),
      aim: 15,
    }),
    ...(['ours1000', 'ours5000'] as const).map((name) =>
      within({
        what: `打开 ${CONTENDERS[name].rows.toLocaleString('fr')} 行的表：数据已到，到显示`,
        value: median(openings[name]),
        limit: OPENING_LIMIT,
        format: milliseconds,
      }),
    ),
    within({ what: `粘贴 ${PASTED_CELLS} 格到显示`, value: median(pastes), limit: PASTE_LIMIT, format: milliseconds }),
  ];
}

function frameFinding({ what, frames }: { what: string; frames: Record<string, number[]> }): Finding {
  const [ours, plain] = [median(frames.ours1000), median(frames.plain)];
  return {
    what,
    ours: milliseconds(ours),
    peer: milliseconds(plain),
    ratio: (ours / plain).toFixed(2),
    aim: `≤ ${FRAME_LIMIT}`,
    reached: ours / plain <= FRAME_LIMIT,
  };
}

async function opened(input: { browser: Browser; folder: string; name: Contender }): Promise<TypedPage> {
  const { browser, folder, name } = input;
  const { page: pageName, rows } = CONTENDERS[name];
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${pathToFileURL(path.join(folder, pageName, 'index.html')).href}?rows=${rows}`);
  await page.locator(WAYS[pageName].first).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session, ...WAYS[pageName] };
}

/** Milliseconds from when the rows of a form are there to the end of the frame that shows the first of them. */
async function openingMilliseconds(page: Page): Promise<number> {
  const measured = () => performance.getEntriesByName('opening')[0]?.duration;
  await page.waitForFunction(measured);
  return (await page.evaluate(measured)) ?? Number.NaN;
}

/** A page that is fast because the keys went nowhere has measured nothing. */
async function proveTyped(page: Page, name: Contender): Promise<void> {
  if (CONTENDERS[name].page === 'plain') return;
  const text = await page.evaluate(() =>
    (window as unknown as { cellText: (row: string, field: string) => string }).cellText('r2', 'f5'),
  );
  if (!text.includes('52864')) throw new Error(`${name}: the keys did not reach the cell, which holds “${text}”`);
}

async function provenPaste(page: Page, round: number): Promise<number> {
  const base = 1_000 * (round + 1);
  const taken = await pasteMilliseconds({ page, from: '[data-entry="0"][data-column="4"]', base });
  const text = await page.evaluate(() =>
    (window as unknown as { cellText: (row: string, field: string) => string }).cellText('r999', 'f11'),
  );
  if (text !== lastPasted(base)) throw new Error(`the paste did not reach the last cell, which holds “${text}”`);
  return taken;
}
