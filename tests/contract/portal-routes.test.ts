import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { refuse } from '#lib/core/result/index.ts';
import { getComparisonPage } from '#lib/server/portal/comparison-route.ts';
import { getReleaseFile } from '#lib/server/portal/file-route.ts';
import { getFindPage, searchOf } from '#lib/server/portal/find-route.ts';
import { getCellPage, getFigurePage } from '#lib/server/portal/number-route.ts';
import { getPicturePage } from '#lib/server/portal/picture-route.ts';
import { getReportPage } from '#lib/server/portal/report-route.ts';
import { getAsset, getNothing, getRobots, getSitemap } from '#lib/server/portal/site-routes.ts';
import { publishGolden } from '#tests/support/published-budget.ts';
import { GOLDEN_KEY } from '#tests/support/stored-budget.ts';

let served: Awaited<ReturnType<typeof publishGolden>>;
beforeAll(async () => {
  served = await publishGolden();
}, 120_000);
afterAll(() => served.stop());

const GOLDEN = { region: GOLDEN_KEY.region, year: '2026', department: GOLDEN_KEY.department };
const AT = '/open/420115000/2026/215';

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** Asks as a browser of somebody who never signed in. */
function ask(
  handler: unknown,
  input: { path?: string; params?: Record<string, string>; headers?: Record<string, string> } = {},
) {
  const { path = AT, params = {}, headers = {} } = input;
  const request = new Request(`http://budget.example.gov.cn${path}`, { headers });
  return (handler as Handler)(request, { params: Promise.resolve(params) as Promise<never> });
}

