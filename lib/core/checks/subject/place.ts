/**
 * Where something stands. In a budget of the product: `table`, `row`, `column` by the ids of the disclosure data, `form`
 * and `field` by those of the forms. In a report that somebody else made also `page`, `line` (both from 1) and the
 * `section` as it is printed.
 */
export type Place = {
  page?: number;
  line?: number;
  section?: string;
  table?: string;
  row?: string;
  column?: string;
  form?: string;
  field?: string;
};

/** Words of the report with where they stand; findings quote them as they are. */
export type Quote = { text: string; at: Place };
