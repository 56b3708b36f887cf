'use client';

import './globals.css';
import { MessagePage } from '#components/shell/message-page.tsx';

/** For an error in the frame of the pages itself. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body>
        <MessagePage title="出错了，页面没有打开">
          <p>已保存的数据不受影响。请稍后刷新本页；仍然不行时，请联系系统管理员。</p>
        </MessagePage>
      </body>
    </html>
  );
}
