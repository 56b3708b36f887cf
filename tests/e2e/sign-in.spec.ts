import { expect, test } from '@playwright/test';
import { ownName } from './support/attempt.ts';
import { BUDGET, demonstrationPassword, sendSignIn, signedIn } from './support/visitor.ts';

const ROLES = [
  { username: 'preparer', role: '单位经办' },
  { username: 'unit-head', role: '单位负责人' },
  { username: 'department-lead', role: '主管部门财务' },
  { username: 'section-reviewer', role: '财政业务科室' },
  { username: 'budget-office', role: '预算科' },
  { username: 'auditor', role: '审计 · 纪检' },
];
const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'];

for (const { username, role } of ROLES)
  test(`${role} signs in by keyboard and finds the department's budget`, async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码', { exact: true }).fill(demonstrationPassword());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '部门预算' })).toBeVisible();
    await expect(page.getByRole('banner')).toContainText(role);
    await page.getByRole('link', { name: '武汉市江夏区医疗保障局', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${BUDGET}$`));
    await expect(page.getByRole('table', { name: /收支平衡/ })).toContainText('一般公共预算');
    await page.getByRole('link', { name: /预算表与报告/ }).click();
    await expect(page.getByRole('grid', { name: /^表1/ })).toBeVisible();
  });

for (const username of ADMINISTRATORS)
  test(`${username} sees no budget figures`, async ({ page }) => {
    await signedIn(page, username);
    await page.goto('/');
    await expect(page.getByText('系统管理员不看预算数字')).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    const answer = await page.goto(BUDGET);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText('没有找到这一页')).toBeVisible();
  });

test('a wrong password is refused in words, and the name stays', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('auditor');
  await page.getByLabel('密码', { exact: true }).fill('not-the-password-1');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不对' })).toBeVisible();
  await expect(page.getByLabel('用户名')).toHaveValue('auditor');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('five wrong passwords lock the name, and the page says for how long', async ({ page }) => {
  const username = ownName('nobody');
  for (let time = 0; time < 5; time += 1)
    expect((await sendSignIn(page.context(), { username, password: 'x' })).status()).toBe(401);
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill('x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: /锁定.*分钟/ })).toBeVisible();
});

test('whoever is faster than the script of the page is signed in, and no address holds the password', async ({
  page,
}) => {
  const script = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.+\.js/, async (route) => {
    await script.promise;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  // Nobody sees the page before its styles are there, and what takes the keys until the script comes is read behind them.
  await page.goto('/sign-in', { waitUntil: 'domcontentloaded' });
  await page.getByLabel('用户名').fill('auditor');
  await page.getByLabel('密码', { exact: true }).fill(demonstrationPassword());
  await page.keyboard.press('Enter');
  script.resolve();
  await expect(page.getByRole('heading', { name: '部门预算' })).toBeVisible();
  expect(asked.filter((address) => address.includes(demonstrationPassword()))).toEqual([]);
});

test('the password can be shown and hidden', async ({ page }) => {
  await page.goto('/sign-in');
  const password = page.getByLabel('密码', { exact: true });
  await password.fill('secret');
  await page.getByRole('button', { name: '显示密码' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: '隐藏密码' }).click();
  await expect(password).toHaveAttribute('type', 'password');
});

test('the sign-in page says where the accounts are, and never the password', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByText('列在启动它的窗口里')).toBeVisible();
  expect(await page.content()).not.toContain(demonstrationPassword());
});

test('signing in leads back to the page that was asked for, never to another site', async ({ page }) => {
  for (const { to, lands } of [
    { to: BUDGET, lands: BUDGET },
    { to: '//example.org/', lands: '/' },
    { to: 'https://example.org/', lands: '/' },
  ]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?${new URLSearchParams({ to })}`);
    await page.getByLabel('用户名').fill('auditor');
    await page.getByLabel('密码', { exact: true }).fill(demonstrationPassword());
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === lands);
    expect(new URL(page.url()).hostname).toBe('127.0.0.1');
  }
});

test('signing out ends the session', async ({ page }) => {
  await signedIn(page, 'auditor');
  const kept = await page.context().storageState();
  await page.goto('/');
  await page.getByRole('button', { name: /演示审计/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().addCookies(kept.cookies);
  expect((await page.context().request.get(`/api${BUDGET}/view`)).status()).toBe(401);
});
