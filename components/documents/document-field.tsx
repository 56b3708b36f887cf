'use client';

import { FieldRemark } from '#components/comments/field-remark.tsx';
import { useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useEntryMeasure } from '#components/entry/use-entry-choices.ts';
import { useCellBinding } from '#components/form/cell-binding.ts';
import { Field, type FieldLook } from '#components/form/field.tsx';
import { FieldTip } from '#components/form/field-tip.tsx';
import { shownValue } from '#components/form/shown-value.ts';
import { TextField } from '#components/form/text-field.tsx';
import { earlierLabel } from '#lib/core/entry/index.ts';
import { staleWords } from '#lib/core/fit/index.ts';
import type { Choice, FieldDefinition } from '#lib/core/forms/index.ts';

type Props = {
  store: FormStore;
  row: string;
  field: string;
  look?: FieldLook;
  choices?: readonly Choice[] | undefined;
};

/** A field of a document: entered where the form can be changed, text where it can only be read. */
export function DocumentField(props: Props) {
  if (props.field.startsWith('previous.')) return <EarlierValue {...props} />;
  const { store, row, field } = props;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {store.readOnly === undefined ? <Field {...props} /> : <ReadField {...props} />}
      <FieldRemark form={store.key} row={row} field={field} />
    </div>
  );
}

function ReadField({ store, row, field, look = 'labelled', choices }: Props) {
  const { at, text, definition, stale } = useCellBinding({ store, row, field });
  const [measure] = useEntryMeasure();
  if (definition === undefined) return null;
  const blank = text.trim() === '';
  return (
    <div className="flex min-w-0 flex-col gap-1" data-row={row} data-field={field}>
      {look === 'labelled' ? (
        <span className="flex items-center gap-1 text-muted">
          {definition.label}
          <FieldTip at={at} label={definition.label} />
        </span>
      ) : null}
      <ReadText definition={definition} blank={blank} look={look}>
        {blank ? (look === 'cell' ? '—' : '未填') : shownValue({ definition, choices, measure, text })}
      </ReadText>
      {stale === undefined ? null : <span className="text-grid text-warning">{staleWords(stale)}</span>}
    </div>
  );
}

function ReadText(props: { definition: FieldDefinition; blank: boolean; look: FieldLook; children: string }) {
  const right = props.definition.kind === 'amount' || props.definition.kind === 'count';
  return (
    <span
      className={`${props.look === 'cell' ? 'py-1.5' : 'min-h-6'} break-words whitespace-pre-wrap ${right ? 'figures' : ''} ${props.blank ? 'text-muted' : ''}`}
    >
      {props.children}
    </span>
  );
}

function EarlierValue({ store, row, field }: Props) {
  const text = useRow(store, row)?.cells[field] ?? '';
  const binding = useCellBinding({ store, row, field });
  if (store.readOnly !== undefined) return <span className="block py-1.5 break-words">{text}</span>;
  return (
    <div data-row={row} data-field={field}>
      <TextField
        id={`${row}-${field}`}
        binding={binding}
        describedBy={undefined}
        invalid={false}
        label={earlierLabel(field) ?? field}
      />
    </div>
  );
}
