import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { MadeAccount, PreviewedAccount } from '#lib/core/accounts/index.ts';
import { getAccountTemplate, postAccountList } from '#lib/server/account-list-route.ts';
import { postAccounts, putGrants } from '#lib/server/accounts-route.ts';
import { post, request, servedDemonstration } from '#tests/support/served-demonstration.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOTHING = { params: Promise.resolve({}) };

const { cookieOf } = servedDemonstration();

const as = async (username: string) => ({ cookie: await cookieOf(username) });

/** The template as it is downloaded, filled line by line by the names of its columns. */
async function filled(lines: readonly Record<string, ExcelJS.CellValue>[]): Promise<Buffer> {
  const sent = new Request('http://localhost/api/x', { headers: await as('system-admin') });
  const template = await getAccountTemplate(sent, NOTHING);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await template.arrayBuffer()) as never);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('the template has no sheet');
  const heads = Array.from({ length: sheet.columnCount }, (_, at) => String(sheet.getCell(1, at + 1).value));
  lines.forEach((line, index) => {
    for (const [head, text] of Object.entries(line)) sheet.getCell(index + 2, heads.indexOf(head) + 1).value = text;
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function upload(bytes: Buffer) {
  const { headers } = request({ headers: { ...(await as('system-admin')), 'content-type': XLSX } });
  const sent = new Request('http://localhost/api/x', { method: 'POST', headers, body: new Uint8Array(bytes) });
  return postAccountList(sent, NOTHING);
}

const PLACE = { 区划编码: 420_115_000, 部门编码: '215' };

describe('a list of accounts in .xlsx', () => {
  it('is filled, looked at, made, granted, and its people sign in with what was handed to them', async () => {
    const bytes = await filled([
      { 用户名: 'list-1', 姓名: '甲', 角色: '单位经办', ...PLACE, 单位编码: '215001' },
      { 用户名: 'list-2', 姓名: '乙', 角色: '主管部门财务', ...PLACE },
    ]);
    const answer = await upload(bytes);
    expect(answer.status).toBe(200);
    const { rows } = (await answer.json()) as { rows: PreviewedAccount[] };
    expect(rows.map(({ line, errors }) => [line, errors])).toEqual([
      [2, []],
      [3, []],
    ]);
    const body = { accounts: rows.map(({ account }) => account) };
    const made = await postAccounts(request({ body, headers: await as('system-admin') }), NOTHING);
    expect(made.status).toBe(201);
    const { accounts } = (await made.json()) as { accounts: MadeAccount[] };
    const [first] = accounts;
    if (first === undefined) throw new Error('nobody was made');
    expect((await post({ body: { username: first.username, password: first.password } })).status).toBe(403);
    const grants = rows.map(({ account }, index) => ({
      id: accounts[index]?.id,
      role: account?.role,
      duty: null,
      place: account?.place,
    }));
    const granted = await putGrants(
      request({ method: 'PUT', body: { grants }, headers: await as('security-admin') }),
      NOTHING,
    );
    expect(granted.status).toBe(200);
    expect((await post({ body: { username: first.username, password: first.password } })).status).toBe(200);
  });

  it('names each mistake at its line and column, and makes nothing', async () => {
    const bytes = await filled([
      { 用户名: 'auditor', 姓名: '甲', 角色: '审计 · 纪检', 区划编码: '420115000' },
      { 用户名: 'x', 姓名: '乙', 角色: '局长' },
    ]);
    const { rows } = (await (await upload(bytes)).json()) as { rows: PreviewedAccount[] };
    expect(rows.map(({ line, errors }) => [line, errors.map(({ column }) => column)])).toEqual([
      [2, ['username']],
      [3, ['role']],
    ]);
  });

  it('names a cell whose formula came to nothing or went wrong, and takes it for no name', async () => {
    const whole = { 用户名: 'list-3', 角色: '单位经办', ...PLACE, 单位编码: '215001' };
    const bytes = await filled([
      { ...whole, 姓名: { formula: 'A1' } },
      { ...whole, 用户名: { error: '#REF!' }, 姓名: '乙' },
    ]);
    const { rows } = (await (await upload(bytes)).json()) as { rows: PreviewedAccount[] };
    expect(rows.map(({ account, errors }) => [account, errors])).toEqual([
      [undefined, [{ column: 'name', message: '读不出这一格（没有算出结果），请改为文字' }]],
      [undefined, [{ column: 'username', message: '读不出这一格（#REF!），请改为文字' }]],
    ]);
  });

  it('that lacks columns, or is no .xlsx, is refused in words', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('名单').addRow(['用户名', '姓名']);
    const lacking = await upload(Buffer.from(await book.xlsx.writeBuffer()));
    expect([lacking.status, ((await lacking.json()) as { message: string }).message]).toEqual([
      422,
      expect.stringMatching(/没有一张表含有这些列.*角色/),
    ]);
    expect((await upload(Buffer.from('no archive'))).status).toBe(422);
  });
});
