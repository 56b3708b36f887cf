/** One measured thing, in words. Absent parts are printed as a dash. */
export type Finding = {
  what: string;
  ours: string;
  peer?: string;
  ratio?: string;
  aim?: string;
  /** Whether the aim was reached; absent where there is none, or no peer to compare with. */
  reached?: boolean;
};

/** A benchmark by its name on the command line. It throws when ours and the peer do not compute the same. */
export type Bench = { name: string; title: string; run: () => Promise<Finding[]> };

/** Milliseconds with three significant digits. */
export function milliseconds(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ms`;
}

/** How many times longer the peer takes than ours, against the aim. */
export function comparison(input: { what: string; ours: number; peer: number; aim?: number }): Finding {
  const { what, ours, peer, aim } = input;
  const ratio = peer / ours;
  return {
    what,
    ours: milliseconds(ours),
    peer: milliseconds(peer),
    ratio: `${ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(3)} 倍`,
    ...(aim === undefined ? {} : { aim: `≥ ${aim} 倍`, reached: ratio >= aim }),
  };
}

/** A finding that has an upper limit of its own, without a peer. */
export function within(input: {
  what: string;
  value: number;
  limit: number;
  format: (value: number) => string;
}): Finding {
  const { what, value, limit, format } = input;
  return { what, ours: format(value), aim: `≤ ${format(limit)}`, reached: value <= limit };
}

/** A row for a peer that cannot be had here; the rest of the benchmark goes on. */
export function withoutPeer(input: { what: string; ours: number; reason: string }): Finding {
  return { what: input.what, ours: milliseconds(input.ours), peer: input.reason };
}
