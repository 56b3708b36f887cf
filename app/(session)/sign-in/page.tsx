import type { Metadata } from 'next';
import { SignInForm } from '#components/shell/sign-in-form.tsx';

export const metadata: Metadata = { title: '登录' };
export const dynamic = 'force-dynamic';

export default async function SignInPage() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-6">
      <div>
        <h1 className="text-title font-semibold">预算编制</h1>
        <p className="text-muted">请用单位分配的账号登录。</p>
      </div>
      <SignInForm target="/" />
    </main>
  );
}
