import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { QueueScreen } from '#components/review/queue-screen.tsx';
import { queuePath, regionPath, rulesPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { isYear } from '#lib/server/budget-address.ts';
import { findQueue } from '#lib/server/review.ts';

export const metadata: Metadata = { title: '审核' };

type Props = { searchParams: Promise<{ year?: string | string[] }> };

/** The queue of whoever reviews budgets; nobody else has one. */
export default async function ReviewQueuePage({ searchParams }: Props) {
  const actor = await requirePageActor(queuePath());
  const { year: text } = await searchParams;
  if (text !== undefined && (typeof text !== 'string' || !isYear(text))) notFound();
  const found = await findQueue(actor, text === undefined ? undefined : Number(text));
  if (!found.ok) notFound();
  const { year, years, region } = found.value;
  const { scope } = actor;
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>审核</Place>
        <Place>{year} 年</Place>
      </TopBar>
      <main className="mx-auto max-w-7xl p-4">
        <header className="flex flex-wrap items-center gap-3 pb-3">
          <h1 className="mr-auto text-title font-semibold">{year} 年部门预算审核</h1>
          <nav aria-label="年度" className="flex gap-1">
            {years.map((each) => (
              <Link
                key={each}
                href={queuePath(each)}
                aria-current={each === year ? 'page' : undefined}
                className={`${buttonClass('quiet')} aria-[current]:bg-accent-soft aria-[current]:font-medium`}
              >
                {each}
              </Link>
            ))}
          </nav>
          {(scope.level === 'section' || scope.level === 'region') && (
            <Link href={rulesPath({ region: scope.region, year })} className={buttonClass('quiet')}>
              检查规则
            </Link>
          )}
          {region !== undefined && (
            <Link href={regionPath({ region, year })} className={buttonClass('plain')}>
              全区进度
            </Link>
          )}
        </header>
        <QueueScreen view={found.value} />
      </main>
    </div>
  );
}
