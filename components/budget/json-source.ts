'use client';

import { useEffect, useState } from 'react';

/** An answer on its way, there, or refused with words for people. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; message: string };

const REFUSALS: Record<number, string> = {
  401: '登录已过期。请重新登录，再回到本页。',
  403: '您没有查看这份预算的权限。需要查看的，请联系本单位系统管理员。',
  404: '没有找到这份预算，或者您没有查看它的权限。请回到预算列表查看。',
};

async function load<T>(address: string, signal: AbortSignal): Promise<Loaded<T>> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (response.ok) return { state: 'ready', value: (await response.json()) as T };
  return { state: 'failed', message: REFUSALS[response.status] ?? '服务器出错了，数据没有取到。请稍后刷新本页再试。' };
}

/** Data of the server as JSON, asked for again when the address changes; while that runs, the old answer is gone. */
export function useJson<T>(address: string | undefined): Loaded<T> {
  const [answer, setAnswer] = useState<{ address: string; loaded: Loaded<T> }>();
  useEffect(() => {
    if (address === undefined) return;
    const abort = new AbortController();
    load<T>(address, abort.signal)
      .catch((): Loaded<T> => ({ state: 'failed', message: '连不上服务器。请检查网络后刷新本页。' }))
      .then((loaded) => {
        if (!abort.signal.aborted) setAnswer({ address, loaded });
      });
    return () => abort.abort();
  }, [address]);
  return answer && answer.address === address ? answer.loaded : { state: 'loading' };
}
