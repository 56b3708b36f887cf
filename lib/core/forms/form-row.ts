/**
 * One row of a form as a person entered it: text by field, nothing checked yet. A field that is absent was never filled;
 * `''` was filled with nothing, and says the same unless it is marked `stated`. A section that is a record has one row, whose id is the section's.
 */
export type FormRow = {
  id: string;
  section: string;
  /** Id of the row that this one belongs under: an indicator's goal. */
  parent?: string;
  /** Place in its list: compared as text, ties broken by id. */
  rank: string;
  cells: Readonly<Record<string, string>>;
};

/** The rows of one form by id. Changed in place by `applyChange` alone. */
export type FormRows = Map<string, FormRow>;

/** What is remembered about a field beside its value. */
export type Mark =
  /** The value was copied from last year and nobody has confirmed it; the text is last year's value. */
  | 'carried'
  /** The headcount that a number of 人 in the expression was taken from: a path such as `active.institution`. */
  | 'headcount'
  /** The number of 人 stands although the headcount that it was taken from is another by now; the text is that other. */
  | 'kept'
  /** The bureau's standard that the number was taken from: id of its row in 定额. */
  | 'quota'
  /** The amount was cut (核减); the text is the amount's text before the first cut, '' where it was computed. */
  | 'cut'
  /** Something that the value depends on was cut and nobody has confirmed it since; the text says what. */
  | 'stale'
  /** The value was read out of last year's published report; the text says where. */
  | 'read'
  /** Given although it says nothing: an imported text or list that is empty, not left out. Field '' is the whole record. */
  | 'stated';

const KNOWN: Readonly<Record<Mark, true>> = {
  carried: true,
  headcount: true,
  kept: true,
  quota: true,
  cut: true,
  stale: true,
  read: true,
  stated: true,
};

/** Whether a text is the name of a mark; what comes from outside may be any. */
export function isMark(text: string): text is Mark {
  return Object.hasOwn(KNOWN, text);
}

/** Where a mark on a field is kept among the cells: it is set, undone and merged like every value. */
export function markKey({ field, mark }: { field: string; mark: Mark }): string {
  return `${field}#${mark}`;
}

/** The field that a cell's key is about, and its mark where it has one. */
export function readKey(key: string): { field: string; mark?: Mark } {
  const at = key.indexOf('#');
  return at < 0 ? { field: key } : { field: key.slice(0, at), mark: key.slice(at + 1) as Mark };
}

/** Orders rows as their list shows them. */
export function byRank(a: Pick<FormRow, 'rank' | 'id'>, b: Pick<FormRow, 'rank' | 'id'>): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
