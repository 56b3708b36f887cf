import { noteOf } from '#components/comments/threads-at.ts';
import { fieldText } from '#lib/core/entry/index.ts';
import { type FieldDefinition, type FormRow, markKey } from '#lib/core/forms/index.ts';

/** What was asked for before a cut. */
export function OriginalAmount({ row, field }: { row: FormRow; field: FieldDefinition }) {
  const text = row.cells[markKey({ field: field.id, mark: 'cut' })];
  if (text === undefined) return null;
  return <span className="block text-danger">核减前 {text === '' ? '按标准计算' : fieldText({ field, text })}</span>;
}

/** The first of what was remarked here, all of it on pointing at it; nothing where nothing is open. */
export function RemarkNote({ threads }: { threads: Parameters<typeof noteOf>[0] }) {
  const note = noteOf(threads);
  if (note === undefined) return null;
  const [first] = note.words.split('\n');
  return (
    <span title={note.words} className={`block ${note.open ? 'text-warning' : 'text-accent'}`}>
      <span aria-hidden="true">◥ </span>
      {first}
    </span>
  );
}
