'use client';

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { cellInAddress, formPath } from '#components/shell/addresses.ts';
import type { FormKey, FormPlace } from '#lib/core/forms/index.ts';
import { openEntry, placeOf, useEntryPlace } from './entry-place.ts';
import { useEntry } from './use-entry.ts';

/** A cell of the open form. */
export type CellPlace = { row: string; field: string };

type Focus = {
  /** The cell that the person is at, with its form. */
  here: (FormKey & CellPlace) | undefined;
  setHere: (here: (FormKey & CellPlace) | undefined) => void;
  /** Where somebody was sent last; a new object each time. */
  wanted: FormPlace | undefined;
  /** Opens the form of a place and goes to its cell. */
  goTo: (place: FormPlace) => void;
};

const FocusContext = createContext<Focus | undefined>(undefined);

/** Which cell the person is at, and how to get to another. */
export function useEntryFocus(): Focus {
  const focus = use(FocusContext);
  if (focus === undefined) throw new Error('no entry screen around this');
  return focus;
}

/** The cell of a form that somebody was sent to, for its grid or document; a new object goes there again. */
export function useWantedCell({ form, owner }: FormKey): CellPlace | undefined {
  const { wanted } = useEntryFocus();
  return useMemo(() => {
    if (wanted?.form !== form || wanted.owner !== owner || wanted.row === undefined) return undefined;
    return { row: wanted.row, field: wanted.field ?? '' };
  }, [wanted, form, owner]);
}

/** Remembers where the person is among the forms of a budget. */
export function EntryFocus({ children }: { children: ReactNode }) {
  const budget = useEntry().budget;
  const place = useEntryPlace();
  const [here, setHere] = useState<Focus['here']>();
  const [wanted, setWanted] = useState<FormPlace>();
  useEffect(() => {
    // Who comes by a link to a cell is led there once; from then on the address is the form's again.
    const { hash, pathname } = window.location;
    const [cell, at] = [cellInAddress(hash), placeOf({ path: pathname, budget })];
    if (cell === undefined || at.kind !== 'form') return;
    setWanted({ form: at.form, owner: at.owner, ...cell });
    window.history.replaceState(null, '', pathname);
  }, [budget]);
  const goTo = useCallback(
    (to: FormPlace) => {
      openEntry(formPath(budget, to));
      setWanted({ ...to });
    },
    [budget],
  );
  const inForm = here !== undefined && place.kind === 'form' && place.form === here.form && place.owner === here.owner;
  const value = useMemo(
    () => ({ here: inForm ? here : undefined, setHere, wanted, goTo }),
    [here, inForm, wanted, goTo],
  );
  return <FocusContext value={value}>{children}</FocusContext>;
}

/** The same for a form that stands alone: there is nowhere else to go. */
export function LocalFocus({ children }: { children: ReactNode }) {
  const [here, setHere] = useState<Focus['here']>();
  const [wanted, setWanted] = useState<FormPlace>();
  const value = useMemo(() => ({ here, setHere, wanted, goTo: setWanted }), [here, wanted]);
  return <FocusContext value={value}>{children}</FocusContext>;
}
