'use client';

import { usePresence } from '#components/draft/draft-hooks.ts';
import type { FormKey } from '#lib/core/forms/index.ts';

/** Names of the other people who are in a form now. */
export function usePresentIn(form: FormKey): string[] {
  return [...new Set(usePresence(form).map(({ name }) => name))];
}
