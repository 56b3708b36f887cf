/** What a field means and how it is filled, one to three sentences. */
export type FieldHelp = {
  help: string;
  /** Legal basis, where there is one: 《…》 and article. */
  basis?: string;
};

/** What people read about a form: apart from its definition, so that a page need not carry it to be filled. */
export type FormHelp = {
  /** What the form is for and what follows from it. */
  purpose: string;
  /** How it is filled, step by step. */
  steps: readonly string[];
  basis?: readonly string[];
  /** By section, then by field. */
  fields: Readonly<Record<string, Readonly<Record<string, FieldHelp>>>>;
};
