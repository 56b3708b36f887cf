import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownPage } from '#components/shell/own-page.ts';
import { SignInForm } from '#components/shell/sign-in-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import { isDemonstration } from '#lib/server/is-demonstration.ts';
import { requireActor } from '#lib/server/session.ts';

export const metadata: Metadata = { title: '登录' };

/** Why somebody was sent here; whoever simply comes is told nothing. */
const REASONS: Record<string, string> = {
  SESSION_IDLE: '超过 30 分钟没有操作，已自动退出。请重新登录，已保存的数据都在。',
  ACCOUNT_DISABLED: '这个账号已停用。请联系系统管理员。',
  ACCOUNT_INCOMPLETE: '这个账号还没有设置所属单位或部门。请联系系统管理员。',
};

type Query = Record<'to' | 'reason', string | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { to, reason } = await searchParams;
  const target = ownPage(to);
  if (reason === undefined && (await requireActor(await headers())).ok) redirect(target);
  const explanation = reason && REASONS[reason];
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-6">
      <div>
        <h1 className="text-title font-semibold">预算编制</h1>
        <p className="text-muted">请用单位分配的账号登录。</p>
      </div>
      {explanation && <Notice tone="warning">{explanation}</Notice>}
      <SignInForm target={target} />
      <a href={PORTAL_PATH} className="text-muted underline underline-offset-4">
        查看公开的预算
      </a>
      {(await isDemonstration()) && (
        <p className="border-t border-line pt-3 text-muted">
          这是演示数据库。各角色的账号和密码列在启动它的窗口里（npm start）。
        </p>
      )}
    </main>
  );
}
