import { afterEach, describe, expect, it, vi } from 'vitest';
import { askExamination } from '#components/examination/examine-source.ts';
import { askInWords } from '#components/server/ask-in-words.ts';

const asked = () => askInWords<{ read: number }>({ address: '/api/x', request: { method: 'POST' } });

/** What the network does with the next request. */
function answering(answer: () => Promise<Response>): void {
  vi.stubGlobal('fetch', answer);
}

/** An answer that begins well and breaks off. */
function brokenOff(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"read":'));
      controller.error(new TypeError('network error'));
    },
  });
  return new Response(body, { status: 200 });
}

afterEach(() => vi.unstubAllGlobals());

describe('asking the server', () => {
  it('is answered with what it says', async () => {
    answering(async () => Response.json({ read: 3 }));
    expect(await asked()).toEqual({ ok: true, value: { read: 3 } });
  });

  it('is refused in the server’s own words, or in words for people where it has none', async () => {
    answering(async () => Response.json({ message: '文件是空的' }, { status: 422 }));
    expect(await asked()).toEqual({ ok: false, error: '文件是空的' });
    answering(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await asked()).toEqual({ ok: false, error: '服务器出错了，没有成功。请稍后再试' });
  });

  it('has no answer where the network is away, nor where the answer breaks off on its way', async () => {
    const unreachable = { ok: false, error: '连不上服务器。请检查网络后再试' };
    answering(async () => {
      throw new TypeError('fetch failed');
    });
    expect(await asked()).toEqual(unreachable);
    answering(async () => brokenOff());
    expect(await asked()).toEqual(unreachable);
    expect(await askExamination({ report: '报告', prior: undefined, signal: new AbortController().signal })).toEqual(
      unreachable,
    );
  });
});
