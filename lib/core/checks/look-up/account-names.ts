import type { AccountTable } from '#lib/core/classification/index.ts';

/** A name for comparing: brackets and blanks of any width are one. */
export function comparableName(name: string): string {
  return name
    .replace(/\s/g, '')
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')')
    .replace(/[“”"'‘’]/g, '')
    .replace(/[、,，]/g, '、');
}

const names = new WeakMap<AccountTable, ReadonlySet<string>>();

/** Whether any account of the table has the name. */
export function isAccountName(table: AccountTable, name: string): boolean {
  let known = names.get(table);
  if (known === undefined) {
    known = new Set(table.accounts.map((account) => comparableName(account.name)));
    names.set(table, known);
  }
  return known.has(comparableName(name));
}
