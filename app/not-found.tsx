import type { Metadata } from 'next';
import { MessagePage } from '#components/shell/message-page.tsx';
import { PageLink } from '#components/ui/page-link.tsx';

export const metadata: Metadata = { title: '没有找到' };

/** For an address that leads nowhere, or to what its visitor may not see: the two are not told apart. */
export default function NotFound() {
  return (
    <MessagePage title="没有找到这一页">
      <p>地址可能写错了，或者您没有查看它的权限。</p>
      <p>
        请回到
        <PageLink href="/" className="text-accent underline underline-offset-4">
          预算列表
        </PageLink>
        ，从那里进入。
      </p>
    </MessagePage>
  );
}
