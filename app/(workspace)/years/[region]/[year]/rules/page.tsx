import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { queuePath, rulesPath, yearPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { RulesScreen } from '#components/years/rules-screen.tsx';
import { isCode, isYear } from '#lib/server/budget-address.ts';
import { rulesViewFor } from '#lib/server/rules-route.ts';

type Props = { params: Promise<{ region: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年检查规则` };
}

/** 检查规则: how grave each rule is for a region's budgets of a year. Its budget office decides, others of the bureau read. */
export default async function RulesPage({ params }: Props) {
  const { region, year } = await params;
  if (!isCode(region) || !isYear(year)) notFound();
  const place = { region, year: Number(year) };
  const actor = await requirePageActor(rulesPath(place));
  const view = await rulesViewFor({ actor, ...place });
  if (view === undefined) notFound();
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>{view.regionName}</Place>
        <Place address={view.editable ? yearPath(place) : queuePath(place.year)}>{place.year} 年度</Place>
        <Place>检查规则</Place>
      </TopBar>
      <main className="mx-auto flex max-w-6xl flex-col gap-3 p-4">
        <h1 className="pt-2 text-title font-semibold">{place.year} 年检查规则</h1>
        <RulesScreen key={rulesPath(place)} view={view} />
      </main>
    </div>
  );
}
