import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { organisationPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { OrganisationScreen } from '#components/years/organisation-screen.tsx';
import { isCode } from '#lib/server/budget-address.ts';
import { organisationViewFor } from '#lib/server/organisation-route.ts';

export const metadata: Metadata = { title: '机构' };

/** 机构: sections, departments and units of a region, for its budget office. */
export default async function OrganisationPage({ params }: { params: Promise<{ region: string }> }) {
  const { region } = await params;
  if (!isCode(region)) notFound();
  const actor = await requirePageActor(organisationPath(region));
  const view = await organisationViewFor({ actor, region });
  if (view === undefined) notFound();
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>{view.regionName}</Place>
        <Place>机构</Place>
      </TopBar>
      <main className="mx-auto flex max-w-6xl flex-col gap-3 p-4">
        <h1 className="pt-2 text-title font-semibold">机构</h1>
        <OrganisationScreen view={view} />
      </main>
    </div>
  );
}
