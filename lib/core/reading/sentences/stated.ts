import type { Place, StatedAmount } from '#lib/core/checks/index.ts';
import type { Squeezed } from '../text/squeeze.ts';
import type { Comparison } from './comparison.ts';
import type { NameContext } from './ids/figure-id.ts';
import type { Token } from './tokens.ts';

/** What an amount is there for: a figure of its own, the size of a change, last year's, or part of a reason or purpose. */
export type Role = 'stated' | 'change' | 'prior' | 'aside';

/** An amount of a paragraph, with its place in the squeezed text. `depth` counts the brackets that are open around it. */
export type Stated = { amount: StatedAmount; role: Role; token: number; nameStart: number; depth: number };

/** A paragraph while it is read. */
export type Reading = {
  read: Squeezed;
  text: string;
  at: Place;
  tokens: readonly Token[];
  comparisons: readonly Comparison[];
  context: Omit<NameContext, 'whole' | 'before'>;
};
