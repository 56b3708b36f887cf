/** How well a row of the table is proved: printed in a published local disclosure, compiled, or in need of the official book. */
export type Evidence = 'published' | 'unconfirmed' | 'doubtful';

/**
 * A 科目. `level` 1 is 类, 2 款, 3 项; `code` has 3, 5 or 7 digits and starts with its parent's. `purpose`: what a 项 is for
 * in its year, as a sentence in our own words, where one has been written (`function-purposes.ts`).
 */
export type Account = { code: string; name: string; level: 1 | 2 | 3; evidence: Evidence; purpose?: string };

/** One classification as a table of accounts in code order. */
export type AccountTable = { accounts: readonly Account[]; byCode: ReadonlyMap<string, Account> };

/** Government economic codes that a department code becomes, by 单位性质; absent where none is set. */
export type GovernmentCodes = { administrative?: string; institution?: string };

/**
 * 政府收支分类科目 of one fiscal year: 支出功能分类, 部门预算支出经济分类, 政府预算支出经济分类 and the mapping between
 * the last two.
 */
export type Classification = {
  fiscalYear: number;
  functional: AccountTable;
  economicDepartment: AccountTable;
  economicGovernment: AccountTable;
  mapping: ReadonlyMap<string, GovernmentCodes>;
};

const LENGTH_LEVEL: Record<number, 1 | 2 | 3> = { 3: 1, 5: 2, 7: 3 };

/** Level of a code by its length, or nothing where no account has such a length. */
export function levelOf(code: string): 1 | 2 | 3 | undefined {
  return /^\d+$/.test(code) ? LENGTH_LEVEL[code.length] : undefined;
}

/** 类, 款 and 项 codes of a code, from the top: `2080502` → `208`, `20805`, `2080502`. */
export function codePath(code: string): string[] {
  const path = [code.slice(0, 3)];
  if (code.length >= 5) path.push(code.slice(0, 5));
  if (code.length >= 7) path.push(code);
  return path;
}

/** Name of an account; the code itself where the year's table lacks it, so that nothing is printed nameless. */
export function accountName(table: AccountTable, code: string): string {
  return table.byCode.get(code)?.name ?? code;
}

/** Makes a table, in code order. */
export function accountTable(accounts: Iterable<Account>): AccountTable {
  const sorted = [...accounts].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { accounts: sorted, byCode: new Map(sorted.map((account) => [account.code, account])) };
}

/** Accounts directly under a code; the 类 where none is given. */
export function childAccounts(table: AccountTable, parent?: string): Account[] {
  const level = parent === undefined ? 1 : (levelOf(parent) ?? 0) + 1;
  return table.accounts.filter((account) => account.level === level && account.code.startsWith(parent ?? ''));
}
