import Link from 'next/link';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { ACCOUNT_STATES, type AccountPlaces } from '#lib/core/accounts/index.ts';
import { ROLE_IDS, ROLES } from '#lib/core/workflow/index.ts';

/** What is looked for, as it stands in the address of the page. */
export type AccountQuery = Partial<Record<'text' | 'role' | 'state' | 'place', string>>;

const FIELD = 'h-8 rounded-sm border border-line-strong bg-surface px-2';

/** Looks for accounts by name, role, state, and department or section. A form of its own: the address keeps what was asked. */
export function AccountSearch({ query, places }: { query: AccountQuery; places: AccountPlaces }) {
  const selects = [
    { name: 'role', label: '角色', options: ROLE_IDS.map((role) => [role, ROLES[role].name] as const) },
    { name: 'state', label: '状态', options: Object.entries(ACCOUNT_STATES) },
    {
      name: 'place',
      label: '部门或科室',
      options: [...places.sections, ...places.departments].map(({ code, name }) => [code, `${code} ${name}`] as const),
    },
  ] as const;
  return (
    <search>
      <form action="/accounts" className="flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1">
          用户名或姓名
          <input name="text" type="search" defaultValue={query.text} maxLength={60} className={FIELD} />
        </label>
        {selects.map(({ name, label, options }) => (
          <div key={name} className="flex flex-col gap-1">
            <label htmlFor={`account-${name}`}>{label}</label>
            <select id={`account-${name}`} name={name} defaultValue={query[name] ?? ''} className={`${FIELD} max-w-56`}>
              <option value="">全部</option>
              {options.map(([value, text]) => (
                <option key={`${value} ${text}`} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button type="submit">查找</Button>
        {Object.values(query).some((value) => value) && (
          <Link href="/accounts" className={buttonClass('quiet')}>
            清除条件
          </Link>
        )}
      </form>
    </search>
  );
}
