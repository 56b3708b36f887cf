'use client';

import { Button } from '#components/ui/button.tsx';
import { signOut } from './sign-out.ts';

/** Ends the session, on a page without the bar on top. */
export function SignOutButton() {
  return (
    <Button look="quiet" className="self-start" onClick={() => void signOut()}>
      退出登录
    </Button>
  );
}
