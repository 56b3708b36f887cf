'use client';

import { MessagePage } from '#components/shell/message-page.tsx';
import { Button } from '#components/ui/button.tsx';

/** For a bug or a database that does not answer. The number finds the entry in the log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <MessagePage title="出错了，这一页没有打开">
      <p>已保存的数据不受影响。请再试一次；仍然不行时，请把下面的编号告诉系统管理员。</p>
      {error.digest !== undefined && <p className="figures text-muted">编号 {error.digest}</p>}
      <Button look="primary" onClick={reset} className="mt-2 w-fit">
        再试一次
      </Button>
    </MessagePage>
  );
}
