import { describe, expect, it } from 'vitest';
import { createUploadRoom, type UploadRoom } from '#lib/server/upload-room.ts';

const LIMIT = 1_000;

const sent = (body: BodyInit) =>
  new Request('http://localhost/x', { method: 'POST', body, duplex: 'half' } as RequestInit);
const NO_ROOM = { ok: false, error: { code: 'NO_ROOM' } };

/** Sends a file and keeps its room until told to let it go. */
function holding({ room, person, bytes }: { room: UploadRoom; person: string; bytes: number }) {
  const { promise: told, resolve: letGo } = Promise.withResolvers<void>();
  const received = Promise.withResolvers<unknown>();
  const done = room({
    person,
    work: async (receive) => {
      received.resolve(await receive({ request: sent('x'.repeat(bytes)), limit: LIMIT }));
      await told;
    },
  });
  return {
    received: received.promise,
    letGo: () => {
      letGo();
      return done;
    },
  };
}

describe('room for the files that people send', () => {
  it('is not taken up by one person alone, and is free again after the answer', async () => {
    const room = createUploadRoom({ files: 2, bytes: 10_000 });
    const first = holding({ room, person: 'a', bytes: 1 });
    const second = holding({ room, person: 'a', bytes: 1 });
    const third = holding({ room, person: 'a', bytes: 1 });
    expect(await third.received).toEqual(NO_ROOM);
    expect(await holding({ room, person: 'b', bytes: 1 }).received).toMatchObject({ ok: true });
    expect(await second.received).toMatchObject({ ok: true });
    await Promise.all([first.letGo(), third.letGo()]);
    expect(await holding({ room, person: 'a', bytes: 1 }).received).toMatchObject({ ok: true });
  });

  it('holds so many bytes together, whoever sends them', async () => {
    const room = createUploadRoom({ files: 2, bytes: 500 });
    const first = holding({ room, person: 'a', bytes: 400 });
    expect(await first.received).toMatchObject({ ok: true });
    const late = holding({ room, person: 'b', bytes: 200 });
    expect(await late.received).toEqual(NO_ROOM);
    await Promise.all([first.letGo(), late.letGo()]);
    expect(await holding({ room, person: 'b', bytes: 500 }).received).toMatchObject({ ok: true });
  });

  it('is free again where the work fails', async () => {
    const room = createUploadRoom({ files: 1, bytes: 500 });
    const work = () => Promise.reject(new Error('failed'));
    await expect(room({ person: 'a', work })).rejects.toThrow('failed');
    expect(await holding({ room, person: 'a', bytes: 500 }).received).toMatchObject({ ok: true });
  });

  it('tells a file that was cut off from a trouble of the database', async () => {
    const room = createUploadRoom({ files: 1, bytes: 500 });
    const body = new ReadableStream({
      pull: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    });
    const read = await room({ person: 'a', work: (receive) => receive({ request: sent(body), limit: LIMIT }) });
    expect(read).toEqual({ ok: false, error: { code: 'CUT_OFF' } });
  });
});
