'use client';

import type { ReactNode } from 'react';
import { useFormStore } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { ProfileDocument } from './profile-document.tsx';
import { undoKeys } from './undo-keys.ts';
import { UnitDocument } from './unit/unit-document.tsx';

/**
 * A form that is filled as a document, chosen by its id; nothing for those that are grids. The page around it says what it
 * is and whether it can be changed.
 */
export function DocumentForm({ formKey }: { formKey: FormKey }) {
  const store = useFormStore(formKey);
  return <Document store={store}>{contentsOf(store)}</Document>;
}

function contentsOf(store: FormStore): ReactNode {
  switch (store.key.form) {
    case 'unit':
      return <UnitDocument store={store} />;
    case 'profile':
      return <ProfileDocument store={store} />;
    default:
      return null;
  }
}

function Document({ store, children }: { store: FormStore; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole document, each of its fields has its own.
    <div className="mx-auto w-full max-w-6xl px-4 py-3" onKeyDown={undoKeys(store)}>
      {children}
    </div>
  );
}
