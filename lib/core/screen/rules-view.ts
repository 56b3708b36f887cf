import type { RuleDefinition, RuleLevel } from '#lib/core/checks/index.ts';
import type { Fen } from '#lib/core/money/index.ts';

/** A rule of the catalogue as people read it; `level` is the catalogue's own. */
export type RuleLine = Pick<RuleDefinition, 'id' | 'statement' | 'relatesTo' | 'basis' | 'explanation' | 'level'>;

/** The rules of a region's year, with what its bureau decided about them. */
export type RulesView = {
  region: string;
  regionName: string;
  year: number;
  /** Whether whoever looks may change them. */
  editable: boolean;
  /** Budget year from which what is in force was decided; absent where it is the catalogue's own. */
  from?: number;
  /** The next year for which something else is decided already. */
  next?: number;
  /** Levels that are another than the catalogue's, by rule. */
  levels: Readonly<Record<string, RuleLevel>>;
  /** What sums may differ by and still count as rounding, in 分, and the most that can be decided. */
  tolerance: Fen;
  largestTolerance: Fen;
  groups: readonly { id: string; name: string; rules: readonly RuleLine[] }[];
};
