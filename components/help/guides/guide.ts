/** A piece of a page of 帮助: a paragraph, a list, steps in order, or a table of two or more columns. */
export type GuideBlock =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'steps'; items: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** A page of 帮助 written by hand. Text between 「」 is a key or something to type. */
export type Guide = {
  id: string;
  title: string;
  /** One sentence for the index. */
  summary: string;
  sections: readonly { id: string; title: string; blocks: readonly GuideBlock[] }[];
};
