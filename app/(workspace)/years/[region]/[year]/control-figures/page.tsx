import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { regionFiguresPath, yearPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { FiguresScreen } from '#components/years/figures-screen.tsx';
import { isCode, isYear } from '#lib/server/budget-address.ts';
import { regionFiguresFor } from '#lib/server/region-figures-route.ts';

type Props = { params: Promise<{ region: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年控制数` };
}

/** 控制数 of every department of a region's year, for its budget office. */
export default async function RegionFiguresPage({ params }: Props) {
  const { region, year } = await params;
  if (!isCode(region) || !isYear(year)) notFound();
  const place = { region, year: Number(year) };
  const actor = await requirePageActor(regionFiguresPath(place));
  const figures = await regionFiguresFor({ actor, ...place });
  if (figures === undefined) notFound();
  return (
    <div className="flex h-dvh flex-col max-md:h-auto max-md:min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>{figures.regionName}</Place>
        <Place address={yearPath(place)}>{place.year} 年度</Place>
        <Place>控制数</Place>
      </TopBar>
      <main className="flex min-h-0 flex-1 flex-col gap-2 px-4 pt-3">
        <h1 className="text-title font-semibold">{place.year} 年控制数</h1>
        <FiguresScreen region={figures} />
      </main>
    </div>
  );
}
