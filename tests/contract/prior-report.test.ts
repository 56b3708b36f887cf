import { describe, expect, it } from 'vitest';
import { toldChanges } from '#components/audit/event-words.ts';
import { type PriorReading, priorChanges, priorChoices } from '#lib/core/entry/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { getDraft } from '#lib/server/draft-route.ts';
import { postPriorReport } from '#lib/server/prior-report-route.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { ADDRESS, HOST, put, servedDemonstration } from '#tests/support/served-demonstration.ts';

const { cookieOf } = servedDemonstration();
const params = () => ({ params: Promise.resolve(ADDRESS) });

async function sent(username: string, file: File): Promise<Response> {
  const body = new FormData();
  body.set('report', file);
  const own = { host: HOST, origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin' };
  const headers = { ...own, cookie: await cookieOf(username) };
  return postPriorReport(new Request(`http://${HOST}/api/x`, { method: 'POST', headers, body }), params());
}

/** The golden department's report as it would have been a year before. */
const lastYear = () => {
  const html = renderHtml({ document: reportOf(goldenBudget()) });
  return new File([html.replaceAll('2025', '2024').replaceAll('2026', '2025')], '2025年公开.html');
};

async function draft(cookie: string): Promise<DraftView> {
  const answer = await getDraft(new Request(`http://${HOST}/api/x`, { headers: { host: HOST, cookie } }), params());
  return (await answer.json()) as DraftView;
}

describe('last year’s published report over HTTP', () => {
  it('is read for whoever fills 上年预算数, and entered like every change, each value with its place', async () => {
    const cookie = await cookieOf('department-lead');
    const answer = await sent('department-lead', lastYear());
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const reading = (await answer.json()) as PriorReading;
    expect(reading).toMatchObject({ file: '2025年公开.html', fiscalYear: 2025 });
    const form = (await draft(cookie)).forms.find(({ form }) => form === 'prior-year');
    if (form === undefined) throw new Error('the demonstration has no such form');
    const chosen = priorChoices({ figures: reading.figures, rows: form.rows }).filter(({ stands }) => stands === '');
    const changes = priorChanges({ chosen, rows: form.rows, file: reading.file, newId: () => crypto.randomUUID() });
    const saved = await put({
      headers: { cookie, 'idempotency-key': crypto.randomUUID() },
      body: { forms: [{ form: 'prior-year', owner: '', revision: form.revision, changes }] },
    });
    expect(saved.status).toBe(200);
    const after = (await draft(cookie)).forms.find((one) => one.form === 'prior-year')?.rows ?? [];
    const totals = after.find(({ id }) => id === 'totals');
    expect(totals?.cells).toMatchObject({
      basic: '17511500',
      'basic#read': expect.stringMatching(/^2025年公开\.html：第 \d+ 行 · 表3 支出总表 · 合计 · 基本支出$/),
    });
    expect(toldChanges({ form: 'prior-year', changes })).toContainEqual(
      expect.objectContaining({ place: '基本支出：取自上年公开报告', after: totals?.cells['basic#read'] }),
    );
  });

  it('is refused in words where it cannot be read, and to whoever fills something else', async () => {
    const refusals: [string, File, number, string][] = [
      ['department-lead', new File(['%PDF-1.4 broken'], 'x.pdf'), 422, '已损坏'],
      ['department-lead', new File(['房屋租赁合同'], 'x.txt'), 422, '不像公开的部门预算报告'],
      ['preparer', lastYear(), 403, '由部门填报'],
      ['auditor', lastYear(), 403, '不能'],
    ];
    for (const [username, file, status, words] of refusals) {
      const answer = await sent(username, file);
      const { message } = (await answer.json()) as { message: string };
      expect([answer.status, message]).toEqual([status, expect.stringContaining(words)]);
    }
  });
});
