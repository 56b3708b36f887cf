'use client';

import { useEffect, useRef, useState } from 'react';
import { useDraft, useObserved } from '#components/draft/draft-hooks.ts';
import { formPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formDefinition } from '#lib/core/forms/index.ts';
import { useEntryPlace } from './entry-place.ts';
import { useEntry } from './use-entry.ts';

/**
 * Says that a project has another code now, because a colleague was faster with the first, and goes on showing the
 * project that was open: under the old code there is the colleague's.
 */
export function RecodedNotice() {
  const recoded = useObserved(useDraft().recoded);
  const { budget } = useEntry();
  const place = useEntryPlace();
  const [read, setRead] = useState(recoded);
  const followed = useRef(recoded);
  useEffect(() => {
    if (recoded === undefined || recoded === followed.current) return;
    // Once: whoever goes to the old code later means the colleague's project.
    followed.current = recoded;
    const open = place.kind === 'form' && place.owner === recoded.from ? place.form : undefined;
    if (open !== undefined && formDefinition({ id: open }).owner === 'project')
      window.history.replaceState(null, '', formPath(budget, { form: open, owner: recoded.to }));
  }, [recoded, place, budget]);
  if (recoded === undefined || recoded === read) return null;
  const { name, from, to } = recoded;
  return (
    <Notice tone="warning">
      <span className="flex flex-wrap items-center gap-2">
        项目编码 {from} 同事刚刚已用于另一个项目，您新增的“{name || '未命名项目'}”改用 {to}，填的内容都在。
        <Button className="h-7 px-2" onClick={() => setRead(recoded)}>
          知道了
        </Button>
      </span>
    </Notice>
  );
}
