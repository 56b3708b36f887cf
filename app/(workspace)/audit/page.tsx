import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { auditAddress } from '#components/audit/audit-address.ts';
import { AuditFilterForm } from '#components/audit/audit-filter-form.tsx';
import { AuditTrail } from '#components/audit/audit-trail.tsx';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { auditedDepartments, auditedUnits, findAuditPage } from '#lib/server/audit.ts';
import { markText, readAuditFilter, readAuditMark } from '#lib/server/audit-address.ts';

export const metadata: Metadata = { title: '审计记录' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what, when, from where: for auditors, and for the administrator of audit the part about accounts. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requirePageActor('/audit');
  const words = Object.entries(await searchParams);
  const search = Object.fromEntries(
    words.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const after = readAuditMark(search);
  const found = await findAuditPage({
    actor,
    filter: readAuditFilter(search),
    ...(after === undefined ? {} : { after }),
  });
  if (!found.ok) notFound();
  const { events, older } = found.value;
  const departments = await auditedDepartments(actor);
  const names = { departments: nameByCode(departments), units: nameByCode(await auditedUnits({ actor, events })) };
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>审计记录</Place>
      </TopBar>
      <main className="mx-auto max-w-6xl p-4">
        <header className="flex items-center gap-3 pt-2 pb-3">
          <h1 className="mr-auto text-title font-semibold">审计记录</h1>
          <a href={auditAddress({ search, change: {}, path: '/api/audit' })} download className={buttonClass('plain')}>
            导出记录
          </a>
        </header>
        <AuditFilterForm search={search} departments={departments} names={names} />
        <AuditTrail events={events} older={older && markText(older)} search={search} names={names} />
      </main>
    </div>
  );
}

function nameByCode(named: readonly { code: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ code, name }) => [code, name]));
}
