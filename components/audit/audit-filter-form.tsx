import Link from 'next/link';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { FORM_IDS } from '#lib/core/forms/index.ts';
import { type AuditSearch, auditAddress } from './audit-address.ts';
import { EVENT_NAMES, formTitle, type OrganisationNames } from './event-words.ts';

const FIELD = 'h-8 rounded-sm border border-line-strong bg-surface px-2';

/** What to look for in the trail. A plain form: it works without a script, and its address can be kept. */
export function AuditFilterForm({
  search,
  departments,
  names,
}: {
  search: AuditSearch;
  departments: readonly { code: string; name: string }[];
  names: OrganisationNames;
}) {
  const cell = FORM_IDS.find((id) => id === search.form);
  return (
    <form action="/audit" className="flex flex-wrap items-end gap-3 pb-3">
      {departments.length > 0 && (
        <label className="flex flex-col gap-1">
          部门
          <select name="department" defaultValue={search.department ?? ''} className={`${FIELD} max-w-80`}>
            <option value="">全部</option>
            {departments.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="flex flex-col gap-1">
        事项
        <select name="type" defaultValue={search.type ?? ''} className={FIELD}>
          <option value="">全部</option>
          {Object.entries(EVENT_NAMES).map(([type, name]) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1">
        操作人
        <input name="person" defaultValue={search.person ?? ''} maxLength={60} className={`${FIELD} w-28`} />
      </label>
      <label className="flex flex-col gap-1">
        从
        <input type="date" name="since" defaultValue={search.since ?? ''} className={FIELD} />
      </label>
      <label className="flex flex-col gap-1">
        到
        <input type="date" name="until" defaultValue={search.until ?? ''} className={FIELD} />
      </label>
      <Button type="submit" look="primary">
        查询
      </Button>
      <Link href="/audit" className={buttonClass('quiet')}>
        清除条件
      </Link>
      {cell !== undefined && (
        <p className="basis-full text-muted">
          只看 {formTitle({ form: cell, owner: search.owner ?? '' }, names)}
          {search.row !== undefined && ' 的一行'}
          {search.field !== undefined && '里的一格'}，
          <Link
            href={auditAddress({ search, change: { form: '', owner: '', row: '', field: '' } })}
            className="text-accent underline underline-offset-4"
          >
            看全部
          </Link>
        </p>
      )}
    </form>
  );
}
