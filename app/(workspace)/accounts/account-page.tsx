import type { ReactNode } from 'react';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import type { Actor } from '#lib/core/workflow/index.ts';

/** The frame of the administrators' pages. */
export async function AccountPage(props: {
  actor: Actor;
  title: string;
  /** The page that stands between this one and the list; the list itself has none. */
  below?: string;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const { actor, title, below, tools, children } = props;
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place {...(below === undefined ? { strong: true } : { address: '/accounts' })}>账号管理</Place>
        {below !== undefined && <Place strong>{below}</Place>}
      </TopBar>
      <main className="mx-auto flex max-w-6xl flex-col gap-4 p-4">
        <header className="flex flex-wrap items-center gap-3 pt-2">
          <h1 className="mr-auto text-title font-semibold">{title}</h1>
          {tools}
        </header>
        {children}
      </main>
    </div>
  );
}
