import { useState } from 'react';
import { useEarlyText } from '#components/ui/early-text.ts';
import { type OrganisationStructure, placeName } from '#lib/core/organisation/index.ts';
import type { OrganisationView } from '#lib/core/screen/index.ts';
import { type OrganisationDraft, type OrganisationRow, rowsOf } from './organisation-draft.ts';
import { AddLine, CELL, type Edit, LeaveButton, NameField, SectionField } from './organisation-lines.tsx';

/** What the parts of the page show: the organisation as it stands, what keeps its things, and what was changed. */
export type Shown = {
  structure: OrganisationStructure;
  uses: OrganisationView['uses'];
  draft: OrganisationDraft;
  edit: Edit;
};

/** Departments, each with its section and its units. */
export function Departments(shown: Shown) {
  const { structure, draft, edit } = shown;
  const [wanted, setWanted] = useState('');
  const field = useEarlyText<HTMLInputElement>({ text: wanted, onText: setWanted });
  const rows = rowsOf({ structure, draft, kind: 'department' });
  const sections = rowsOf({ structure, draft, kind: 'section' });
  const fits = (code: string, name: string) => `${code} ${name}`.includes(wanted.trim());
  const found = rows.filter(
    ({ code, name }) =>
      fits(code, name) || structure.units.some((unit) => unit.department === code && fits(unit.code, unit.name)),
  );
  return (
    <section aria-labelledby="departments" className="border-t border-line-strong pt-3">
      <div className="flex flex-wrap items-center gap-3 pb-1">
        <h2 id="departments" className="mr-auto font-medium">
          部门和单位{' '}
          <span className="figures font-normal text-muted">
            {rows.length} 个部门，{structure.units.length} 个单位
          </span>
        </h2>
        <input
          ref={field}
          type="search"
          aria-label="查找部门或单位"
          placeholder="编码或名称"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          className="h-8 rounded-sm border border-line-strong bg-surface px-2"
        />
      </div>
      {found.map((row) => (
        <Department key={row.code} {...shown} row={row} sections={sections} />
      ))}
      {found.length === 0 && <p className="py-4 text-muted">没有符合的部门或单位。</p>}
      <AddLine
        kind="department"
        taken={rows.map(({ code }) => code)}
        section={sections.find(({ removed }) => !removed)?.code}
        edit={edit}
      />
    </section>
  );
}

type DepartmentProps = Shown & { row: OrganisationRow; sections: readonly OrganisationRow[] };

function Department({ structure, uses, draft, edit, row, sections }: DepartmentProps) {
  const units = rowsOf({ structure, draft, kind: 'unit', department: row.code });
  const own = units.some(({ removed }) => !removed) ? '下还有单位，请先停用单位' : undefined;
  return (
    <details
      className="border-b border-line [contain-intrinsic-size:auto_2.5rem] [content-visibility:auto]"
      open={row.isNew || structure.departments.length <= 8}
    >
      <summary className="flex flex-wrap items-center gap-2 py-1">
        <span aria-hidden="true" className="w-3 text-muted">
          ▸
        </span>
        <span className="figures w-20">{row.code}</span>
        <span className="min-w-0 flex-1 truncate">{row.name}</span>
        <span className="figures text-muted">{units.length} 个单位</span>
      </summary>
      <div className="overflow-x-auto pb-2 pl-5">
        <div className="flex flex-wrap items-center gap-3 py-1 text-grid">
          <div className="w-96 max-w-full">
            <NameField row={row} edit={edit} />
          </div>
          <SectionField row={row} sections={sections} edit={edit} />
          <LeaveButton row={row} use={uses[placeName({ kind: 'department', code: row.code })] ?? own} edit={edit} />
        </div>
        <table className="text-grid">
          <tbody>
            {units.map((unit) => (
              <tr key={placeName(unit)}>
                <th scope="row" className={`${CELL} figures w-28`}>
                  {unit.code}
                </th>
                <td className={`${CELL} w-96`}>
                  <NameField row={unit} edit={edit} />
                </td>
                <td className={CELL}>
                  <LeaveButton row={unit} use={uses[placeName(unit)]} edit={edit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <AddLine kind="unit" department={row.code} taken={units.map(({ code }) => code)} edit={edit} />
      </div>
    </details>
  );
}
