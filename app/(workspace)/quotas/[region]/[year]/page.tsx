import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { QuotasScreen } from '#components/entry/quotas/quotas-screen.tsx';
import { quotasPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { isCode } from '#lib/server/budget-address.ts';

type Props = { params: Promise<{ region: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年公用经费定额` };
}

/** The bureau's 定额 of a year. The page is a frame: its rows come as JSON, where it is proved who may see them. */
export default async function QuotasPage({ params }: Props) {
  const { region, year } = await params;
  if (!isCode(region) || !/^(20\d\d|2100)$/.test(year)) notFound();
  const place = { region, year: Number(year) };
  const actor = await requirePageActor(quotasPath(place));
  return (
    <div className="relative flex h-dvh flex-col md:overflow-clip max-md:h-auto max-md:min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>{year}</Place>
        <Place>公用经费定额</Place>
      </TopBar>
      <QuotasScreen address={`/api${quotasPath(place)}`} />
    </div>
  );
}
