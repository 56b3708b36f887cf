import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '#lib/launch/build.mjs';
import { projectNode } from '#lib/launch/project-node.mjs';
import { inProject } from '#lib/launch/project-root.mjs';
import { runCommand } from '#lib/launch/run-command.mjs';
import { type Bench, type Finding, milliseconds } from '../support/finding.ts';
import { inTurns, median } from '../support/in-turns.ts';
import { FILES, PATH, PREPARER, type Recording, saveBody } from './saves.ts';
import { type RunningServer, startPlain, startProduct } from './servers.ts';
import { storedState } from './stored-state.ts';

const WARM_UPS = 60;
const TURNS = 240;
const PORTS = { product: 3291, plain: 3292 };

/** A save through the whole product against the bare statements behind the barest server. */
export const saveBench: Bench = {
  name: 'save',
  title: '保存：20 行，一次接一次，SQLite；整个系统（会话、授权、版本、审计、提交）对照 node:http 上的同样语句',
  run: async () => {
    await ensureBuilt(projectNode());
    const folder = mkdtempSync(path.join(tmpdir(), 'budget-bench-'));
    const servers: RunningServer[] = [];
    try {
      const { password } = await record(folder);
      const product = await startProduct({ database: path.join(folder, FILES.ours), port: PORTS.product });
      servers.push(product);
      const plain = await startPlain({ folder, port: PORTS.plain });
      servers.push(plain);
      return await measure({ folder, product, plain, cookie: await signIn(product, password) });
    } finally {
      for (const server of servers) await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function record(folder: string): Promise<Recording> {
  const script = inProject('tests', 'bench', 'save', 'record.ts');
  const { code, output } = await runCommand(process.execPath, [script, folder, String(WARM_UPS + TURNS)], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`the saves were not recorded: ${output.trim()}`);
  return JSON.parse(readFileSync(path.join(folder, FILES.saves), 'utf8')) as Recording;
}

async function signIn({ origin }: RunningServer, password: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ username: PREPARER, password }),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function measure(input: {
  folder: string;
  product: RunningServer;
  plain: RunningServer;
  cookie: string;
}): Promise<Finding[]> {
  const { folder, product, plain, cookie } = input;
  const timings = await inTurns({
    contenders: [
      { name: 'ours', batch: 1, run: saver({ server: product, cookie }) },
      { name: 'peer', batch: 1, run: saver({ server: plain, cookie }) },
    ],
    warmUps: WARM_UPS,
    turns: TURNS,
  });
  if (storedState(path.join(folder, FILES.ours)) !== storedState(path.join(folder, FILES.peer)))
    throw new Error('the two databases do not hold the same after the same saves');
  const [ours, peer] = [median(timings.ours), median(timings.peer)];
  return [
    {
      what: '保存 20 行（请求到应答）',
      ours: milliseconds(ours),
      peer: milliseconds(peer),
      ratio: `${(peer / ours).toFixed(2)} 倍（本系统用时是对照的 ${(ours / peer).toFixed(2)} 倍）`,
    },
  ];
}

function saver({ server, cookie }: { server: RunningServer; cookie: string }): () => Promise<void> {
  let number = 0;
  return async () => {
    const body = JSON.stringify(saveBody(number));
    number += 1;
    const answer = await fetch(server.origin + PATH, {
      method: 'PUT',
      headers: {
        cookie,
        origin: server.origin,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body,
    });
    const saved = await answer.text();
    if (!answer.ok) throw new Error(`save ${number}: ${answer.status} ${saved}`);
  };
}
