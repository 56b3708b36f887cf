import type { ItemState } from '#lib/core/publication/index.ts';

/** The colour of each state: red where something has to be mended, amber where a reason is asked for, green where it is met. */
export const STATE_TONES: Record<ItemState, string> = {
  met: 'text-done',
  blocked: 'text-danger',
  decide: 'text-warning',
  'not-applicable': 'text-muted',
  'by-hand': 'text-accent',
};
