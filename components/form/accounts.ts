'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { PickableAccount, PickableAccounts } from '#lib/core/classification/index.ts';

/** Which of the year's classifications a code is picked from. */
export type AccountKind = 'function' | 'economic';

/** The accounts of a kind, once they are here; why not, where they could not be had. */
export type LoadedAccounts =
  | { state: 'loading' }
  | { state: 'failed'; again: () => void }
  | { state: 'ready'; accounts: readonly PickableAccount[] };

type Year = { year: number; kind: AccountKind };

/** What has come of a year; nothing while it is on its way. */
const come = new Map<number, PickableAccounts | 'failed' | undefined>();
const asked = new Map<number, Promise<void>>();
const listeners = new Set<() => void>();

function note(year: number, answer: PickableAccounts | 'failed' | undefined): void {
  come.set(year, answer);
  for (const listener of [...listeners]) listener();
}

async function ask(year: number): Promise<void> {
  try {
    const answer = await fetch(`/api/classifications/${year}`);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    note(year, (await answer.json()) as PickableAccounts);
  } catch {
    note(year, 'failed');
  } finally {
    asked.delete(year);
  }
}

/**
 * The accounts of a year on their way to this page: asked for once, and anew where that failed.
 * @returns what ends when they are here or have failed, and never rejects; nothing where they are here
 */
export function arrivingAccounts(year: number): Promise<void> | undefined {
  const there = come.get(year);
  if (there !== undefined && there !== 'failed') return undefined;
  const known = asked.get(year);
  if (known !== undefined) return known;
  const asking = ask(year);
  asked.set(year, asking);
  if (there !== undefined) note(year, undefined);
  return asking;
}

/** The accounts of a year as far as they are here, whatever is drawn by now. */
export function accountsHere({ year, kind }: Year): readonly PickableAccount[] | undefined {
  const there = come.get(year);
  if (there === undefined || there === 'failed') return undefined;
  return kind === 'function' ? there.functional : there.economic;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const ON_THE_WAY = () => undefined;

/** The accounts that a year's codes are picked from. */
export function useAccounts({ year, kind }: Year): LoadedAccounts {
  const now = useCallback(() => come.get(year), [year]);
  const there = useSyncExternalStore(listen, now, ON_THE_WAY);
  useEffect(() => void arrivingAccounts(year), [year]);
  return useMemo(() => {
    if (there === undefined) return { state: 'loading' };
    if (there === 'failed') return { state: 'failed', again: () => void arrivingAccounts(year) };
    return { state: 'ready', accounts: kind === 'function' ? there.functional : there.economic };
  }, [there, year, kind]);
}

/** Names and numbers of a year's codes once they have arrived; where they cannot be had, none is known. */
export async function arrivedCodes(year: number) {
  await arrivingAccounts(year);
  const byKind = (kind: AccountKind) => new Map(accountsHere({ year, kind })?.map(({ code, name }) => [code, name]));
  const names = { function: byKind('function'), economic: byKind('economic') };
  return {
    nameOf: (kind: AccountKind, code: string) => names[kind].get(code) ?? code,
    functional: { byCode: names.function },
  };
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
