import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { RegionScreen } from '#components/review/region-screen.tsx';
import { queuePath, regionPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { isCode, isYear } from '#lib/server/budget-address.ts';
import { findRegion } from '#lib/server/review.ts';

export const metadata: Metadata = { title: '全区进度' };

type Props = { params: Promise<{ region: string; year: string }> };

/** How far the region has come and what it comes to, for the budget office and whoever audits it. */
export default async function RegionPage({ params }: Props) {
  const { region, year: text } = await params;
  if (!isCode(region) || !isYear(text)) notFound();
  const year = Number(text);
  const actor = await requirePageActor(regionPath({ region, year }));
  const found = await findRegion(actor, { region, year });
  if (!found.ok) notFound();
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place address={queuePath(year)}>审核</Place>
        <Place strong>全区进度</Place>
      </TopBar>
      <main className="mx-auto max-w-7xl p-4">
        <header className="flex flex-wrap items-center gap-3 pb-3">
          <h1 className="mr-auto text-title font-semibold">
            {found.value.region.name} {year} 年部门预算进度
          </h1>
          <a href={`/api${regionPath({ region, year })}/workbook`} download className={buttonClass('plain')}>
            导出 Excel
          </a>
        </header>
        <RegionScreen view={found.value} />
      </main>
    </div>
  );
}
