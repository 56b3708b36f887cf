'use client';

import type { FormKey } from '#lib/core/forms/index.ts';
import { usePresence } from './draft-hooks.ts';

/** Who else is in a form, or in the budget where none is named; nothing where nobody is. */
export function Presence({ form }: { form?: FormKey }) {
  const names = [...new Set(usePresence(form).map(({ name }) => name))];
  return (
    <span role="status" className="text-grid text-muted">
      {names.length > 0 && `${names.join('、')} 也在${form === undefined ? '此预算' : '此表'}`}
    </span>
  );
}
