import type { Quote, Subject, SubjectProjectForm, SubjectSentence } from '#lib/core/checks/index.ts';
import { wan, withCell, withForm, withRows } from './change-subject.ts';
import { consistentSubject } from './consistent-subject.ts';

/** A report that a rule passes, one that it does not, and words of what it says of the second. */
export type RuleExample = { rule: string; passes: () => Subject; fails: () => Subject; says: string };

/** A report that looks wrong to a rule that reads carelessly, and is not. */
export type NearMiss = { rule: string; what: string; passes: () => Subject };

/** An example whose first report is the one in which everything agrees. */
export function example(rule: string, fails: () => Subject, says: string): RuleExample {
  return { rule, passes: consistentSubject, fails, says };
}

/** That report with another amount, in 万元, in a cell. */
export function wrongCell(table: string, row: string, column: string, amount: string): () => Subject {
  return () => withCell(consistentSubject(), { table, row, column }, wan(amount));
}

/** That report with one more paragraph that states nothing, in a section by its id. */
export function withParagraph(text: string, section = 'duties'): () => Subject {
  return () => {
    const subject = consistentSubject();
    const at = { section };
    const added: SubjectSentence = {
      section,
      text,
      at,
      amounts: [],
      shares: [],
      changes: [],
      lists: [],
      counts: [],
      projects: [],
    };
    return { ...subject, sentences: [...subject.sentences, added], lines: [...subject.lines, { text, at }] };
  };
}

/** That report with another name on a row of a table. */
export function withLabel(table: string, row: string, label: string): () => Subject {
  return () =>
    withRows(consistentSubject(), table, (rows) => rows.map((one) => (one.id === row ? { ...one, label } : one)));
}

/** That report with a text in a field of its first form. */
export function withField(field: Parameters<SubjectProjectForm['fields']['get']>[0], text: string): () => Subject {
  return () =>
    withForm(consistentSubject(), (form) => ({
      ...form,
      fields: new Map<typeof field, Quote>(form.fields).set(field, { text, at: form.at }),
    }));
}

/** That report with one line of 支出明细 in its first form: what is bought, its account, its amount in 万元. */
export function withCostLine(item: string, economic: string, ...others: [string, string][]): () => Subject {
  return () =>
    withForm(consistentSubject(), (form) => ({
      ...form,
      costLines: [[item, economic] as const, ...others].map(([bought, account]) => ({
        item: bought,
        economic: account,
        amount: { amount: wan('10'), text: '10.00', at: form.at },
        at: form.at,
      })),
    }));
}
