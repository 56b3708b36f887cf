import { nanoid } from 'nanoid';
import type { DraftedForm } from '#components/draft/draft-store.ts';
import { type ClassificationData, classificationOf } from '#lib/core/classification/index.ts';
import { assembleBudget, type CarriedForm, carryForward, formDefinition } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { draftOfView, draftOnScreen } from './draft-of-view.ts';

/**
 * What last year's budget would bring into the forms of this one that the person may fill.
 * @param input.classification last year's accounts: with them the history of the whole department states last year's budget
 */
export function carriedOver(input: {
  lastYear: DraftView;
  classification: ClassificationData | undefined;
  view: DraftView;
  forms: readonly DraftedForm[];
}): readonly CarriedForm[] {
  const { classification, view, forms } = input;
  const lastYear = draftOfView(input.lastYear);
  const assembled =
    classification && assembleBudget({ draft: lastYear, classification: classificationOf(classification) });
  const carried = carryForward({
    lastYear,
    thisYear: draftOnScreen({ view, forms }),
    newId: nanoid,
    ...(assembled === undefined ? {} : { lastYearBudget: assembled.budget }),
  });
  return carried.forms.filter(({ form }) => view.editable.includes(formDefinition({ id: form }).editor));
}
