'use client';

import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { type PickableAccount, searchAccounts } from '#lib/core/classification/index.ts';
import type { LoadedAccounts } from './accounts.ts';
import { isComposing } from './use-typing.ts';

/** Accounts shown at most: more are not read, another letter is typed. */
const SHOWN = 50;

/** A search for an account that is going on. */
export type AccountSearch = {
  found: readonly PickableAccount[];
  /** How many more would answer. */
  more: number;
  active: number;
  setActive: (at: number) => void;
  pick: (account: PickableAccount) => void;
  listId: string;
  optionId: (at: number) => string;
  /** Arrows move, Enter takes; says whether the key was for the list. Keys of an input method are not. */
  onKeyDown: (event: KeyboardEvent) => boolean;
};

/** Searches accounts as a query is typed. */
export function useAccountSearch(input: {
  accounts: LoadedAccounts;
  query: string;
  used: ReadonlySet<string>;
  onPick: (code: string) => void;
}): AccountSearch {
  const { accounts, query, used, onPick } = input;
  const listId = useId();
  const [chosen, setChosen] = useState({ query, at: 0 });
  const all = useMemo(
    () => (accounts.state === 'ready' ? searchAccounts({ accounts: accounts.accounts, query, used }) : []),
    [accounts, query, used],
  );
  const found = all.slice(0, SHOWN);
  const active = chosen.query === query ? Math.min(chosen.at, Math.max(0, found.length - 1)) : 0;
  const setActive = (at: number) => setChosen({ query, at });
  const pick = (account: PickableAccount) => onPick(account.code);
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return false;
    const step = STEPS[event.key];
    if (step !== undefined) setActive(Math.min(found.length - 1, Math.max(0, active + step)));
    else if (event.key === 'Enter') {
      const account = found[active];
      if (account === undefined) return false;
      pick(account);
    } else return false;
    event.preventDefault();
    return true;
  };
  const optionId = (at: number) => `${listId}-${at}`;
  return { found, more: all.length - found.length, active, setActive, pick, listId, optionId, onKeyDown };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
