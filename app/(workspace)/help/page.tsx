import type { Metadata } from 'next';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { HelpIndex } from '#components/help/help-index.tsx';
import { Place, TopBar } from '#components/shell/top-bar.tsx';

export const metadata: Metadata = { title: '帮助' };

export default async function HelpIndexPage() {
  const actor = await requirePageActor('/help');
  return (
    <>
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>帮助</Place>
      </TopBar>
      <HelpIndex />
    </>
  );
}
