import type { CellBinding } from './cell-binding.ts';

/** What every kind of input is given by its field. */
export type ControlProps = {
  id: string;
  binding: CellBinding;
  /** Ids of what is said about it: errors, notes. */
  describedBy: string | undefined;
  invalid: boolean;
  /** Name for a screen reader where no label is shown. */
  label: string | undefined;
};

const INPUT =
  'w-full min-w-0 rounded-sm border bg-surface px-2 text-ink placeholder:text-muted [&:is(input,textarea)]:read-only:bg-sunken disabled:bg-sunken';

/** Classes of an input; red where its value cannot be taken. */
export function inputClass({ invalid }: { invalid: boolean }): string {
  return `${INPUT} ${invalid ? 'border-danger' : 'border-line-strong'}`;
}

/** The attributes that every input of a cell has. */
export function inputAttributes({ id, binding, describedBy, invalid, label }: ControlProps) {
  return {
    id,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': binding.definition?.required,
    readOnly: binding.readOnly !== undefined,
    title: binding.readOnly,
  };
}
