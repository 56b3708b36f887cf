import { z } from 'zod';
import { dueWords, type InboxView, type MessageView, type Waiting } from '#lib/core/screen/index.ts';
import type { Message } from '#lib/usecases/ports/index.ts';
import { type Inbox, markRead, readInbox } from '#lib/usecases/workflow/inbox.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { checked } from './draft-schema.ts';
import { describeRefusal } from './refusal-words.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };

const readRequest = z.strictObject({ id: z.string().min(1).max(100).exactOptional() });

/** Somebody's messages, the newest first, with reminders of what is due soon on top: `InboxView`. */
export const getMessages = defineRoute(
  async ({ actor, container }) => {
    const { services } = container;
    const inbox = await readInbox({ services, actor });
    return Response.json(inboxView(inbox, services.clock.now()), { headers: NO_STORE });
  },
  // The bell asks by itself now and then: that is nobody at work.
  { background: true },
);

/** Marks a message as read, or all of them where none is named. Answers the messages as they stand then. */
export const postRead = defineRoute(async ({ body, actor, container }) => {
  const asked = checked(readRequest, body ?? {});
  if (!asked.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: asked.error }));
  const { services } = container;
  await markRead({ services, actor, ...asked.value });
  return Response.json(inboxView(await readInbox({ services, actor }), services.clock.now()), { headers: NO_STORE });
});

function inboxView({ unread, waiting, messages, reminders }: Inbox, now: Date): InboxView {
  return {
    unread,
    waiting: waiting.length,
    messages: [...reminders.map((each) => reminder(each, now)), ...messages.map(messageView)],
  };
}

function messageView({ id, content, at, readAt }: Message): MessageView {
  return { id, ...content, at: at.toISOString(), read: readAt !== undefined, reminder: false };
}

function reminder({ key, departmentName, unit, unitName, move, due }: Waiting, now: Date): MessageView {
  const subject = unitName === '' ? departmentName : unitName;
  return {
    id: `deadline ${key.region}/${key.department}/${key.year}/${unit}`,
    kind: 'deadline',
    text: `${subject} ${key.year} 年预算待“${move}”，${due === undefined ? '' : dueWords(due)}`,
    departmentName,
    budget: key,
    unit,
    at: now.toISOString(),
    read: true,
    reminder: true,
  };
}
