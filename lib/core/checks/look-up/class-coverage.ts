import type { RuleFinding } from '../rule-definition.ts';
import type { Subject } from '../subject/subject.ts';
import { missingFinding } from './coverage.ts';
import { sectionWords } from './stated.ts';
import { listQuote } from './stated-against.ts';
import { cellTerm } from './terms.ts';

const NUMBERING = /^[(（]?[一二三四五六七八九十廿]+[)）、]\s*/;

/** Lists of 支出包括 by 类 that leave out a 类 of the table: one finding a list. */
export function classCoverage(
  subject: Subject,
  input: { of: string; table: 'income-and-expenditure' | 'appropriation'; prefix: string },
): RuleFinding[] {
  const table = subject.tables.get(input.table);
  if (table === undefined) return [];
  return subject.sentences.flatMap(({ lists, section }) =>
    lists
      .filter(
        ({ of, parts }) => of === input.of && parts.length > 0 && parts.every(({ id }) => isClass(id, input.prefix)),
      )
      .flatMap(({ parts, at, text }) => {
        const listed = new Set(parts.map(({ id }) => id));
        const missing = table.rows.flatMap((row) => {
          if (!/^\d{3}$/.test(row.id) || listed.has(`${input.prefix}.function.${row.id}`)) return [];
          const term = cellTerm(table, row, 'amount');
          return term === undefined || term.amount === 0 ? [] : [{ words: row.label.replace(NUMBERING, ''), term }];
        });
        return missingFinding({ where: `${sectionWords(section)}的支出`, missing, at: [at], quote: listQuote(text) });
      }),
  );
}

const isClass = (id: string | undefined, prefix: string) =>
  id?.startsWith(`${prefix}.function.`) && id.length === prefix.length + '.function.'.length + 3;
