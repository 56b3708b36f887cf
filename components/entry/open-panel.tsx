'use client';

import { Tabs } from '@base-ui/react/tabs';
import { CloseButton } from '#components/ui/close-button.tsx';
import { fetched } from '#components/ui/fetched.tsx';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { CommentTarget } from '#lib/core/screen/index.ts';
import { useEntryFocus } from './entry-focus.tsx';
import { useFormTitles } from './form-titles.ts';
import { TABS, TabLabel, useSidePanel } from './side-tabs.tsx';
import { useMending } from './use-mending.ts';

const PreviewPanel = fetched({ load: () => import('#components/live/preview-panel.tsx').then((m) => m.PreviewPanel) });
const ChecksPanel = fetched({ load: () => import('#components/live/checks-panel.tsx').then((m) => m.ChecksPanel) });

const PlacedComments = fetched({ load: () => import('./placed-comments.tsx').then((m) => m.PlacedComments) });

const CellHistory = fetched({ load: () => import('#components/draft/cell-history.tsx').then((m) => m.CellHistory) });

/** What the numbers mean, at the side: the report in the making, findings, the history of the cell one is at. */
export function OpenPanel(props: {
  form: FormKey | undefined;
  /** The finding that one was sent to last. */
  finding: string | undefined;
  onFinding: (finding: string) => void;
  /** What somebody asked to remark on last; a new object each time. */
  remarking: CommentTarget | undefined;
}) {
  const { form, finding, onFinding, remarking } = props;
  const [tab, setTab] = useSidePanel();
  const { here, goTo } = useEntryFocus();
  const { titleOf, fullTitleOf } = useFormTitles();
  const mending = useMending();
  if (tab === 'closed') return null;
  return (
    <aside
      aria-label="侧栏"
      className="flex min-h-0 w-88 shrink-0 flex-col border-l border-line bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-20 max-xl:shadow-raised max-md:fixed max-md:inset-0 max-md:w-full print:hidden"
    >
      <h2 className="sr-only">{TABS.find(({ id }) => id === tab)?.label}</h2>
      <Tabs.Root value={tab} onValueChange={(value) => setTab(value)} className="flex min-h-0 flex-1 flex-col">
        <div className="flex items-center border-b border-line pr-1">
          <Tabs.List className="flex flex-1">
            {TABS.map(({ id, label }) => (
              <Tabs.Tab
                key={id}
                value={id}
                className="border-b-2 border-transparent px-3 py-2 text-muted -outline-offset-2 hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
              >
                <TabLabel id={id} label={label} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <CloseButton label="关闭侧栏" onClose={() => setTab('closed')} />
        </div>
        <Tabs.Panel value="preview" className="flex min-h-0 flex-1 flex-col overflow-auto outline-none">
          <PreviewPanel here={form} onJump={goTo} titleOf={titleOf} />
        </Tabs.Panel>
        <Tabs.Panel value="checks" className="flex min-h-0 flex-1 flex-col overflow-auto outline-none">
          <ChecksPanel
            here={form}
            current={finding}
            titleOf={fullTitleOf}
            canMend={mending.canMend}
            onMend={(mend, mended) => {
              mending.make(mend);
              onFinding(mended.id);
              goTo(mend.place);
            }}
            onJump={(place, jumped) => {
              onFinding(jumped.id);
              goTo(place);
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="comments" className="min-h-0 flex-1 overflow-auto outline-none">
          <PlacedComments form={form} remarking={remarking} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className="min-h-0 flex-1 overflow-auto p-3 outline-none">
          {here === undefined ? (
            <p className="text-muted">走到表里的一格，这里列出它改过几次、谁改的、从多少改到多少。</p>
          ) : (
            <CellHistory place={here} />
          )}
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  );
}
