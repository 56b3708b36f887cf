import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { HelpPage, helpTitle } from '#components/help/help-page.tsx';
import { Place, TopBar } from '#components/shell/top-bar.tsx';

type Props = { params: Promise<{ form: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${helpTitle((await params).form) ?? '没有这一页'} · 帮助` };
}

/** A page of 帮助: about one form by its id, or about a matter of its own. */
export default async function HelpTopicPage({ params }: Props) {
  const { form } = await params;
  const actor = await requirePageActor(`/help/${form}`);
  const title = helpTitle(form);
  if (title === undefined) notFound();
  return (
    <>
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place address="/help">帮助</Place>
        <Place strong>{title}</Place>
      </TopBar>
      <HelpPage page={form} />
    </>
  );
}
