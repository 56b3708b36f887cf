import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { ExamineScreen } from '#components/examination/examine-screen.tsx';
import { examinePath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { mayExamine } from '#lib/core/workflow/index.ts';

export const metadata: Metadata = { title: '公开文本体检' };

/** Where anybody's published report is read and held against every rule. */
export default async function ExaminePage() {
  const actor = await requirePageActor(examinePath());
  if (!mayExamine(actor)) notFound();
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>公开文本体检</Place>
      </TopBar>
      <ExamineScreen />
    </div>
  );
}
