import { ACCOUNT_COLUMNS, canActOnAccounts, MOST_ACCOUNTS } from '#lib/core/accounts/index.ts';
import { WORKBOOK_LIMIT } from '#lib/core/entry/index.ts';
import { ADMINISTRATOR_DUTIES, ROLE_IDS, ROLES } from '#lib/core/workflow/index.ts';
import type { ListColumn } from '#lib/exporters/workbook/index.ts';
import { previewAccounts } from '#lib/usecases/accounts/preview-accounts.ts';
import { describeAccountRefusal } from './account-refusal.ts';
import { answerRefusal, defineRoute, defineUploadRoute } from './define-route.ts';
import { describeUnreceived, describeWorkbookRefusal } from './workbook-refusal.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NO_STORE = { 'Cache-Control': 'no-store' };
const TITLE = '账号名单';

/** What can be picked from in the columns that are not typed freely. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  role: ROLE_IDS.map((role) => ROLES[role].name),
  duty: Object.values(ADMINISTRATOR_DUTIES),
};

const COLUMNS: readonly ListColumn[] = Object.entries(ACCOUNT_COLUMNS).map(([id, column]) => {
  const choices = CHOICES[id];
  return choices === undefined ? { id, ...column } : { id, ...column, choices };
});

/** The empty list of accounts as .xlsx. */
export const getAccountTemplate = defineRoute(async ({ actor, container }) => {
  const allowed = canActOnAccounts({ actor, action: 'add' });
  if (!allowed.ok) return answerRefusal(describeAccountRefusal(allowed.error));
  const made = await container.workbooks.writeList({ title: TITLE, columns: COLUMNS, rows: [] });
  if (!made.ok) return answerRefusal(describeWorkbookRefusal(made.error));
  return new Response(new Uint8Array(made.value), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="accounts.xlsx"; filename*=UTF-8''${encodeURIComponent(`${TITLE}.xlsx`)}`,
      ...NO_STORE,
    },
  });
});

/** Takes a filled list (body: the file itself) and answers what it would make: `{rows: PreviewedAccount[]}`. Makes nothing. */
export const postAccountList = defineUploadRoute(async ({ request, receive, actor, container }) => {
  const allowed = canActOnAccounts({ actor, action: 'add' });
  if (!allowed.ok) return answerRefusal(describeAccountRefusal(allowed.error));
  if (request.headers.get('content-type') !== XLSX) return answerRefusal(describeWorkbookRefusal({ code: 'NOT_XLSX' }));
  const body = await receive({ request, limit: WORKBOOK_LIMIT });
  if (!body.ok) return answerRefusal(describeUnreceived(body.error));
  const read = await container.workbooks.readList({ columns: COLUMNS, bytes: body.value, limit: MOST_ACCOUNTS });
  if (!read.ok) return answerRefusal(describeWorkbookRefusal(read.error));
  const previewed = await previewAccounts({ services: container.services, actor, lines: read.value });
  if (!previewed.ok) return answerRefusal(describeAccountRefusal(previewed.error));
  return Response.json({ rows: previewed.value }, { headers: NO_STORE });
});
