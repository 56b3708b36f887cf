import { expect, test } from '@playwright/test';
import { BUDGET, BUDGET_DATA, demonstrationPassword, ownOrigin, signedIn } from './support/visitor.ts';

const DATA = [
  '/view',
  '/cell?table=income&row=total&column=total',
  '/report',
  '/report/pdf',
  '/report/json',
  '/preview',
];

for (const address of DATA) {
  test(`${address} answers nobody who is not signed in`, async ({ request }) => {
    const answer = await request.get(`${BUDGET_DATA}${address}`);
    expect(answer.status()).toBe(401);
    expect(await answer.text()).not.toMatch(/\d+\.\d{2}/);
  });

  test(`${address} of another department, region or year is not found`, async ({ context }) => {
    await signedIn(context, 'department-lead');
    for (const other of ['420115000/216/2026', '420114000/215/2026', '420115000/215/2027', '420115000/215/none'])
      expect((await context.request.get(`/api/budgets/${other}${address}`)).status()).toBe(404);
  });

  test(`${address} shows an administrator no figure`, async ({ context }) => {
    await signedIn(context, 'system-admin');
    expect((await context.request.get(`${BUDGET_DATA}${address}`)).status()).toBe(404);
  });
}

test('the pages send whoever is not signed in to the sign-in page', async ({ page }) => {
  await page.goto(BUDGET);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test('the department’s report is not for somebody who sees one unit', async ({ context }) => {
  await signedIn(context, 'preparer');
  for (const address of ['/report', '/report/pdf', '/preview'])
    expect((await context.request.get(`${BUDGET_DATA}${address}`)).status()).toBe(403);
  const lines = await context.request.get(`${BUDGET_DATA}/cell?table=income&row=215003&column=total`);
  expect(lines.status()).toBe(400);
  expect(await lines.json()).toMatchObject({ code: 'CELL_UNKNOWN' });
});

test('a write from another site, or from nowhere, is refused', async ({ context }) => {
  const credentials = { username: 'auditor', password: demonstrationPassword() };
  const { request } = context;
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'https://example.org' },
    { ...(await ownOrigin(context)), 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    const answer = await request.post('/api/auth/sign-in/username', { data: credentials, headers });
    expect(answer.status()).toBe(403);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
});

test('an address that cannot be decoded is one that leads nowhere, for pages and for data', async ({ request }) => {
  for (const address of ['/%', '/help/%', '/budgets/%E0%A4%A/215/2026', '/forms/%c0%ae']) {
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, 404]);
    expect(await answer.text()).toContain('没有找到这一页');
  }
  for (const answer of [
    await request.get('/api/budgets/%E0%A4%A/215/2026/view'),
    await request.post('/api/budgets/420115000/%ff/2026/moves', { data: {} }),
  ]) {
    expect(answer.status()).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND' });
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  }
});

test('every answer carries the headers that keep others out', async ({ request }) => {
  for (const address of ['/sign-in', '/api/health', '/nowhere']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('health says version, engine, database and migrations', async ({ request }) => {
  const health = await (await request.get('/api/health')).json();
  expect(health).toMatchObject({ status: 'ok', database: 'reachable', migrations: { pending: 0 } });
  expect(health.engine).toMatch(/^sqlite/);
  expect(health.version).toMatch(/^\d+\.\d+\.\d+$/);
});
