import type { Classification } from '#lib/core/classification/index.ts';
import { evaluateAmount } from '#lib/core/expression/index.ts';
import type { CategoryId } from '#lib/core/ledger/index.ts';
import { readForm } from './assemble/read-form.ts';
import { neededOf } from './assemble/read-row.ts';
import type { DraftForm } from './budget-draft.ts';
import { formDefinition } from './definitions/form-definition.ts';

/** The projects that a form 项目清单 lists by code, each code once; rows that are not finished list none. */
export function listedProjects(form: DraftForm, classification: Classification): Map<string, CategoryId> {
  const definition = formDefinition({ id: form.form });
  const read = readForm({ form, definition, facts: { classification, evaluate: evaluateAmount } });
  const listed = new Map<string, CategoryId>();
  for (const row of read.rows('projects')) {
    const code = row.counts ? neededOf<string>(row, 'code') : '';
    if (code !== '' && !listed.has(code)) listed.set(code, neededOf<CategoryId>(row, 'category'));
  }
  return listed;
}
