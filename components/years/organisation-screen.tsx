'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type OrganisationChange, type OrganisationStructure, placeName } from '#lib/core/organisation/index.ts';
import type { OrganisationView } from '#lib/core/screen/index.ts';
import { Departments, type Shown } from './organisation-departments.tsx';
import { changesOf, type OrganisationDraft, rowsOf, withChange } from './organisation-draft.ts';
import { AddLine, CELL, type Edit, LeaveButton, NameField } from './organisation-lines.tsx';
import { OrganisationUpload } from './organisation-upload.tsx';
import { request, type Trouble } from './year-server.ts';
import { TroubleNotice } from './year-settings-form.tsx';

/** Sections, departments and units of a region: changed in place, saved together. */
export function OrganisationScreen({ view }: { view: OrganisationView }) {
  const [structure, setStructure] = useState(view.structure);
  const [uses, setUses] = useState(view.uses);
  const [draft, setDraft] = useState<OrganisationDraft>(new Map());
  const [trouble, setTrouble] = useState<Trouble>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  useUnsavedWarning(draft.size > 0);
  const address = `/organisation/${encodeURIComponent(view.region)}`;
  const edit: Edit = (place, after) => {
    setSaid(undefined);
    setDraft((known) => withChange({ structure, draft: known, place, after }));
  };
  const apply = async (changes: readonly OrganisationChange[]) => {
    setBusy(true);
    const answer = await request<OrganisationStructure>(address, { method: 'PUT', body: { changes } });
    setBusy(false);
    if ('trouble' in answer) {
      setTrouble(answer.trouble);
      return false;
    }
    setTrouble(undefined);
    setStructure(answer.value);
    setDraft(new Map());
    setSaid(`已保存 ${changes.length} 处更改。编报中的预算同时采用新的名称和归口科室，已批复的不变。`);
    const read = await request<OrganisationView>(address, { method: 'GET' });
    if ('value' in read) setUses(read.value.uses);
    return true;
  };
  const shown = { structure, uses, draft, edit };
  return (
    <div className="flex flex-col gap-4 pb-16">
      <OrganisationUpload region={view.region} blocked={draft.size > 0} apply={apply} />
      {said !== undefined && <Notice tone="plain">{said}</Notice>}
      <Sections {...shown} />
      <Departments {...shown} />
      {(draft.size > 0 || trouble !== undefined) && (
        <footer className="fixed inset-x-0 bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-surface px-4 py-2">
          {trouble !== undefined && (
            <div className="max-h-40 basis-full overflow-auto">
              <TroubleNotice trouble={trouble} />
            </div>
          )}
          <span className="mr-auto">{draft.size} 处更改尚未保存</span>
          <Button
            look="quiet"
            onClick={() => {
              setDraft(new Map());
              setTrouble(undefined);
            }}
          >
            不改了
          </Button>
          <Button look="primary" disabled={busy || draft.size === 0} onClick={() => apply(changesOf(structure, draft))}>
            {busy ? '正在保存…' : '保存更改'}
          </Button>
        </footer>
      )}
    </div>
  );
}

function Sections({ structure, uses, draft, edit }: Shown) {
  const rows = rowsOf({ structure, draft, kind: 'section' });
  return (
    <section aria-labelledby="sections" className="border-t border-line-strong pt-3">
      <h2 id="sections" className="pb-1 font-medium">
        业务科室 <span className="figures font-normal text-muted">{rows.length}</span>
      </h2>
      <table className="text-grid">
        <tbody>
          {rows.map((row) => (
            <tr key={placeName(row)}>
              <th scope="row" className={`${CELL} figures w-28`}>
                {row.code}
              </th>
              <td className={`${CELL} w-80`}>
                <NameField row={row} edit={edit} />
              </td>
              <td className={CELL}>
                <LeaveButton row={row} use={sectionUse({ structure, uses, code: row.code })} edit={edit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddLine kind="section" taken={rows.map(({ code }) => code)} edit={edit} />
    </section>
  );
}

function sectionUse(input: Pick<Shown, 'structure' | 'uses'> & { code: string }): string | undefined {
  const { structure, uses, code } = input;
  const members = structure.departments.filter(({ section }) => section === code).length;
  return uses[placeName({ kind: 'section', code })] ?? (members > 0 ? `下有 ${members} 个部门，请先移走` : undefined);
}

/** Asks before the page is left with changes that are not saved. */
export function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
