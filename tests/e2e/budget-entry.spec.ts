import { expect, type Page, test } from '@playwright/test';
import { BUDGET, signedIn } from './support/visitor.ts';

const PERSONNEL = `${BUDGET}/forms/personnel/215001`;

const rail = (page: Page) => page.getByRole('navigation', { name: '预算表单' });
const sums = (page: Page) => page.getByRole('contentinfo');

/** Opens the home or a form of the demonstration's budget and waits for what follows from the forms. */
async function openEntry(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(sums(page).getByText('收支差')).toBeVisible();
}

test('the home says what balances, what is left of nothing, and what to do next', async ({ page }) => {
  await signedIn(page, 'department-lead');
  await openEntry(page, BUDGET);
  const balance = page.getByRole('table', { name: /收支平衡/ });
  await expect(balance.getByRole('row', { name: /^合计/ })).toContainText('80,210,750.00');
  await expect(page.getByText('还没有下达控制数')).toBeVisible();
  await expect(page.getByRole('heading', { name: '下一步' })).toBeVisible();
});

test('from form to form nothing is asked of the server, and Back goes back', async ({ page }) => {
  await signedIn(page, 'preparer');
  await openEntry(page, PERSONNEL);
  await rail(page)
    .getByRole('link', { name: /公用经费/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /公用经费/ })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/forms\/|_rsc/.test(request.url())) asked.push(request.url());
  });
  await rail(page).locator('a[title="人员经费"]').click();
  await expect(page).toHaveURL(new RegExp(`${PERSONNEL}$`));
  await expect(page.getByRole('grid', { name: /人员经费/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /公用经费/ })).toBeVisible();
  expect(asked).toEqual([]);
});

test('the rail says in words how far each form is', async ({ page }) => {
  await signedIn(page, 'preparer');
  await openEntry(page, PERSONNEL);
  await expect(rail(page).getByRole('link', { name: /(未填|填写中|有误|完成)\s*人员经费/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('a link to a form leads there after signing in', async ({ page }) => {
  await page.goto(PERSONNEL);
  await expect(page).toHaveURL(/\/sign-in\?to=.*personnel/);
});

test('who cannot fill a form reads it and is told why', async ({ page }) => {
  await signedIn(page, 'auditor');
  await openEntry(page, PERSONNEL);
  await expect(page.getByText(/^只能查看/)).toBeVisible();
  await expect(page.getByRole('grid', { name: /人员经费/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '插入行' })).toHaveCount(0);
});

test('somebody of one unit finds that unit’s forms alone', async ({ page }) => {
  await signedIn(page, 'preparer');
  await openEntry(page, BUDGET);
  await expect(rail(page).getByRole('button', { name: /215001/ })).toBeVisible();
  await expect(rail(page).getByRole('button', { name: /215002|^部门$/ })).toHaveCount(0);
  expect((await page.goto(`${BUDGET}/forms/personnel/215002`))?.status()).toBe(404);
  expect((await page.goto(`${BUDGET}/forms/personnel/215001`))?.status()).toBe(200);
});

/** Holds back what the page tells its worker; `letGo` of the window lets it through. */
function holdWorker(): void {
  const { postMessage } = Worker.prototype;
  let held: (() => void)[] | undefined = [];
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    const tell = () => Reflect.apply(postMessage, this, message);
    if (held === undefined) tell();
    else held.push(tell);
  };
  const letGo = () => {
    const waiting = held ?? [];
    held = undefined;
    for (const tell of waiting) tell();
  };
  Object.assign(window, { letGo });
}

test('a reason that somebody stands in is not folded away when the report comes that does not ask for it', async ({
  page,
}) => {
  await signedIn(page, 'department-lead');
  await page.addInitScript(holdWorker);
  await page.goto(`${BUDGET}/forms/explanations`);
  const reason = (field: string) => page.locator(`[data-row="explanations"][data-field="${field}"] textarea`);
  await reason('basic').focus();
  await expect(reason('projects')).toBeVisible();
  await page.evaluate('letGo()');
  await expect(reason('projects')).toHaveCount(0);
  await expect(reason('basic')).toBeFocused();
});

test('a form that there is not is not found', async ({ page }) => {
  await signedIn(page, 'department-lead');
  expect((await page.goto(`${BUDGET}/forms/nothing/215001`))?.status()).toBe(404);
});

test('only who opens budgets is offered a new one', async ({ page }) => {
  await signedIn(page, 'auditor');
  await page.goto('/');
  await expect(page.getByRole('row', { name: /^2026 .*医疗保障局/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '新建年度预算' })).toHaveCount(0);
  expect((await page.goto('/budgets/new'))?.status()).toBe(404);
});
