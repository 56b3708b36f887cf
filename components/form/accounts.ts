'use client';

import { useEffect, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { PickableAccount, PickableAccounts } from '#lib/core/classification/index.ts';

/** Which of the year's classifications a code is picked from. */
export type AccountKind = 'function' | 'economic';

/** The accounts of a kind, once they are here; why not, where they could not be had. */
export type LoadedAccounts =
  | { state: 'loading' }
  | { state: 'failed'; again: () => void }
  | { state: 'ready'; accounts: readonly PickableAccount[] };

const loaded = new Map<number, PickableAccounts>();
const loading = new Map<number, Promise<PickableAccounts>>();

/** Fetches a year's accounts once for the whole page; a failed attempt is forgotten. */
function fetchAccounts(year: number): Promise<PickableAccounts> {
  const known = loading.get(year);
  if (known !== undefined) return known;
  const attempt = fetch(`/api/classifications/${year}`)
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const accounts: PickableAccounts = await answer.json();
      loaded.set(year, accounts);
      return accounts;
    })
    .finally(() => loading.delete(year));
  loading.set(year, attempt);
  return attempt;
}

/** The accounts that a year's codes are picked from. */
export function useAccounts({ year, kind }: { year: number; kind: AccountKind }): LoadedAccounts {
  const [arrived, setArrived] = useState<{ year: number; accounts: PickableAccounts | undefined }>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again for the same year.
  useEffect(() => {
    let wanted = true;
    const arrive = (accounts: PickableAccounts | undefined) => wanted && setArrived({ year, accounts });
    if (!loaded.has(year)) fetchAccounts(year).then(arrive, () => arrive(undefined));
    return () => {
      wanted = false;
    };
  }, [year, attempt]);
  const found = loaded.get(year);
  if (found !== undefined) return { state: 'ready', accounts: kind === 'function' ? found.functional : found.economic };
  if (arrived?.year !== year || arrived.accounts !== undefined) return { state: 'loading' };
  const again = () => {
    setArrived(undefined);
    setAttempt(attempt + 1);
  };
  return { state: 'failed', again };
}

/** Codes of a kind that a form uses already. */
export function usedCodes({ store, kind }: { store: FormStore; kind: AccountKind }): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { id, fields } of store.definition.sections) {
    const own = fields.filter((field) => field.kind === kind);
    if (own.length === 0) continue;
    for (const { cells } of store.list(id)) for (const field of own) used.add(cells[field.id] ?? '');
  }
  used.delete('');
  return used;
}
