'use client';

import { type FocusEvent, type ReactNode, Suspense, useId, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { useEntryMeasure } from '#components/entry/use-entry-choices.ts';
import { afterShown } from '#components/ui/after-shown.ts';
import { fieldProblem } from '#lib/core/entry/index.ts';
import { staleWords } from '#lib/core/fit/index.ts';
import type { Choice, FieldDefinition } from '#lib/core/forms/index.ts';
import { type CellBinding, useCellBinding } from './cell-binding.ts';
import { FieldControl } from './field-control.tsx';
import { FieldTip } from './field-tip.tsx';
import { shownValue } from './shown-value.ts';
import type { TipPlace } from './tip-place.ts';

const CountLinkNote = afterShown(() => import('./count-link-note.tsx').then((m) => m.CountLinkNote));

/** How a field stands in a form: with its label above, or bare in a table whose heads say what it is. */
export type FieldLook = 'labelled' | 'cell';

/**
 * One field of a form: the input that its kind asks for, bound to its cell, with label, help, what is wrong with it, and
 * what it was last year. Nothing nags while typing: what is wrong is said when the field is left, then as it is mended.
 * @param props.choices what can be chosen, for fields whose choices are this budget's own (项目, 单位)
 * @param props.lastYear last year's value as the cell would hold it, to stand beside
 * @param props.gap what the budget lacks because of this field, for people; shown once the field was left
 */
export function Field(props: {
  store: FormStore;
  row: string;
  field: string;
  look?: FieldLook;
  choices?: readonly Choice[] | undefined;
  lastYear?: string | undefined;
  gap?: string | undefined;
}) {
  const { store, look = 'labelled', choices, lastYear, gap } = props;
  const binding = useCellBinding(props);
  const [measure] = useEntryMeasure();
  // Before it was left nothing is said; while somebody is in it again, only what was said before.
  const [telling, setTelling] = useState<'nothing' | 'all' | 'known'>('nothing');
  const id = useId();
  const { definition, text } = binding;
  if (definition === undefined) throw new Error(`${store.definition.id} has no field ${props.row}.${props.field}`);
  const found = problemOf({ binding, choices, gap });
  const problem = telling === 'nothing' ? undefined : found;
  const described = problem === undefined ? undefined : `${id}-problem`;
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setTelling('all');
  };
  const enter = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setTelling(telling === 'all' && found !== undefined ? 'known' : 'nothing');
  };
  const control = {
    id,
    binding,
    describedBy: described,
    invalid: problem !== undefined,
    label: look === 'cell' ? definition.label : undefined,
  };
  const shown = (value: string) => shownValue({ definition, choices, measure, text: value });
  return (
    // The place that “jump to the cell” looks for.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; it only hears that its input was left.
    <div
      className="flex min-w-0 flex-col gap-1"
      data-row={props.row}
      data-field={props.field}
      onFocus={enter}
      onBlur={leave}
    >
      {look === 'labelled' ? <FieldLabel id={id} definition={definition} at={binding.at} /> : null}
      <FieldControl control={control} store={store} measure={measure} choices={choices} />
      {problem === undefined ? null : (
        <Note id={described} tone="text-danger">
          {problem}
        </Note>
      )}
      {binding.carried === undefined ? null : <WaitingNote binding={binding} words="从上年带入，请核对" />}
      {binding.stale === undefined ? null : <WaitingNote binding={binding} words={staleWords(binding.stale)} />}
      {binding.read === undefined ? null : <Note tone="text-muted">取自 {binding.read}</Note>}
      {lastYear === undefined || lastYear === '' || lastYear === text ? null : (
        <Note tone="text-muted">上年：{shown(lastYear)}</Note>
      )}
      {definition.kind === 'amount' && text.includes('人') ? (
        <Suspense fallback={null}>
          <CountLinkNote {...props} />
        </Suspense>
      ) : null}
    </div>
  );
}

function FieldLabel({ id, definition, at }: { id: string; definition: FieldDefinition; at: TipPlace }) {
  return (
    <span className="flex items-center gap-1 text-muted">
      <label htmlFor={id}>{definition.label}</label>
      {definition.required ? (
        <span aria-hidden="true" title="必填" className="text-danger">
          *
        </span>
      ) : null}
      <FieldTip at={at} label={definition.label} byKey />
    </span>
  );
}

function problemOf(input: { binding: CellBinding; choices: readonly Choice[] | undefined; gap: string | undefined }) {
  const { binding, choices, gap } = input;
  const { definition, text } = binding;
  if (definition === undefined) return undefined;
  const shape = fieldProblem({ definition, text, choices });
  if (shape !== undefined) return shape;
  if (definition.required && text.trim() === '') return `请填写${definition.label}`;
  return gap;
}

/** What was carried over from last year, or depends on what was cut, is used only after somebody has looked at it. */
function WaitingNote({ binding, words }: { binding: CellBinding; words: string }) {
  return (
    <Note tone="text-warning">
      {words}
      {binding.readOnly === undefined ? (
        <button type="button" className="ml-2 text-accent underline" onClick={binding.confirm}>
          确认
        </button>
      ) : null}
    </Note>
  );
}

function Note({ id, tone, children }: { id?: string | undefined; tone: string; children: ReactNode }) {
  return (
    <span id={id} className={`figures text-grid ${tone}`}>
      {children}
    </span>
  );
}
