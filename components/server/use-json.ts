'use client';

import { useEffect, useState } from 'react';

/** An answer on its way, there, or refused with words for people. `signedOut`: it takes a new sign-in. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; message: string; signedOut: boolean };

const NO_WORDS = '服务器出错了，数据没有取到。请稍后刷新本页再试。';

async function load<T>(address: string, signal: AbortSignal): Promise<Loaded<T>> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (response.ok) return { state: 'ready', value: (await response.json()) as T };
  const refusal = (await response.json().catch(() => ({}))) as { message?: string };
  return { state: 'failed', message: refusal.message ?? NO_WORDS, signedOut: response.status === 401 };
}

/** Data of the server as JSON, asked for again when the address changes; while that runs, the old answer is gone. */
export function useJson<T>(address: string | undefined): Loaded<T> {
  const [answer, setAnswer] = useState<{ address: string; loaded: Loaded<T> }>();
  useEffect(() => {
    if (address === undefined) return;
    const abort = new AbortController();
    load<T>(address, abort.signal)
      .catch((): Loaded<T> => ({ state: 'failed', message: '连不上服务器。请检查网络后刷新本页。', signedOut: false }))
      .then((loaded) => {
        if (!abort.signal.aborted) setAnswer({ address, loaded });
      });
    return () => abort.abort();
  }, [address]);
  return answer && answer.address === address ? answer.loaded : { state: 'loading' };
}
