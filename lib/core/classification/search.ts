/**
 * An account as it is picked: `initials` are the first letters of its name's pinyin (`jbgz`), `path` the names above it,
 * `purpose` what it is for, where that has been written down. `leaf`: amounts are entered on it.
 */
export type PickableAccount = {
  code: string;
  name: string;
  level: 1 | 2 | 3;
  leaf: boolean;
  initials: string;
  path: readonly string[];
  purpose?: string;
};

/** The accounts of a year that expenditure is entered on, with the 类 and 款 above them, in code order. */
export type PickableAccounts = {
  fiscalYear: number;
  functional: readonly PickableAccount[];
  economic: readonly PickableAccount[];
};

/** How well an account answers a query: the lower, the better; absent where it does not. */
function rankOf(account: PickableAccount, query: string): number | undefined {
  if (account.code === query) return 0;
  if (account.code.startsWith(query)) return 1;
  if (account.name === query) return 1;
  if (account.name.startsWith(query)) return 2;
  if (account.initials === query) return 2;
  if (account.initials.startsWith(query)) return 3;
  if (account.name.includes(query)) return 4;
  if (account.initials.includes(query)) return 5;
  if (account.path.some((name) => name.includes(query))) return 6;
  return undefined;
}

/**
 * The leaves that answer a query, best first: by the beginning of their number, part of their name, or initials; what is
 * used here already comes before what is not, then in code order. An empty query is answered by all of them.
 * @param input.used codes that this budget uses
 * @param input.limit how many to answer at most
 */
export function searchAccounts(input: {
  accounts: readonly PickableAccount[];
  query: string;
  used?: ReadonlySet<string>;
  limit?: number;
}): PickableAccount[] {
  const query = comparable(input.query);
  const found = input.accounts.flatMap((account) => {
    const rank = account.leaf ? (query === '' ? 0 : rankOf(account, query)) : undefined;
    return rank === undefined ? [] : [{ account, rank, used: input.used?.has(account.code) === true }];
  });
  // A whole number typed out stands above everything: it was meant.
  found.sort(
    (a, b) =>
      Number(b.rank === 0 && query !== '') - Number(a.rank === 0 && query !== '') ||
      Number(b.used) - Number(a.used) ||
      a.rank - b.rank ||
      (a.account.code < b.account.code ? -1 : 1),
  );
  return found.slice(0, input.limit ?? found.length).map(({ account }) => account);
}

/**
 * The account that somebody meant who typed this and went on: by its number, its whole name or its initials, where no other
 * is called so; of several the one that is used here.
 * @returns nothing where that is not clear
 */
export function typedAccount(input: {
  accounts: readonly PickableAccount[];
  text: string;
  used: ReadonlySet<string>;
}): PickableAccount | undefined {
  const text = comparable(input.text);
  const called = ({ leaf, code, name, initials }: PickableAccount) =>
    leaf && (code === text || name === text || initials === text);
  const found = input.accounts.filter(called);
  const used = found.filter(({ code }) => input.used.has(code));
  return found.length === 1 ? found[0] : used.length === 1 ? used[0] : undefined;
}

/** Input methods part the letters that they have not turned into characters yet: `ji'b`. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, '');
}
