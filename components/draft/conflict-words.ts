import { type CodeNames, cellText, fieldLabel, rowLabel, rowText } from '#lib/core/entry/index.ts';
import type { FormDefinition } from '#lib/core/forms/index.ts';
import type { Question } from './questions.ts';

/** A question for people: where, what they wrote, what the other wrote. */
export type WordedQuestion = { row: string; field: string; mine: string; theirs: string };

/** Puts a question into words. */
export function wordedQuestion(input: {
  question: Question;
  definition: FormDefinition;
  names?: CodeNames;
}): WordedQuestion {
  const { question, definition, names } = input;
  const { field, mine, theirs } = question;
  const there = mine ?? theirs;
  const row = there === undefined ? definition.label : rowLabel(definition, there, names);
  if (field === undefined || mine === undefined || theirs === undefined)
    return {
      row,
      field: '整行',
      mine: mine === undefined ? '删除了这一行' : rowText({ definition, row: mine }),
      theirs: theirs === undefined ? '删除了这一行' : rowText({ definition, row: theirs }),
    };
  const place = { definition, section: mine.section, field };
  return {
    row,
    field: fieldLabel(place),
    mine: cellText({ ...place, names, text: mine.cells[field] ?? null }),
    theirs: cellText({ ...place, names, text: theirs.cells[field] ?? null }),
  };
}
