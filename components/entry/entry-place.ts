'use client';

import { usePathname } from 'next/navigation';
import { budgetPath } from '#components/shell/addresses.ts';
import { FORM_IDS, type FormKey } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { useEntry } from './use-entry.ts';

/** What of a budget is open: its home, or one form. */
type EntryPlace = { kind: 'home' } | ({ kind: 'form' } & FormKey);

/** The place that an address names; its home where it names no form. */
export function placeOf({ path, budget }: { path: string; budget: BudgetKey }): EntryPlace {
  const rest = path.startsWith(budgetPath(budget)) ? path.slice(budgetPath(budget).length) : '';
  const [, forms, form, owner = ''] = rest.split('/');
  const known = forms === 'forms' ? FORM_IDS.find((id) => id === form) : undefined;
  return known === undefined ? { kind: 'home' } : { kind: 'form', form: known, owner: decodeURIComponent(owner) };
}

/** What of the budget is open, by the address of the page. */
export function useEntryPlace(): EntryPlace {
  return placeOf({ path: usePathname(), budget: useEntry().budget });
}

/**
 * Opens another form without asking the server for anything: all rows are here already, and forms go on opening while
 * the network is away. The router follows the browser's history, so that Back and reloading work as ever.
 */
export function openEntry(address: string): void {
  if (window.location.pathname + window.location.hash !== address) window.history.pushState(null, '', address);
}
