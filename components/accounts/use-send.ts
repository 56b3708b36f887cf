'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Sent, send } from './send.ts';

/** Sends changes one at a time: whether one is on its way, and why the last one was refused. */
export function useSend() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Extract<Sent<unknown>, { ok: false }>>();
  const ask = async <T>(input: Parameters<typeof send>[0]): Promise<T | undefined> => {
    setBusy(true);
    setRefusal(undefined);
    const sent = await send<T>(input);
    setBusy(false);
    if (!sent.ok) {
      setRefusal(sent);
      return undefined;
    }
    // The page shows what stands now.
    router.refresh();
    return sent.value;
  };
  return { ask, busy, refusal };
}
