import type { Account, AccountTable } from '#lib/core/classification/index.ts';
import { comparableName } from '../text/name.ts';

/** An account as a report prints it: its code, and the name that stands beside it. */
export type PrintedAccount = { code: string; name: string };

/**
 * Accounts of a classification by their names. `used` are the codes that the report's tables print: where a name fits
 * several accounts and one of them is used, it is that one.
 */
export type AccountNames = {
  byName: ReadonlyMap<string, readonly string[]>;
  nameOf: (code: string) => string | undefined;
  used: ReadonlySet<string>;
};

const known = new WeakMap<AccountTable, Map<string, string[]>>();

/** Names of the accounts of a table, and those that the report itself prints. */
export function accountNames(input: {
  table: AccountTable | undefined;
  printed?: readonly PrintedAccount[] | undefined;
}): AccountNames {
  const { table, printed = [] } = input;
  const own = table === undefined ? new Map<string, string[]>() : namesOf(table);
  const used = new Set(printed.map((account) => account.code));
  const byName = printed.length === 0 ? own : withPrinted(own, printed);
  const printedNames = new Map(printed.map((account) => [account.code, account.name]));
  return {
    byName,
    used,
    nameOf: (code) => {
      const name = table?.byCode.get(code)?.name ?? printedNames.get(code);
      return name === undefined ? undefined : comparableName(name);
    },
  };
}

function namesOf(table: AccountTable): Map<string, string[]> {
  const earlier = known.get(table);
  if (earlier !== undefined) return earlier;
  const names = new Map<string, string[]>();
  for (const account of table.accounts) addName(names, account);
  known.set(table, names);
  return names;
}

function addName(names: Map<string, string[]>, account: Pick<Account, 'code' | 'name'>): void {
  const name = comparableName(account.name);
  const codes = names.get(name);
  if (codes === undefined) names.set(name, [account.code]);
  else if (!codes.includes(account.code)) names.set(name, [...codes, account.code]);
}

function withPrinted(own: ReadonlyMap<string, readonly string[]>, printed: readonly PrintedAccount[]) {
  const names = new Map([...own].map(([name, codes]) => [name, [...codes]]));
  for (const account of printed) if (account.name !== '') addName(names, account);
  return names;
}

/**
 * The code that a name means, where there is one.
 * @param input.under the beginning of the code, where it is known (the 类 that a 款 is listed under)
 * @param input.length how many digits the code has, where that is known
 */
export function codeNamed(
  names: AccountNames,
  input: { name: string; under?: string | undefined; length?: number | undefined },
): string | undefined {
  const { under = '', length } = input;
  const found = (names.byName.get(comparableName(input.name)) ?? []).filter(
    (code) => code.startsWith(under) && (length === undefined || code.length === length),
  );
  if (found.length <= 1) return found[0];
  const used = found.filter((code) => names.used.has(code));
  return used.length === 1 ? used[0] : undefined;
}
