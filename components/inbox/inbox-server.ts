import type { InboxView } from '#lib/core/screen/index.ts';

/** Event of the window: what waits for the person is other than it was, and the bell on top asks at once. */
export const INBOX_CHANGED = 'inbox-changed';

/** The messages of whoever is signed in; nothing where the server does not answer. */
export function fetchInbox(): Promise<InboxView | undefined> {
  return ask('/api/messages', { method: 'GET' });
}

/** Marks a message as read, or all of them where none is named. */
export function sendRead(id?: string): Promise<InboxView | undefined> {
  return ask('/api/messages/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(id === undefined ? {} : { id }),
    keepalive: true,
  });
}

async function ask(address: string, request: RequestInit): Promise<InboxView | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store', ...request });
    return response.ok ? ((await response.json()) as InboxView) : undefined;
  } catch {
    return undefined;
  }
}
