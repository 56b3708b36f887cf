import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { organisationPath, yearPath } from '#components/shell/addresses.ts';
import { attempt, ownName } from '../support/attempt.ts';
import { budgetCommand, type Person } from '../support/command-line.ts';
import { pageOf } from '../support/process-page.ts';
import { callerOf, demonstrator, settled } from '../support/process-people.ts';

const YEAR = 2026;

/** The first account of a region's budget office, as the command line makes it. */
async function firstOffice(region: string): Promise<Person> {
  const username = ownName('first-office');
  const place = ['--role', 'budget-office', '--region', region, '--region-name', '某区'];
  const said = await budgetCommand(['account', '--user', username, '--name', '预算科', ...place]);
  const password = /密码 (\S+?)，/.exec(said)?.[1];
  if (password === undefined) throw new Error(`no password in: ${said}`);
  return settled({ username, name: '预算科', password });
}

/** Writes lines under the heads of a list that was downloaded. */
async function filled(file: string, lines: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  for (const [name, rows] of Object.entries(lines)) {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    let head = 1;
    while (!sheet.getRow(head).getCell(2).text.includes('编码')) head += 1;
    for (const [index, cells] of rows.entries())
      for (const [at, text] of cells.entries()) sheet.getRow(head + 1 + index).getCell(at + 2).value = text;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Sections, departments and units from a list: first one that cannot be taken, then what is. */
async function organised(page: Page, region: string): Promise<void> {
  await page.goto(organisationPath(region));
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载名单' }).click();
  const file = await (await downloading).path();
  const upload = async (department: string) => {
    const name = '机构.xlsx';
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const lines = {
      业务科室: [['08', '社保科']],
      部门: [['215', '某局', '08']],
      单位: [[department, '215001', '某局本级']],
    };
    await page.getByLabel('填好的机构名单').setInputFiles({ name, mimeType, buffer: await filled(file, lines) });
  };
  await upload('999');
  await expect(page.getByText('有 1 处不能采用')).toBeVisible();
  await upload('215');
  await page.getByRole('button', { name: '采用 3 处更改' }).click();
  await expect(page.getByText('已保存 3 处更改')).toBeVisible();
  await expect(page.getByLabel('单位 215001 的名称')).toHaveValue('某局本级');
}

test('a budget office fills its organisation from a list, opens a year and moves a deadline', async ({ browser }) => {
  // A region of its own: opening a year touches everybody in it.
  const region = String(420_116_000 + 1_000 * attempt());
  const page = await pageOf(browser, await callerOf(await firstOffice(region)));
  await test.step('the organisation', () => organised(page, region));
  await page.goto(yearPath({ region, year: YEAR }));
  await page.getByRole('button', { name: `开启 ${YEAR} 年度` }).click();
  await expect(page.getByText(`${YEAR} 年度已开启`)).toBeVisible();
  const dates = page.getByRole('region', { name: '截止日' }).locator('input[type="date"]');
  const first = await dates.first().inputValue();
  await dates.first().fill('2099-01-01');
  await expect(page.getByRole('button', { name: '保存更改' })).toBeDisabled();
  const earlier = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
  await dates.first().fill(earlier);
  await page.getByRole('button', { name: '保存更改' }).click();
  await expect(page.getByText('年度设置已保存')).toBeVisible();
  await page.reload();
  await expect(dates.first()).toHaveValue(earlier);
});

test('an account is made by one administrator, granted by another, given a new password and disabled', async ({
  browser,
}) => {
  const username = ownName('made-on-screen');
  const system = await pageOf(browser, await demonstrator('system-admin'));
  await system.goto('/accounts/new');
  await system.getByLabel('用户名').fill(username);
  await system.getByLabel('姓名').fill('新来的经办');
  for (const [label, value] of [
    ['角色', 'preparer'],
    ['财政区划', '420115000'],
    ['部门', '215'],
    ['单位', '215001'],
  ] as const)
    await system.getByLabel(label, { exact: true }).selectOption(value);
  await system.getByRole('button', { name: '建立账号' }).click();
  await expect(system.getByRole('region', { name: '初始密码' })).toContainText(username);
  const security = await pageOf(browser, await demonstrator('security-admin'));
  await security.goto(`/accounts?text=${username}`);
  await security.getByLabel(`授权 ${username}`, { exact: true }).check();
  await security.getByRole('button', { name: /按申请授权/ }).click();
  await expect(security.getByLabel(`授权 ${username}`, { exact: true })).toHaveCount(0);
  await system.goto(`/accounts?text=${username}`);
  await system.getByRole('link', { name: username, exact: true }).click();
  await system.getByRole('button', { name: '重置密码' }).click();
  await system.getByRole('button', { name: '确认重置密码' }).click();
  const password = await system.getByRole('region', { name: '初始密码' }).locator('td').last().textContent();
  const person = await settled({ username, name: '新来的经办', password: password?.trim() ?? '' });
  await system.reload();
  await system.getByRole('button', { name: '停用' }).click();
  await system.getByRole('button', { name: '确认停用' }).click();
  await expect(system.getByRole('button', { name: '启用' })).toBeVisible();
  await expect(callerOf(person)).rejects.toThrow();
});
