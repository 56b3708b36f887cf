import Link from 'next/link';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { AuditEvent } from '#lib/core/audit/index.ts';
import { ROLE_IDS, ROLES } from '#lib/core/workflow/index.ts';
import { type AuditSearch, auditAddress } from './audit-address.ts';
import {
  departmentWords,
  eventDetails,
  eventName,
  formTitle,
  type OrganisationNames,
  toldChanges,
} from './event-words.ts';
import { ruleSettingDetails } from './rule-setting-words.ts';

const TIME = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });
/** Changes of one save that are told at once. */
const MOST_SHOWN = 50;

/** A page of the audit trail, the newest first. */
export function AuditTrail(props: {
  events: readonly AuditEvent[];
  /** Where the older ones begin, as an address carries it. */
  older: string | undefined;
  search: AuditSearch;
  names: OrganisationNames;
}) {
  const { events, older, search, names } = props;
  if (events.length === 0)
    return <EmptyState title="没有符合条件的记录">放宽日期或者去掉一个条件，再查一次。</EmptyState>;
  return (
    <>
      <ol className="border-t border-line">
        {events.map((event) => (
          <Event key={`${event.department}/${event.sequence}`} event={event} search={search} names={names} />
        ))}
      </ol>
      <nav aria-label="翻页" className="flex gap-2 py-3">
        {search.older !== undefined && (
          <Link href={auditAddress({ search, change: {} })} className={buttonClass('quiet')}>
            回到最新
          </Link>
        )}
        {older !== undefined && (
          <Link href={auditAddress({ search, change: { older } })} className={buttonClass('plain')}>
            更早的记录
          </Link>
        )}
      </nav>
    </>
  );
}

type EventProps = { event: AuditEvent; search: AuditSearch; names: OrganisationNames };

function Event({ event, search, names }: EventProps) {
  const { payload, actor, at, address, department, sequence, hash } = event;
  const role = ROLE_IDS.find((id) => id === actor.role);
  return (
    <li className="grid grid-cols-[11rem_1fr] gap-x-4 border-b border-line py-2 max-md:grid-cols-1">
      <div className="figures text-muted">
        <time dateTime={at.toISOString()}>{TIME.format(at)}</time>
        <div>
          {department === '' ? '账号与设置' : departmentWords(department, names)} · 第 {sequence} 条
        </div>
      </div>
      <div className="min-w-0">
        <p>
          <span className="font-medium">{eventName(payload)}</span>
          <span className="text-muted">
            {' '}
            {actor.name}
            {role !== undefined && `（${ROLES[role].name}）`}
            {address !== undefined && ` · ${address}`}
          </span>
        </p>
        <dl className="flex flex-wrap gap-x-4 text-muted">
          {(ruleSettingDetails(payload) ?? eventDetails(payload, names)).map(({ label, value }) => (
            <div key={label} className="flex min-w-0 gap-1">
              <dt className="whitespace-nowrap">{label}</dt>
              <dd className="break-all text-ink">{value}</dd>
            </div>
          ))}
        </dl>
        {'forms' in payload &&
          payload.forms.map((form) => (
            <FormChanges
              key={`${form.form}/${form.owner}`}
              form={form}
              search={{ ...search, department }}
              names={names}
            />
          ))}
        <p className="figures truncate text-muted" title={hash}>
          散列 {hash}
        </p>
      </div>
    </li>
  );
}

type SavedForm = Parameters<typeof toldChanges>[0] & { owner: string };

function FormChanges(props: { form: SavedForm; search: AuditSearch; names: OrganisationNames }) {
  const { form, search, names } = props;
  const told = toldChanges(form);
  const cell = { form: form.form, owner: form.owner };
  return (
    <details className="my-1">
      <summary className="cursor-pointer text-accent">
        {formTitle(form, names)}：{told.length} 处
      </summary>
      <ul className="mt-1 border-l border-line pl-3">
        {told.slice(0, MOST_SHOWN).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an event never changes.
          <li key={index} className="flex flex-wrap gap-x-2">
            <Link
              href={auditAddress({ search, change: { ...cell, row: change.row, field: change.field ?? '' } })}
              title="只看这一格的历史"
              className="text-accent underline underline-offset-4"
            >
              {change.place}
            </Link>
            <span className="break-all text-muted">{change.before}</span>
            <span aria-hidden="true">→</span>
            <span className="sr-only">改为</span>
            <span className="break-all">{change.after}</span>
          </li>
        ))}
        {told.length > MOST_SHOWN && <li className="text-muted">另有 {told.length - MOST_SHOWN} 处，见导出的记录</li>}
      </ul>
    </details>
  );
}
