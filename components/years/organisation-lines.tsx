import { useState } from 'react';
import { useEarlyText } from '#components/ui/early-text.ts';
import { ORGANISATION_KINDS, type OrganisationEntry, type OrganisationPlace } from '#lib/core/organisation/index.ts';
import type { OrganisationRow } from './organisation-draft.ts';

/** How a line is changed. */
export type Edit = (place: OrganisationPlace, after: OrganisationEntry | null) => void;

export const CELL = 'border-b border-line px-2 py-1 text-left align-middle font-normal';
const FIELD = 'h-7 w-full min-w-40 rounded-sm border bg-surface px-2';

function placeOf({ kind, code, department }: OrganisationRow): OrganisationPlace {
  return { kind, code, ...(department === undefined ? {} : { department }) };
}

function entryOf({ name, section }: OrganisationRow): OrganisationEntry {
  return { name, ...(section === undefined ? {} : { section }) };
}

/** Name of a section, department or unit, to be changed in its place. */
export function NameField({ row, edit }: { row: OrganisationRow; edit: Edit }) {
  const look = row.changed ? 'border-accent' : 'border-transparent hover:border-line-strong';
  const rename = (name: string) => edit(placeOf(row), { ...entryOf(row), name });
  const field = useEarlyText<HTMLInputElement>({ text: row.name, onText: rename });
  return row.removed ? (
    <s className="px-2 text-muted">{row.name}</s>
  ) : (
    <input
      ref={field}
      aria-label={`${ORGANISATION_KINDS[row.kind]} ${row.code} 的名称`}
      value={row.name}
      onChange={(event) => rename(event.target.value)}
      className={`${FIELD} ${look}`}
    />
  );
}

/** Section that a department belongs to. */
export function SectionField(props: { row: OrganisationRow; sections: readonly OrganisationRow[]; edit: Edit }) {
  const { row, sections, edit } = props;
  return (
    <select
      aria-label={`${row.name}的归口业务科室`}
      value={row.section ?? ''}
      disabled={row.removed}
      onChange={(event) => edit(placeOf(row), { name: row.name, section: event.target.value })}
      className="h-7 max-w-56 rounded-sm border border-line bg-surface px-1"
    >
      {sections
        .filter(({ removed }) => !removed)
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
    </select>
  );
}

/** Takes a line away, or takes that back. What is in use says why it stays. */
export function LeaveButton(props: { row: OrganisationRow; use: string | undefined; edit: Edit }) {
  const { row, use, edit } = props;
  const word = row.kind === 'unit' ? '停用' : '删除';
  if (row.removed)
    return (
      <button type="button" onClick={() => edit(placeOf(row), entryOf(row))} className="whitespace-nowrap text-accent">
        不{word}
      </button>
    );
  return (
    <button
      type="button"
      disabled={use !== undefined && !row.isNew}
      title={use === undefined ? undefined : `${row.name}${use}`}
      aria-label={`${word}${row.name}`}
      onClick={() => edit(placeOf(row), null)}
      className="whitespace-nowrap text-accent disabled:cursor-not-allowed disabled:text-muted"
    >
      {word}
    </button>
  );
}

type AddProps = {
  kind: OrganisationPlace['kind'];
  department?: string;
  taken: readonly string[];
  /** Section of a new department. */
  section?: string | undefined;
  edit: Edit;
};

/** Adds a line: code and name, then Enter. */
export function AddLine({ kind, department, taken, section, edit }: AddProps) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const codeField = useEarlyText<HTMLInputElement>({ text: code, onText: setCode });
  const nameField = useEarlyText<HTMLInputElement>({ text: name, onText: setName });
  const what = ORGANISATION_KINDS[kind];
  const twice = taken.includes(code.trim());
  const add = () => {
    if (code.trim() === '' || name.trim() === '' || twice) return;
    const place = { kind, code: code.trim(), ...(department === undefined ? {} : { department }) };
    edit(place, { name: name.trim(), ...(section === undefined ? {} : { section }) });
    setCode('');
    setName('');
  };
  return (
    <form
      className="flex flex-wrap items-center gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        ref={codeField}
        aria-label={`新${what}的编码`}
        placeholder="编码"
        value={code}
        aria-invalid={twice}
        onChange={(event) => setCode(event.target.value)}
        className={`figures h-7 w-28 rounded-sm border bg-surface px-2 ${twice ? 'border-danger' : 'border-line'}`}
      />
      <input
        ref={nameField}
        aria-label={`新${what}的名称`}
        placeholder={`新增${what}的名称`}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="h-7 w-60 max-w-full rounded-sm border border-line bg-surface px-2"
      />
      <button
        type="submit"
        disabled={code.trim() === '' || name.trim() === '' || twice}
        className="text-accent disabled:text-muted"
      >
        增加{what}
      </button>
      {twice && <span className="text-danger">编码 {code.trim()} 已有</span>}
    </form>
  );
}
