import { nanoid } from 'nanoid';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DepartmentFigures, RegionFigures } from '#lib/core/screen/index.ts';
import { figureChanges } from '#lib/core/totals/index.ts';
import { type Entered, isWrong, textsOf } from './figures-department.ts';
import { request } from './year-server.ts';

/** One department on the screen: what the server has, what was typed since, and what saving or loading it said. */
export type FiguresPart = { figures?: DepartmentFigures; entered: Entered; trouble?: string };

/** The control figures of a region, department by department. */
export type RegionFiguresState = {
  parts: ReadonlyMap<string, FiguresPart>;
  loaded: number;
  /** Departments with something that is not saved. */
  dirty: readonly string[];
  busy: boolean;
  enter: (changes: readonly { department: string; name: string; text: string }[]) => void;
  save: () => Promise<void>;
  discard: () => void;
};

/** How many departments are read at the same time. */
const AT_ONCE = 3;

/** Reads the departments' figures, keeps what is typed, and saves each department that changed by itself. */
export function useRegionFigures({ region, year, departments }: RegionFigures): RegionFiguresState {
  const [parts, setParts] = useState<ReadonlyMap<string, FiguresPart>>(new Map());
  const [busy, setBusy] = useState(false);
  const server = useMemo(() => figuresServer(region, year), [region, year]);
  const put = (code: string, change: (part: FiguresPart) => FiguresPart) =>
    setParts((known) => new Map(known).set(code, change(known.get(code) ?? { entered: new Map() })));
  useEffect(() => {
    let left = false;
    const waiting = departments.map(({ code }) => code);
    const work = async () => {
      for (let code = waiting.shift(); code !== undefined && !left; code = waiting.shift()) {
        const answer = await server.load(code);
        const found = 'value' in answer ? { figures: answer.value } : { trouble: answer.trouble.message };
        if (!left) setParts((known) => new Map(known).set(code, { entered: new Map(), ...found }));
      }
    };
    for (let at = 0; at < AT_ONCE; at += 1) void work();
    return () => {
      left = true;
    };
  }, [departments, server]);
  const dirty = [...parts].filter(([, { entered }]) => entered.size > 0).map(([code]) => code);
  const enter = useCallback<RegionFiguresState['enter']>(
    (changes) => setParts((known) => withEntered(known, changes)),
    [],
  );
  const save = async () => {
    setBusy(true);
    for (const code of dirty) {
      const part = parts.get(code);
      if (part !== undefined) {
        const saved = await savedPart(server, code, part);
        put(code, () => saved);
      }
    }
    setBusy(false);
  };
  return {
    parts,
    loaded: [...parts.values()].filter(({ figures, trouble }) => figures !== undefined || trouble !== undefined).length,
    dirty,
    busy,
    enter,
    save,
    discard: () =>
      setParts((known) => new Map([...known].map(([code, { figures }]) => [code, partOf(figures)] as const))),
  };
}

function partOf(figures: DepartmentFigures | undefined): FiguresPart {
  return { entered: new Map(), ...(figures === undefined ? {} : { figures }) };
}

/** Keeps what differs from what the server has; the rest counts as not typed. */
function withEntered(
  known: ReadonlyMap<string, FiguresPart>,
  changes: readonly { department: string; name: string; text: string }[],
): ReadonlyMap<string, FiguresPart> {
  const next = new Map(known);
  for (const { department, name, text } of changes) {
    const part = next.get(department);
    if (part?.figures === undefined || !part.figures.editable) continue;
    const entered = new Map(part.entered);
    if ((textsOf(part.figures, new Map()).get(name) ?? '') === text) entered.delete(name);
    else entered.set(name, text);
    next.set(department, { ...part, entered });
  }
  return next;
}

type Server = ReturnType<typeof figuresServer>;

/** Saves one department. What cannot be read stays on the screen; after a conflict the new figures come under what was typed. */
async function savedPart(server: Server, code: string, part: FiguresPart): Promise<FiguresPart> {
  const { figures, entered } = part;
  if (figures === undefined) return part;
  const wrong = [...entered].filter(([, text]) => isWrong(text));
  if (wrong.length > 0) return { ...part, trouble: `有 ${wrong.length} 格不是金额，请改正后再保存，本部门未保存` };
  const changes = figureChanges({ rows: figures.rows, entered, newId: nanoid });
  const answer = await server.save(code, { revision: figures.revision, changes });
  const again = await server.load(code);
  const latest = 'value' in again ? again.value : figures;
  if ('value' in answer) return partOf(latest);
  const fresh = 'value' in again ? '现已取来最新的数，您填的仍在，请核对后再保存' : '您填的仍在，请稍后再保存';
  return { figures: latest, entered, trouble: `${answer.trouble.message}。${fresh}` };
}

function figuresServer(region: string, year: number) {
  const place = encodeURIComponent(region);
  return {
    load: (department: string) =>
      request<DepartmentFigures>(`/years/${place}/${year}/control-figures/${encodeURIComponent(department)}`, {
        method: 'GET',
      }),
    /** By the way that every form is saved. */
    save: (department: string, patch: { revision: number; changes: ReturnType<typeof figureChanges> }) =>
      request<unknown>(`/budgets/${place}/${encodeURIComponent(department)}/${year}/draft`, {
        method: 'PUT',
        body: { forms: [{ form: 'control-figures', owner: '', ...patch }] },
        headers: { 'idempotency-key': nanoid() },
      }),
  };
}
