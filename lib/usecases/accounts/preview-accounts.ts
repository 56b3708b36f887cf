import {
  ACCOUNT_COLUMNS,
  type AccountColumn,
  canActOnAccounts,
  type PreviewedAccount,
  readAccountRow,
} from '#lib/core/accounts/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Services } from '../services.ts';
import type { AccountRefusal } from './account-refusals.ts';
import { accountErrors } from './make-accounts.ts';

const COLUMNS = Object.keys(ACCOUNT_COLUMNS) as AccountColumn[];

/** A line of a filled list; `unread` are the cells that hold a spreadsheet's error, with its word for it. */
type FilledLine = {
  line: number;
  cells: Readonly<Record<string, string>>;
  unread: Readonly<Record<string, string>>;
};

/** What a filled list of accounts would make; makes nothing. */
export async function previewAccounts(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  lines: readonly FilledLine[];
}): Promise<Result<PreviewedAccount[], AccountRefusal>> {
  const { services, actor, lines } = input;
  const allowed = canActOnAccounts({ actor, action: 'add' });
  if (!allowed.ok) return allowed;
  const read = lines.map(readLine);
  const sound = read.flatMap((row) => (row.account === undefined ? [] : [{ row, account: row.account }]));
  const accounts = sound.map(({ account }) => account);
  const found = await services.storage.read((repositories) => accountErrors({ repositories, actor, accounts }));
  const wrong = new Map<PreviewedAccount, PreviewedAccount['errors'][number][]>();
  for (const { path, message } of found) {
    const [, index = '', column = ''] = /^accounts\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    const row = sound[Number(index)]?.row;
    const known = COLUMNS.find((candidate) => candidate === column);
    if (row !== undefined && known !== undefined)
      wrong.set(row, [...(wrong.get(row) ?? []), { column: known, message }]);
  }
  return ok(read.map((row) => withErrors(row, wrong.get(row) ?? [])));
}

function readLine({ line, cells, unread }: FilledLine): PreviewedAccount {
  const own = Object.fromEntries(COLUMNS.map((column) => [column, cells[column] ?? ''])) as PreviewedAccount['cells'];
  const { errors, ...read } = readAccountRow(own);
  const row = { line, cells: own, ...read, errors: errors.filter(({ column }) => unread[column] === undefined) };
  return withErrors(
    row,
    COLUMNS.flatMap((column) => {
      const error = unread[column];
      return error === undefined ? [] : [{ column, message: `读不出这一格（${error}），请改为文字` }];
    }),
  );
}

function withErrors(row: PreviewedAccount, errors: PreviewedAccount['errors']): PreviewedAccount {
  if (errors.length === 0) return row;
  const { account: _, ...rest } = row;
  return { ...rest, errors: [...row.errors, ...errors] };
}
