import { STATES, type StateId } from '#lib/core/workflow/index.ts';

const ROUNDS = ['一', '二', '三'];

/** Round and state as people say them: `一上 · 编报`. Once approved, the rounds are over. */
export function stateLine({ round, state }: { round: number; state: StateId }): string {
  const over = state === 'approved' || state === 'publication-review' || state === 'published';
  return over ? STATES[state] : `${ROUNDS[round - 1] ?? round}上 · ${STATES[state]}`;
}
