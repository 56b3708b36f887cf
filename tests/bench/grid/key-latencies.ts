/** One event of Chromium's trace, as far as it is read here; `ts` in microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  pid: number;
  id2?: { local?: string };
  args?: { event_latency?: { event_type?: string } };
};

/** The stage of an event's way that only those have which were drawn. */
const PRESENTED = 'SubmitCompositorFrameToPresentationCompositorFrame';

/** Milliseconds from each key that a trace tells of to when the frame that shows it was presented. */
export function keyLatencies({ traceEvents }: { traceEvents: readonly TraceEvent[] }): number[] {
  const latencies: number[] = [];
  // What happened to an event is told in one piece, and its id is used again for a later one.
  const open = new Map<string, { since: number; drawn: boolean }>();
  for (const { name, ph, ts, pid, id2, args } of traceEvents) {
    const id = `${pid}/${id2?.local}`;
    const way = open.get(id);
    if (name === 'EventLatency' && ph === 'b') {
      if (args?.event_latency?.event_type === 'KEY_PRESSED') open.set(id, { since: ts, drawn: false });
    } else if (way !== undefined && name === PRESENTED) way.drawn = true;
    else if (way !== undefined && name === 'EventLatency') {
      if (way.drawn) latencies.push((ts - way.since) / 1_000);
      open.delete(id);
    }
  }
  return latencies;
}
