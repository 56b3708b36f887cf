import type {
  StatedAmount,
  StatedChange,
  Subject,
  SubjectProjectForm,
  SubjectRow,
  SubjectSentence,
  SubjectTable,
} from '#lib/core/checks/index.ts';
import { type Fen, formatWanyuan, parseAmount } from '#lib/core/money/index.ts';

/** `8021.08` 万元 in 分. @throws Error where it is no amount */
export function wan(text: string): Fen {
  const parsed = parseAmount(text, '万元');
  if (!parsed.ok) throw new Error(`no amount: ${text}`);
  return parsed.value;
}

/** A cell of a table, by the ids of the disclosure data. */
export type CellOf = { table: string; row: string; column: string };

/** A table of the subject. @throws Error where it has none */
export function tableOf(subject: Subject, id: string): SubjectTable {
  const table = subject.tables.get(id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** The subject with another table in the place of that of its id. */
export function withTable(subject: Subject, id: string, change: (table: SubjectTable) => SubjectTable): Subject {
  return { ...subject, tables: new Map(subject.tables).set(id, change(tableOf(subject, id))) };
}

/** The subject with other rows in a table. */
export function withRows(subject: Subject, id: string, change: (rows: readonly SubjectRow[]) => SubjectRow[]): Subject {
  return withTable(subject, id, (table) => ({ ...table, rows: change(table.rows) }));
}

/** What a cell holds, in 分. @throws Error where there is no such cell */
export function cellOf(subject: Subject, { table, row, column }: CellOf): Fen {
  const amount = tableOf(subject, table)
    .rows.find(({ id }) => id === row)
    ?.cells.get(column)?.amount;
  if (amount === undefined) throw new Error(`no cell ${table} ${row} ${column}`);
  return amount;
}

/** The subject with another amount in a cell, or with text that is none. @throws Error where there is no such cell */
export function withCell(subject: Subject, cell: CellOf, value: Fen | string): Subject {
  cellOf(subject, cell);
  return withRows(subject, cell.table, (rows) =>
    rows.map((row) => {
      const own = row.cells.get(cell.column);
      if (row.id !== cell.row || own === undefined) return row;
      const { amount: _, ...rest } = own;
      const filled =
        typeof value === 'string' ? { ...rest, text: value } : { ...own, amount: value, text: formatWanyuan(value) };
      return { ...row, cells: new Map(row.cells).set(cell.column, filled) };
    }),
  );
}

/** The subject with its sentences changed. */
export function withSentences(subject: Subject, change: (sentence: SubjectSentence) => SubjectSentence): Subject {
  return { ...subject, sentences: subject.sentences.map(change) };
}

/**
 * The subject with another amount for a figure wherever it is stated, in lists and shares too. @throws Error where it is
 * stated nowhere
 */
export function withStated(subject: Subject, id: string, amount: Fen, section?: string): Subject {
  let found = false;
  const changed = (one: StatedAmount): StatedAmount => {
    if (one.id !== id) return one;
    found = true;
    return { ...one, amount, text: `${formatWanyuan(amount)}万元` };
  };
  const result = withSentences(subject, (sentence) => {
    if (section !== undefined && sentence.section !== section) return sentence;
    const swap = new Map(sentence.amounts.map((one) => [one, changed(one)]));
    const of = (one: StatedAmount) => swap.get(one) ?? changed(one);
    return {
      ...sentence,
      amounts: sentence.amounts.map(of),
      lists: sentence.lists.map((list) => ({
        ...list,
        parts: list.parts.map(of),
        ...(list.whole === undefined ? {} : { whole: of(list.whole) }),
      })),
      projects: sentence.projects.map((project) => ({ ...project, amount: of(project.amount) })),
    };
  });
  if (!found) throw new Error(`${id} is stated nowhere`);
  return result;
}

/** The subject with the first comparison of a figure changed. @throws Error where it is compared nowhere */
export function withChange(subject: Subject, of: string, change: (stated: StatedChange) => StatedChange): Subject {
  let found = false;
  const result = withSentences(subject, (sentence) => ({
    ...sentence,
    changes: sentence.changes.map((stated) => {
      if (stated.of !== of || found) return stated;
      found = true;
      return change(stated);
    }),
  }));
  if (!found) throw new Error(`${of} is compared nowhere`);
  return result;
}

/** The subject with its first project form changed. */
export function withForm(subject: Subject, change: (form: SubjectProjectForm) => SubjectProjectForm): Subject {
  return { ...subject, projectForms: subject.projectForms.map((form, index) => (index === 0 ? change(form) : form)) };
}
