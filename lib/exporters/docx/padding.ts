import { TABLE_LINE } from './styles.ts';

/** Half of the rule between two rows. */
const HALF_RULE = 0.25;

/**
 * How much of the padding at the sides is kept. Faces that stand in for those of the office are wider: what is given up is
 * room for them, so that no figure is broken.
 */
const ASIDE = 0.55;

/** The padding of a cell in points. A plan counts what a line is higher than its type, and the rule, as padding. */
export function paddingOf({ size, inset }: { size: number; inset: { x: number; y: number } }) {
  return { above: Math.max(0, inset.y - ((TABLE_LINE - 1) / 2) * size - HALF_RULE), aside: inset.x * ASIDE };
}
