'use client';

import { type KeyboardEvent, useState } from 'react';
import { useComments } from '#components/comments/comments-context.tsx';
import { threadsOfForm } from '#components/comments/threads-at.ts';
import { Button } from '#components/ui/button.tsx';
import { type CodeNames, fieldText, rowLabel } from '#lib/core/entry/index.ts';
import { isCuttable } from '#lib/core/fit/index.ts';
import {
  byRank,
  columnHead,
  type FieldDefinition,
  type FormDefinition,
  type FormRow,
  rowAmount,
  type SectionDefinition,
} from '#lib/core/forms/index.ts';
import { formatYuan, ZERO_FEN } from '#lib/core/money/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { OriginalAmount, RemarkNote } from './cell-notes.tsx';
import type { ChangeTarget } from './change-dialogs.tsx';
import { LineButtons } from './line-buttons.tsx';
import type { Acting } from './use-acting.tsx';

const AT_FIRST = 200;
const CELL = 'border-b border-line px-2 py-1.5 align-top -outline-offset-2 max-md:block max-md:border-0 max-md:py-0.5';

type Props = Pick<Acting, 'onAt' | 'onAct' | 'mayCut'> & {
  budget: BudgetKey;
  form: StoredForm;
  definition: FormDefinition;
  /** What the form is called, whose it is. */
  title: string;
  names: CodeNames;
};

/** What was entered in a form, section by section, to be read line by line; every line and cell can be remarked on. */
export function FormRows({ form, definition, ...rest }: Props) {
  const sections = definition.sections.map((section) => ({
    section,
    rows: inOrder(form.rows, section.id),
  }));
  const filled = sections.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return <p className="py-2 text-muted">这张表还没有填。</p>;
  return filled.map(({ section, rows }) => (
    <Section key={section.id} section={section} rows={rows} form={form} definition={definition} {...rest} />
  ));
}

/** Rows of a section as its list shows them; those that stand under others, in the order of these. */
function inOrder(rows: readonly FormRow[], section: string): FormRow[] {
  const parents = new Map([...rows].sort(byRank).map(({ id }, index) => [id, index]));
  const placeOf = ({ parent = '' }: FormRow) => parents.get(parent) ?? 0;
  return rows
    .filter((row) => row.section === section)
    .sort((a, b) => (a.parent === b.parent ? byRank(a, b) : placeOf(a) - placeOf(b)));
}

type SectionProps = Props & { section: SectionDefinition; rows: readonly FormRow[] };

function Section({ section, rows, ...rest }: SectionProps) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? rows : rows.slice(0, AT_FIRST);
  // What nobody filled in any row tells nothing here; an amount may be worked out though nobody typed it.
  const fields = section.fields.filter(
    ({ id, kind }) => kind === 'amount' || rows.some(({ cells }) => (cells[id] ?? '').trim() !== ''),
  );
  return (
    <section aria-label={section.label} className="pb-4">
      <h3 className="py-1 font-medium">{section.label}</h3>
      <table className="w-full border-t border-line text-left text-grid max-md:block">
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col" className={`${CELL} font-medium text-muted`}>
              行
            </th>
            {fields.map((field) => (
              <th
                key={field.id}
                scope="col"
                className={`${CELL} font-medium text-muted ${isNumber(field) ? 'text-right' : ''}`}
              >
                {columnHead({ field, fiscalYear: rest.budget.year })}
                {field.kind === 'amount' && '（元）'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {shown.map((row) => (
            <Line key={row.id} row={row} fields={fields} section={section} {...rest} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          显示全部 {rows.length} 行
        </Button>
      )}
    </section>
  );
}

type LineProps = Omit<SectionProps, 'rows'> & { row: FormRow; fields: readonly FieldDefinition[] };

function Line({ row, fields, section, ...rest }: LineProps) {
  const { budget, form, definition, title, names, onAt, onAct, mayCut } = rest;
  const { view } = useComments();
  const label = rowLabel(definition, row, names);
  const parent = row.parent === undefined ? undefined : form.rows.find(({ id }) => id === row.parent);
  const amount = rowAmount({ form: form.form, row });
  const place = { form: form.form, owner: form.owner, row: row.id };
  const target: ChangeTarget = {
    words: `${title} › ${label}`,
    place,
    amount: amount ?? ZERO_FEN,
    cuttable: amount !== undefined && isCuttable({ form: form.form, row }),
  };
  const atCell = (field: FieldDefinition): ChangeTarget => ({
    ...target,
    words: `${target.words} › ${columnHead({ field, fiscalYear: budget.year })}`,
    place: { ...place, field: field.id },
  });
  const threads = threadsOfForm(view?.threads ?? [], form).filter((thread) => thread.place.row === row.id);
  return (
    <tr
      className="focus-within:bg-accent-soft max-md:block max-md:border-b max-md:border-line max-md:py-2"
      onKeyDown={alongTheLine}
    >
      <th
        scope="row"
        // J and K lead from line to line, and C and E act on the one at hand.
        tabIndex={0}
        data-line=""
        data-stop=""
        className={`${CELL} min-w-56 font-normal`}
        onFocus={() => onAt(target)}
      >
        {label}
        {parent !== undefined && <span className="block text-muted">属于 {rowLabel(definition, parent, names)}</span>}
        <span className="block">
          <LineButtons budget={budget} target={target} onAct={onAct} mayCut={mayCut} />
        </span>
        <RemarkNote threads={threads.filter((thread) => thread.place.field === '')} />
      </th>
      {fields.map((field) => (
        <td
          key={field.id}
          tabIndex={-1}
          data-stop=""
          className={`${CELL} ${isNumber(field) ? 'figures md:text-right' : 'break-words whitespace-pre-wrap'}`}
          onFocus={() => onAt(atCell(field))}
        >
          <span className="text-muted md:hidden">{columnHead({ field, fiscalYear: budget.year })} </span>
          {valueText({ row, field, names, form })}
          <OriginalAmount row={row} field={field} />
          <RemarkNote threads={threads.filter((thread) => thread.place.field === field.id)} />
        </td>
      ))}
    </tr>
  );
}

/** The arrows lead along the cells of a line. */
function alongTheLine(event: KeyboardEvent<HTMLTableRowElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  if (by === 0 || at < 0) return;
  event.preventDefault();
  stops[at + by]?.focus();
}

function isNumber({ kind }: FieldDefinition): boolean {
  return kind === 'amount' || kind === 'count' || kind === 'decimal';
}

/** A cell as people read it: codes with their names, an amount that is worked out by its factors as what it comes to. */
function valueText(input: { row: FormRow; field: FieldDefinition; names: CodeNames; form: StoredForm }): string {
  const { row, field, names, form } = input;
  const text = (row.cells[field.id] ?? '').trim();
  if (text === '') {
    const amount = field.id === 'amount' ? rowAmount({ form: form.form, row }) : undefined;
    return amount === undefined ? '—' : formatYuan(amount);
  }
  const name = names({ kind: field.kind, code: text });
  if (name !== undefined) return field.kind === 'project' ? name : `${text} ${name}`;
  return fieldText({ field, text });
}
