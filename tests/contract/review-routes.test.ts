import { describe, expect, it } from 'vitest';
import type { ReviewFindings, ReviewQueueView, ReviewView } from '#lib/core/screen/index.ts';
import { getRegionWorkbook } from '#lib/server/region-route.ts';
import { getDepartment, getFindings, getQueue } from '#lib/server/review-route.ts';
import { ADDRESS, code, HOST, servedDemonstration } from '#tests/support/served-demonstration.ts';

const { cookieOf } = servedDemonstration();

const asked = (cookie: string, query = '') =>
  new Request(`http://${HOST}/api/x${query}`, { headers: { host: HOST, cookie } });

describe('reviewing over HTTP', () => {
  const queue = async (username: string, query = '') =>
    getQueue(asked(username === '' ? '' : await cookieOf(username), query), { params: Promise.resolve({}) });
  const department = async (username: string, query = '') =>
    getDepartment(asked(await cookieOf(username), query), { params: Promise.resolve(ADDRESS) });

  it('needs somebody who is signed in and reviews', async () => {
    expect((await queue('')).status).toBe(401);
    for (const [username, status] of [
      ['section-reviewer', 200],
      ['budget-office', 200],
      ['auditor', 200],
      ['preparer', 403],
      ['unit-head', 403],
      ['department-lead', 403],
      ['system-admin', 403],
    ] as const)
      expect([username, (await queue(username)).status]).toEqual([username, status]);
    const view = (await (await queue('section-reviewer')).json()) as ReviewQueueView;
    expect(view.entries.map(({ key }) => key.department)).toEqual([ADDRESS.department]);
    expect((await queue('section-reviewer', '?year=26')).status).toBe(404);
  });

  it('answers a department as one piece of JSON, and is not there for a unit', async () => {
    const answer = await department('section-reviewer', '?against=last-year');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const view = (await answer.json()) as ReviewView;
    expect(view).toMatchObject({ base: { kind: 'last-year' }, compared: { kind: 'stated' } });
    expect(view.sums.total).toBeGreaterThan(0);
    expect((await department('department-lead')).status).toBe(200);
    const refused = await department('preparer');
    expect([refused.status, await code(refused)]).toEqual([404, 'NOT_FOUND']);
    expect((await department('section-reviewer', '?against=nothing')).status).toBe(404);
  });

  it('tells what was found', async () => {
    const cookie = await cookieOf('auditor');
    const answer = await getFindings(asked(cookie), { params: Promise.resolve(ADDRESS) });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as ReviewFindings).notices).toBeGreaterThanOrEqual(0);
  });

  it('hands the region as a workbook to whoever sees it as a whole', async () => {
    const workbook = async (username: string) =>
      getRegionWorkbook(asked(await cookieOf(username)), {
        params: Promise.resolve({ region: ADDRESS.region, year: ADDRESS.year }),
      });
    const answer = await workbook('budget-office');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 2))).toBe('PK');
    expect((await workbook('section-reviewer')).status).toBe(404);
  });
});