describe('the public site', () => {
  // First: whoever reads the report has the picture drawn, and it is kept.
  it('has the tables of the picture where no chart can be drawn, and tries again for the next reader', async () => {
    const { container } = served;
    const { draw } = container.charts;
    const path = `${AT}/v/2/picture`;
    const params = { ...GOLDEN, version: '2' };
    container.charts.draw = async () => refuse({ code: 'DRAWING_FAILED', detail: 'no pencil' });
    try {
      const page = await (await ask(getPicturePage, { path, params })).text();
      expect(page).not.toContain('<svg');
      expect(page).toContain('class="money');
    } finally {
      container.charts.draw = draw;
    }
    expect(await (await ask(getPicturePage, { path, params })).text()).toContain('<svg');
  });

  it('draws the picture ahead where somebody reads the report, so that nobody waits for it', async () => {
    const { container } = served;
    const { draw } = container.charts;
    const asked: number[] = [];
    container.charts.draw = async (drawings) => {
      asked.push(drawings.length);
      return draw(drawings);
    };
    try {
      const params = { ...GOLDEN, version: '1' };
      await ask(getReportPage, { path: `${AT}/v/1`, params });
      await ask(getPicturePage, { path: `${AT}/v/1/picture`, params });
      expect(asked.length).toBe(1);
    } finally {
      container.charts.draw = draw;
    }
  });

  it('hands the report of the newest version out, for the framework to pack: it would pack what is packed once more', async () => {
    const plain = await ask(getReportPage, { params: GOLDEN });
    const text = await plain.text();
    expect([plain.status, plain.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('更正说明：附表5有误');
    const packable = await ask(getReportPage, { params: GOLDEN, headers: { 'accept-encoding': 'br, gzip' } });
    expect(packable.headers.get('content-encoding')).toBeNull();
    expect(await packable.text()).toBe(text);
  });

  it('sends nothing again to who has the page already, until a file or a version is new', async () => {
    const { releases } = served.container;
    await releases.prepare({ ...GOLDEN_KEY, version: 2 });
    const first = await ask(getReportPage, { params: GOLDEN });
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = await ask(getReportPage, { params: GOLDEN, headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await ask(getReportPage, { params: GOLDEN, headers: { 'if-none-match': 'W/"other"' } });
    expect(other.status).toBe(200);
    // All files of two versions are made here, one after the other: those of the first began when its page was read.
  }, 180_000);

  it('offers files whose hash is the one that the page prints, and keeps them', async () => {
    const page = await (await ask(getReportPage, { params: GOLDEN })).text();
    for (const name of ['report.pdf', 'report.xlsx', 'bundle.zip', 'picture.html']) {
      const file = await ask(getReleaseFile, { params: { ...GOLDEN, version: '2', name } });
      const bytes = await file.bytes();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(page).toContain(sha256);
      expect(file.headers.get('etag')).toBe(`"${sha256}"`);
      expect(file.headers.get('cache-control')).toContain('immutable');
      expect(file.headers.get('content-length')).toBe(String(bytes.byteLength));
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''%E6/);
    }
    const newest = await ask(getReleaseFile, { params: { ...GOLDEN, name: 'report.pdf' } });
    expect(newest.headers.get('cache-control')).toBe('public, no-cache');
    const headers = { 'if-none-match': newest.headers.get('etag') ?? '' };
    expect((await ask(getReleaseFile, { params: { ...GOLDEN, name: 'report.pdf' }, headers })).status).toBe(304);
  });

  it('keeps the old version readable, and says by which it was replaced', async () => {
    const old = await ask(getReportPage, { path: `${AT}/v/1`, params: { ...GOLDEN, version: '1' } });
    expect(await old.text()).toMatch(/这是第 1 版，已经更正.*更正说明：附表5有误/s);
  });

  it('draws the picture once, for every version the one that it has', async () => {
    const page = await (await ask(getPicturePage, { path: `${AT}/picture`, params: GOLDEN })).text();
    expect(page.match(/<svg class="on-wide"/g)?.length).toBeGreaterThan(5);
    expect(page).toContain(`href="${AT}/cell/income-and-expenditure/general/amount"`);
    const again = await ask(getPicturePage, { path: `${AT}/picture`, params: GOLDEN });
    expect(await again.text()).toBe(page);
    const old = await ask(getPicturePage, { path: `${AT}/v/1/picture`, params: { ...GOLDEN, version: '1' } });
    expect(await old.text()).toContain(`href="${AT}/v/1/cell/income-and-expenditure/general/amount"`);
    const none = await ask(getPicturePage, { params: { ...GOLDEN, year: '2031' } });
    expect(none.status).toBe(404);
  });

  it('sets the release beside what it says of last year, and offers to look for others', async () => {
    const page = await ask(getComparisonPage, { path: `${AT}/comparison?with=x&text=%22%3E`, params: GOLDEN });
    const text = await page.text();
    expect(text).toContain('2025年（上年数）');
    expect(text).toContain('value="&quot;&gt;"');
    expect(text).toContain('name="robots" content="noindex, follow"');
  });

  it('explains a number down to the projects, without anybody’s name, and leads back to it', async () => {
    const total = { ...GOLDEN, table: 'expenditure', row: 'total', column: 'project' };
    const cell = await (await ask(getCellPage, { params: total })).text();
    expect(cell).toContain('6,269.93 万元');
    expect(cell).toContain(`href="${AT}#expenditure/total/project"`);
    expect(cell).toMatch(new RegExp(`href="${AT}/cell/projects/[^"]+/total">食堂运行保障`));
    const rate = await (await ask(getFigurePage, { params: { ...GOLDEN, figure: 'general.change.percent' } })).text();
    expect(rate).toContain('2025年预算为分母');
    expect(rate).toContain(`href="${AT}/cell/general-by-function/total/total"`);
    const old = await ask(getCellPage, { params: { ...total, version: '1' } });
    expect(await old.text()).toContain(`href="${AT}/v/1#expenditure/total/project"`);
    for (const text of [cell, rate]) expect(text).not.toMatch(/填于|打开表单|\/budgets\//);
  });

  it('leads from every kind of number of the report to its page', async () => {
    const report = await (await ask(getReportPage, { params: GOLDEN })).text();
    const links = [...report.matchAll(/class="number" href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(500);
    const kinds = new Map(links.map((link) => [link.replace(/\d+/g, '0'), link]));
    for (const link of kinds.values()) {
      const [kind, ...ids] = link
        .slice(AT.length + 1)
        .split('/')
        .map(decodeURIComponent);
      const [table = '', row = '', column = ''] = ids;
      const answer =
        kind === 'figure'
          ? await ask(getFigurePage, { path: link, params: { ...GOLDEN, figure: table } })
          : await ask(getCellPage, { path: link, params: { ...GOLDEN, table, row, column } });
      expect([link, answer.status]).toEqual([link, 200]);
    }
  }, 60_000);

  it('asks nobody about a number that the report does not print, and says to come again where too many ask', async () => {
    const published = vi.spyOn(served.container.derivations, 'published');
    published.mockResolvedValue(refuse({ code: 'BUSY', waiting: 50 }));
    const unknown = await ask(getFigurePage, { params: { ...GOLDEN, figure: 'nobody.asked' } });
    expect([unknown.status, published.mock.calls.length]).toEqual([404, 0]);
    const busy = await ask(getFigurePage, { params: { ...GOLDEN, version: '1', figure: 'general.total' } });
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await busy.text()).toContain('请过一会儿再试');
    published.mockRestore();
  });

  it('answers an address of nothing with a page that says so, whatever stands in it', async () => {
    const places: [unknown, Record<string, string>][] = [
      [getReportPage, { ...GOLDEN, year: '2025' }],
      [getReportPage, { ...GOLDEN, department: '999' }],
      [getReportPage, { ...GOLDEN, region: `' or 1=1 --` }],
      [getReportPage, { ...GOLDEN, year: '20260' }],
      [getReportPage, { ...GOLDEN, version: '3' }],
      [getReportPage, { ...GOLDEN, version: '01' }],
      [getReportPage, { ...GOLDEN, version: '1e9' }],
      [getReleaseFile, { ...GOLDEN, name: 'report.exe' }],
      [getReleaseFile, { ...GOLDEN, name: '../../budget.db' }],
      [getReleaseFile, { ...GOLDEN, name: '__proto__' }],
      [getCellPage, { ...GOLDEN, table: 'expenditure', row: 'nonsense', column: 'total' }],
      [getCellPage, { ...GOLDEN, table: '__proto__', row: 'total', column: 'total' }],
      [getCellPage, { ...GOLDEN, table: 'overall-composition', row: 'total', column: 'total' }],
      [getFigurePage, { ...GOLDEN, figure: 'nobody' }],
      [getFigurePage, { ...GOLDEN, version: '3', figure: 'general.total' }],
      [getAsset, { version: 'v1', name: 'portal.css' }],
      [getNothing, {}],
    ];
    for (const [handler, params] of places) {
      const answer = await ask(handler, { params });
      expect([params, answer.status, (await answer.text()).includes('没有找到这一页')]).toEqual([params, 404, true]);
    }
  });

  it('asks whoever opens pages faster than anybody reads to wait, and nobody else', async () => {
    const from = (address: string) => ask(getNothing, { headers: { 'x-forwarded-for': address } });
    const answers = await Promise.all(Array.from({ length: 601 }, () => from('192.0.2.9')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused[0]?.text()).toContain('每个网络地址每分钟至多打开 600 次');
    expect((await from('192.0.2.10')).status).toBe(404);
  });

  it('finds what is asked for, and cuts short what no name is as long as', async () => {
    const found = async (query: string) => (await ask(getFindPage, { path: `/open?${query}` })).text();
    const link = `href="${AT}"`;
    for (const query of [
      '',
      'region=420115000&year=2026&text=',
      `text=${encodeURIComponent('医疗保障')}`,
      'region=%00&year=x',
    ])
      expect([query, (await found(query)).includes(link)]).toEqual([query, true]);
    for (const query of ['year=2025', 'text=%25', `text=${'x'.repeat(100_000)}`, 'department=999'])
      expect([query, (await found(query)).includes(link)]).toEqual([query, false]);
    expect(await found('year=2025')).toContain('noindex');
    const search = searchOf(new URLSearchParams({ text: `${'长'.repeat(99)}`, year: '1999', region: '../..' }));
    expect(search).toEqual({ text: '长'.repeat(60) });
    expect(searchOf(new URLSearchParams({ text: ' \u0000\ud800医 ' }))).toEqual({ text: '\ufffd医' });
  });

  it('serves style and script under an address that changes with them, for good', async () => {
    const page = await (await ask(getFindPage, { path: '/open' })).text();
    const [, version = ''] = /\/open\/assets\/(\w+)\/portal\.mjs/.exec(page) ?? [];
    const script = await ask(getAsset, { params: { version, name: 'portal.mjs' } });
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const names = [...(await script.text()).matchAll(/from '\.\/(\w+\.mjs)'/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(2);
    let size = 0;
    for (const name of ['portal.mjs', ...names]) {
      const file = await ask(getAsset, { params: { version, name } });
      expect([name, file.status]).toEqual([name, 200]);
      size += gzipSync(await file.bytes()).byteLength;
    }
    expect(size).toBeLessThan(15_000);
  });

  it('tells search engines what there is, and to stay away from where people work', async () => {
    const site = await (
      await ask(getSitemap, { path: '/open/sitemap.xml', headers: { host: 'budget.example.gov.cn' } })
    ).text();
    expect(site).toContain(`<loc>http://budget.example.gov.cn${AT}</loc>`);
    const robots = await (await ask(getRobots, { path: '/robots.txt', headers: { host: 'bad host"' } })).text();
    expect(robots).toMatch(/Allow: \/open\n.*Disallow: \/\n/s);
    expect(robots).not.toContain('bad host');
  });
});
