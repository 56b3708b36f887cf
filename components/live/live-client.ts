import type { ClassificationData } from '#lib/core/classification/index.ts';
import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { Change, FormKey } from '#lib/core/forms/index.ts';
import type { DraftView, StoredForm } from '#lib/core/screen/index.ts';
import type { LiveFinding } from './live-finding.ts';
import type { FromWorker, LiveExplanation, ReportMessage, TotalsMessage, ToWorker } from './live-protocol.ts';
import { type LiveReport, type LiveState, NOTHING_YET } from './live-state.ts';

/** How long the list of findings rests after the last change, in milliseconds: nothing nags while somebody types. */
export const FINDINGS_REST = 600;

/** The part of a Worker that is used here. */
export type LivePort = {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
};

/** The browser's side of the live derivation: says what changed, and keeps what came back. */
export type LiveClient = {
  state(): LiveState;
  subscribe(listener: () => void): () => void;
  apply(key: FormKey, changes: readonly Change[]): void;
  /** A form that is new here, or that stands again as the server has it. */
  replace(form: StoredForm): void;
  /** Tables and sentences are derived while anybody wants them. @returns what ends the wish */
  wantReport(): () => void;
  explain(cell: CellReference): Promise<LiveExplanation>;
  stop(): void;
};

/** Starts the live derivation of a draft in a worker. */
export function startLive(input: { port: LivePort; view: DraftView; classification: ClassificationData }): LiveClient {
  const { port, view } = input;
  const listeners = new Set<() => void>();
  const asked = new Map<number, (explanation: LiveExplanation) => void>();
  let state: LiveState = { ...NOTHING_YET, partOf: view.partOf };
  let sent = 0;
  let wishes = 0;
  let requests = 0;
  const tell = (next: LiveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const findings = restingFindings((settled) => tell({ ...state, findings: settled }));
  const say = (message: ToWorker) => port.postMessage(message);
  port.onmessage = ({ data }) => {
    if (data.type === 'explained') {
      asked.get(data.request)?.(data.explanation);
      asked.delete(data.request);
    } else if (data.type === 'failed') tell({ ...state, status: 'failed' });
    else {
      findings.take(data.type === 'totals' ? 'forms' : 'rules', data.findings);
      if (data.type === 'totals') tell(withTotals({ state, sent, message: data }));
      else if (data.type === 'report') tell(withReport(state, data));
      else tell({ ...state, states: data.states });
    }
  };
  port.onerror = () => tell({ ...state, status: 'failed' });
  say({ type: 'start', view, classification: input.classification });
  const changed = (message: (version: number) => ToWorker) => {
    sent += 1;
    findings.rest();
    say(message(sent));
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (key, changes) => changed((version) => ({ type: 'changes', version, key, changes })),
    replace: (form) => changed((version) => ({ type: 'form', version, form })),
    wantReport: () => {
      wishes += 1;
      if (wishes === 1) say({ type: 'want-report', wanted: true });
      return () => {
        wishes -= 1;
        if (wishes === 0) say({ type: 'want-report', wanted: false });
      };
    },
    explain: (cell) =>
      new Promise((resolve) => {
        requests += 1;
        asked.set(requests, resolve);
        say({ type: 'explain', request: requests, cell });
      }),
    stop: () => {
      findings.stop();
      port.terminate();
    },
  };
}

function withTotals(input: { state: LiveState; sent: number; message: TotalsMessage }): LiveState {
  const { state, sent, message } = input;
  const { version, totals, comparison, states } = message;
  return { ...state, status: version === sent ? 'current' : 'working', version, totals, comparison, states };
}

function withReport(state: LiveState, message: ReportMessage): LiveState {
  const { version, rounding, sections } = message;
  const keys = new Set(sections.flatMap(({ blocks }) => blocks));
  const known = { ...state.report?.blocks, ...message.blocks };
  const report: LiveReport = {
    version,
    rounding,
    sections,
    blocks: Object.fromEntries(Object.entries(known).filter(([key]) => keys.has(key))),
    exact: { ...state.report?.exact, ...message.exact },
    lastYear: message.lastYear ?? state.report?.lastYear ?? { figures: {}, functions: {} },
    changed: new Set(message.changed),
  };
  return { ...state, states: message.states, report };
}

/** Holds findings back until nothing was changed for a while; the first ones come at once. */
function restingFindings(show: (findings: LiveFinding[]) => void) {
  const newest: { forms: LiveFinding[]; rules: LiveFinding[] } = { forms: [], rules: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '[]';
  const settle = () => {
    timer = undefined;
    const all = [...newest.forms, ...newest.rules];
    const text = JSON.stringify(all);
    if (text !== shown) show(all);
    shown = text;
  };
  const stop = () => clearTimeout(timer);
  return {
    take(from: keyof typeof newest, findings: LiveFinding[]) {
      newest[from] = findings;
      if (timer === undefined) settle();
    },
    rest() {
      stop();
      timer = setTimeout(settle, FINDINGS_REST);
    },
    stop,
  };
}
