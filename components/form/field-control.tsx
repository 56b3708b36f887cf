'use client';

import { lazy, Suspense } from 'react';
import { useDraftView } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { Choice } from '#lib/core/forms/index.ts';
import type { AccountKind } from './accounts.ts';
import { AmountInput, type AmountMeasure } from './amount-input.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { ControlProps } from './control.ts';
import { CountField } from './count-field.tsx';
import { CodeField, DayField, YearField } from './day-field.tsx';
import { FlagField } from './flag-field.tsx';
import { IndicatorValueField } from './indicator-value-field.tsx';
import { LongTextField } from './long-text-field.tsx';
import { TextField } from './text-field.tsx';

/** Its list of accounts makes it by far the largest; few forms have one. */
const CodeChoiceField = lazy(() => import('./code-choice-field.tsx').then((m) => ({ default: m.CodeChoiceField })));

/** The input that a field's kind asks for. */
export function FieldControl(props: {
  control: ControlProps;
  store: FormStore;
  measure: AmountMeasure;
  choices: readonly Choice[] | undefined;
}) {
  const { control, store, measure } = props;
  const kind = control.binding.definition?.kind ?? 'text';
  const choices = props.choices ?? control.binding.definition?.choices;
  if (choices !== undefined) return <ChoiceField {...control} choices={choices} />;
  switch (kind) {
    case 'long-text':
      return <LongTextField {...control} />;
    case 'amount':
      return <AmountInput {...control} measure={measure} />;
    case 'count':
    case 'decimal':
      return <CountField {...control} />;
    case 'year':
      return <YearField {...control} />;
    case 'day':
      return <DayField {...control} />;
    case 'flag':
      return <FlagField {...control} />;
    case 'function':
    case 'economic':
      return <BudgetCodeField control={control} store={store} kind={kind} />;
    case 'indicator-value':
      return <IndicatorValueField {...control} />;
    case 'code':
      return <CodeField {...control} />;
    default:
      return <TextField {...control} />;
  }
}

function BudgetCodeField(props: { control: ControlProps; store: FormStore; kind: AccountKind }) {
  const { key } = useDraftView();
  return (
    <Suspense fallback={<TextField {...props.control} />}>
      <CodeChoiceField {...props.control} store={props.store} kind={props.kind} year={key.year} />
    </Suspense>
  );
}
