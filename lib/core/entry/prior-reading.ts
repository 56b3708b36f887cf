import type { Fen } from '#lib/core/money/index.ts';

/** A place of a report that says an amount: where it is, for people, and the text as it stands there. */
export type PriorSource = { amount: Fen; where: string; quote: string };

/**
 * An amount of 上年预算数 as a report says it: the cell of the form that it belongs into, and the places that say it, the
 * first one taken. `row` holds the cells that name the row of a list; a record has none. `sure`: two places say the
 * same, one says it alone, or there is a reason to doubt it (`doubts`). `remark` is what has to be known besides.
 */
export type PriorFigure = {
  section: 'totals' | 'income' | 'functions' | 'projects';
  row: Readonly<Record<string, string>>;
  field: string;
  label: string;
  amount: Fen;
  sources: readonly [PriorSource, ...PriorSource[]];
  sure: 'agreed' | 'alone' | 'doubtful';
  doubts: readonly string[];
  remark?: string;
};

/**
 * What last year's published report says for the form 上年预算数. Nothing has been saved: a person looks at it and chooses.
 * `told` are things that the report has and that were not taken, and things that it lacks: what, and why.
 */
export type PriorReading = {
  file: string;
  fiscalYear?: number;
  department?: string;
  figures: readonly PriorFigure[];
  told: readonly { what: string; why: string }[];
};
