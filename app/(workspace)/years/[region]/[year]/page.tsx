import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { organisationPath, quotasPath, regionFiguresPath, rulesPath, yearPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { YearScreen } from '#components/years/year-screen.tsx';
import { isCode, isYear } from '#lib/server/budget-address.ts';
import { yearViewFor } from '#lib/server/year-route.ts';

type Props = { params: Promise<{ region: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年度` };
}

/** 年度: what the budget office sets up before anybody can fill anything. */
export default async function YearPage({ params }: Props) {
  const { region, year } = await params;
  if (!isCode(region) || !isYear(year)) notFound();
  const place = { region, year: Number(year) };
  const actor = await requirePageActor(yearPath(place));
  const view = await yearViewFor({ actor, ...place });
  if (view === undefined) notFound();
  const beside = [place.year - 1, place.year + 1];
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>{view.regionName}</Place>
        <Place>{place.year} 年度</Place>
      </TopBar>
      <main className="mx-auto flex max-w-6xl flex-col gap-3 p-4">
        <header className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-2">
          <h1 className="mr-auto text-title font-semibold">{place.year} 年度</h1>
          {beside.map((other) => (
            <Link key={other} href={yearPath({ region, year: other })} className={buttonClass('quiet')}>
              {other} 年
            </Link>
          ))}
          <Link href={organisationPath(region)} className={buttonClass('plain')}>
            机构
          </Link>
          <Link href={quotasPath(place)} className={buttonClass('plain')}>
            定额
          </Link>
          <Link href={regionFiguresPath(place)} className={buttonClass('plain')}>
            控制数
          </Link>
          <Link href={rulesPath(place)} className={buttonClass('plain')}>
            检查规则
          </Link>
        </header>
        <YearScreen key={yearPath(place)} view={view} />
      </main>
    </div>
  );
}
