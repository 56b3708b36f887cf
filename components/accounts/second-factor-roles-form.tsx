'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SECOND_FACTOR_ROLES, type SecondFactorRole } from '#lib/core/accounts/index.ts';
import { ROLES } from '#lib/core/workflow/index.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { useSend } from './use-send.ts';

/** Which roles sign in with a one-time code. It counts at once: who has none yet signs in anew and sets one up. */
export function SecondFactorRolesForm({ roles }: { roles: readonly SecondFactorRole[] }) {
  const { ask, busy, refusal } = useSend();
  const [chosen, setChosen] = useState<readonly SecondFactorRole[]>(roles);
  const changed = SECOND_FACTOR_ROLES.some((role) => chosen.includes(role) !== roles.includes(role));
  const save = () => ask({ address: '/api/accounts/second-factor', method: 'PUT', body: { roles: chosen } });
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
      <legend className="sr-only">登录要用动态口令的角色</legend>
      <span>登录要用动态口令的角色</span>
      {SECOND_FACTOR_ROLES.map((role) => (
        <label key={role} className="flex items-center gap-1">
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, role] : chosen.filter((other) => other !== role))
            }
          />
          {ROLES[role].name}
        </label>
      ))}
      {changed && (
        <>
          <Button disabled={busy} onClick={() => void save()}>
            保存
          </Button>
          <span className="text-muted">
            马上生效：这些角色里还没有设置动态口令的人（也包括您自己）要重新登录并设置。
          </span>
        </>
      )}
      <RefusalNotice refusal={refusal} />
    </fieldset>
  );
}
