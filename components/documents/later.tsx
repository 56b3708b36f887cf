'use client';

import { type ReactNode, useEffect, useState } from 'react';

/** What is large and stands below: it is asked for once the fields above can be filled. */
export function Later({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(false);
  useEffect(() => setNow(true), []);
  return now ? children : <p className="text-muted">正在打开…</p>;
}
