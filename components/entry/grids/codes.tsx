'use client';

import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { type AccountKind, useAccounts, usedCodes } from '#components/form/accounts.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { readCode, readUnlistedCode } from '#components/grid/read-cell.ts';
import type { PickableAccount } from '#lib/core/classification/index.ts';

const loadPicker = () => import('#components/form/code-picker.tsx');
const CodePicker = lazy(() => loadPicker().then((m) => ({ default: m.CodePicker })));

/** Codes of the year: what they are called, and how a column of them is shown, read and picked. */
export type Codes = {
  nameOf: (kind: AccountKind, code: string) => string;
  column: (kind: AccountKind) => Pick<GridColumn, 'show' | 'read' | 'picker'>;
  /** Whether the year has a 项, for what is suggested. */
  functional: { byCode: { has(code: string): boolean } };
};

const NONE: readonly PickableAccount[] = [];

function columnOf(input: { kind: AccountKind; accounts: readonly PickableAccount[]; year: number; store: FormStore }) {
  const { kind, accounts, year, store } = input;
  const byCode = new Map(accounts.map((account) => [account.code, account]));
  const leaves = accounts.filter(({ leaf }) => leaf);
  const column: ReturnType<Codes['column']> = {
    show: ({ text }) => {
      const account = byCode.get(text);
      if (account === undefined)
        return accounts.length === 0 ? { text } : { text, tone: 'danger', title: '科目表里没有这个编码' };
      const path = [...account.path, account.name].join(' › ');
      return {
        text: `${text} ${account.name}`,
        title: `${text} ${path}${account.purpose ? `\n${account.purpose}` : ''}`,
      };
    },
    picker: (props) => (
      <Suspense fallback={null}>
        <CodePicker kind={kind} year={year} used={usedCodes({ store, kind })} {...props} />
      </Suspense>
    ),
    // Until the names are there a number is taken as it is: the findings will tell.
    read: leaves.length === 0 ? readUnlistedCode : readCode(leaves),
  };
  return { column, nameOf: (code: string) => byCode.get(code)?.name ?? code };
}

/** The codes of a year, for the grids of a form. */
export function useCodes({ year, store }: { year: number; store: FormStore }): Codes {
  const functions = useAccounts({ year, kind: 'function' });
  const economics = useAccounts({ year, kind: 'economic' });
  // Once the grid can be filled: what is typed right after opening the picker must find it there.
  useEffect(() => void loadPicker().catch(() => undefined), []);
  const functional = functions.state === 'ready' ? functions.accounts : NONE;
  const economic = economics.state === 'ready' ? economics.accounts : NONE;
  return useMemo(() => {
    const tables = {
      function: columnOf({ kind: 'function', accounts: functional, year, store }),
      economic: columnOf({ kind: 'economic', accounts: economic, year, store }),
    };
    return {
      nameOf: (kind, code) => tables[kind].nameOf(code),
      column: (kind) => tables[kind].column,
      functional: { byCode: new Set(functional.map(({ code }) => code)) },
    };
  }, [functional, economic, year, store]);
}
