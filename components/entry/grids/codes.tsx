'use client';

import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { type AccountKind, accountsHere, arrivingAccounts, useAccounts, usedCodes } from '#components/form/accounts.ts';
import type { CellView, GridColumn } from '#components/grid/grid-column.ts';
import { readCode, readUnlistedCode } from '#components/grid/read-code.ts';
import { whenPainted } from '#components/ui/when-idle.ts';
import { type PickableAccount, typedAccount } from '#lib/core/classification/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';

const loadPicker = () => import('#components/form/code-picker.tsx');
const fetchPicker = async () => {
  await whenPainted();
  await loadPicker().catch(() => undefined);
};
const CodePicker = lazy(() => loadPicker().then((m) => ({ default: m.CodePicker })));

/** Codes of the year: what they are called, and how a column of them is shown, read and picked. */
export type Codes = {
  nameOf: (kind: AccountKind, code: string) => string;
  column: (kind: AccountKind) => Pick<GridColumn, 'show' | 'read' | 'picker' | 'arriving'>;
  /** Whether the year has a 项, for what is suggested. */
  functional: { byCode: { has(code: string): boolean } };
};

/** The accounts of a kind by their codes, and how one is read. */
type Table = {
  byCode: ReadonlyMap<string, PickableAccount>;
  read: (text: string) => ReturnType<typeof readUnlistedCode>;
};

// Until the names are there a number is taken as it is: the findings will tell.
const NOT_HERE: Table = { byCode: new Map(), read: readUnlistedCode };
const tables = new WeakMap<readonly PickableAccount[], Table>();

/** As it is at this moment: what waited for the accounts must not wait for a drawing too. */
function tableOf(asked: { year: number; kind: AccountKind }): Table {
  const accounts = accountsHere(asked);
  if (accounts === undefined) return NOT_HERE;
  const known = tables.get(accounts);
  if (known !== undefined) return known;
  const byCode = new Map(accounts.map((account) => [account.code, account]));
  const table = { byCode, read: readCode(accounts.filter(({ leaf }) => leaf)) };
  tables.set(accounts, table);
  return table;
}

function viewOf({ table, text }: { table: Table; text: string }): CellView {
  const account = table.byCode.get(text);
  if (account === undefined)
    return table === NOT_HERE ? { text } : { text, tone: 'danger', title: '科目表里没有这个编码' };
  const path = [...account.path, account.name].join(' › ');
  return {
    text: `${text} ${account.name}`,
    title: `${text} ${path}${account.purpose ? `\n${account.purpose}` : ''}`,
  };
}

function columnOf({ year, kind, store }: { year: number; kind: AccountKind; store: FormStore }) {
  const column: ReturnType<Codes['column']> = {
    show: ({ text }) => viewOf({ table: tableOf({ year, kind }), text }),
    picker: (props) => (
      <Suspense fallback={null}>
        <CodePicker kind={kind} year={year} used={usedCodes({ store, kind })} {...props} />
      </Suspense>
    ),
    read(text) {
      const read = tableOf({ year, kind }).read(text);
      const accounts = accountsHere({ year, kind });
      if (read.ok || accounts === undefined) return read;
      const typed = typedAccount({ accounts, text, used: usedCodes({ store, kind }) });
      if (typed !== undefined) return ok(typed.code);
      return /^[a-z]+$/i.test(text) ? refuse(`“${text}”不是一个科目的首字母，请按 Alt+↓ 查找`) : read;
    },
    arriving: () => arrivingAccounts(year),
  };
  return column;
}

/** The codes of a year, for the grids of a form. They are another object once the names are there. */
export function useCodes({ year, store }: { year: number; store: FormStore }): Codes {
  const { state } = useAccounts({ year, kind: 'economic' });
  // Once the grid is on the screen: what is typed right after opening the picker must find it there.
  useEffect(() => {
    void fetchPicker();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names that have come are drawn.
  return useMemo(() => {
    const columns = {
      function: columnOf({ kind: 'function', year, store }),
      economic: columnOf({ kind: 'economic', year, store }),
    };
    return {
      nameOf: (kind, code) => tableOf({ year, kind }).byCode.get(code)?.name ?? code,
      column: (kind) => columns[kind],
      functional: { byCode: { has: (code) => tableOf({ year, kind: 'function' }).byCode.has(code) } },
    };
  }, [state, year, store]);
}
