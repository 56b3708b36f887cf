import type { Finding, Place } from '#lib/core/checks/index.ts';
import type { FormPlace, FormRow } from '#lib/core/forms/index.ts';
import { wholeBudget } from './amount-menders.ts';
import { asInProject, inItsUnit, inPercent, underItsOwn, wholeOnly } from './indicator-menders.ts';
import type { Mend, MendedText, Mender, MendQuestion } from './mend.ts';
import { asExpected, cleanPunctuation, ownLevel, withoutBookmark } from './text-menders.ts';

/**
 * How findings of rules are mended. Few: only where the cause is known, one mend is possible, and what is wrong was typed.
 * What is derived cannot be wrong, and where a person has to know something there is none.
 */
const MENDERS: Readonly<Record<string, Mender>> = {
  'TQ-02': withoutBookmark,
  'TQ-03': cleanPunctuation,
  'TQ-04': asExpected,
  'TQ-11': ownLevel,
  'CL-02': asExpected,
  'PF-03': wholeOnly,
  'PF-04': underItsOwn,
  'PF-09': asInProject,
  'PF-12': inPercent,
  'PF-14': inItsUnit,
  'PF-16': wholeBudget,
};

/** Rules with a mend for some of their findings. */
export const MENDED_RULES: readonly string[] = Object.keys(MENDERS);

/** Letters shown on each side of a change, and the longest text that is shown whole. */
const AROUND = 14;
const SHORT = 20;

/**
 * The one mend of a finding that is safe; nothing where there is none.
 * @param input.path leads from a place of the finding to the form cell that it came from
 * @param input.row a row of a form as it is now
 * @param input.projectBudget what a project's lines of this year come to
 */
export function mendOf(input: {
  finding: Finding;
  path: (place: { form: string; field: string }) => FormPlace | undefined;
  row: (place: FormPlace) => FormRow | undefined;
  projectBudget: MendQuestion['projectBudget'];
}): Mend | undefined {
  const { finding, projectBudget } = input;
  const mender = MENDERS[finding.rule];
  const [at, other] = finding.at;
  if (mender === undefined || at === undefined) return undefined;
  const place = followed(input, at);
  const against = other === undefined ? undefined : followed(input, other);
  const row = place && input.row(place);
  if (place?.row === undefined || place.field === undefined || row === undefined) return undefined;
  const { form, owner } = place;
  for (const field of fieldsOf(place.field)) {
    const text = row.cells[field] ?? '';
    const cell = { form, owner, row: row.id, field };
    const mended = text === '' ? undefined : mender({ finding, place: cell, row, text, against, projectBudget });
    if (mended !== undefined) return mendAt({ cell, row, mended });
  }
  return undefined;
}

function followed({ path }: Pick<Parameters<typeof mendOf>[0], 'path'>, { form, field }: Place): FormPlace | undefined {
  return form === undefined || field === undefined ? undefined : path({ form, field });
}

/** Texts of a line of 支出明细 are looked at together, and found under the first of them. */
function fieldsOf(field: string): readonly string[] {
  return field === 'item' ? ['item', 'basis', 'note'] : [field];
}

function mendAt(input: { cell: Mend['place']; row: FormRow; mended: MendedText }): Mend {
  const { cell, row, mended } = input;
  const { to, label } = mended;
  const place = { ...cell, field: mended.field ?? cell.field };
  const from = row.cells[place.field] ?? '';
  return { place, from, to, label, shown: shownChange(from, to) };
}

/** What differs between two texts, with the words around it. */
function shownChange(from: string, to: string): Mend['shown'] {
  if (from.length <= SHORT && to.length <= SHORT) return { before: '', gone: from, come: to, after: '' };
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const before = from.slice(0, start);
  const after = from.slice(from.length - end);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    gone: from.slice(start, from.length - end),
    come: to.slice(start, to.length - end),
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}
