/** One event of Chromium's trace, as far as it is read here; `ts` in microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  pid: number;
  id?: string;
  id2?: { local?: string; global?: string };
  args?: { event_latency?: { event_type?: string } };
};

/** The stage of an event's way that only those have which were drawn. */
const PRESENTED = 'SubmitCompositorFrameToPresentationCompositorFrame';

/** Milliseconds from each key that a trace tells of to when the frame that shows it was presented. */
export function keyLatencies({ traceEvents }: { traceEvents: readonly TraceEvent[] }): number[] {
  const ways = new Map<string, TraceEvent[]>();
  for (const event of traceEvents) {
    if (event.ph !== 'b' && event.ph !== 'e') continue;
    const id = JSON.stringify([event.pid, event.id2 ?? event.id]);
    ways.set(id, [...(ways.get(id) ?? []), event]);
  }
  return [...ways.values()].flatMap((way) => {
    const whole = way.filter(({ name }) => name === 'EventLatency');
    const begin = whole.find(({ ph, args }) => ph === 'b' && args?.event_latency?.event_type === 'KEY_PRESSED');
    const end = whole.find(({ ph }) => ph === 'e');
    const drawn = way.some(({ name }) => name === PRESENTED);
    return begin !== undefined && end !== undefined && drawn ? [(end.ts - begin.ts) / 1_000] : [];
  });
}
