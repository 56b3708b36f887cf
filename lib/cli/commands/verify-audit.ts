import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyAudit } from '#lib/usecases/audit/verify-audit.ts';
import { verifyAuditLines } from '#lib/usecases/audit/verify-audit-lines.ts';
import type { AuditBreak } from '#lib/usecases/ports/index.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { withContainer } from '../with-container.ts';

const REASONS: Record<AuditBreak['reason'], string> = {
  hash: '内容与散列值不符，被改动过',
  link: '与前一条对不上',
  gap: '这一条缺失',
  head: '之后的记录被删去了',
};

export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  summary: '逐条核对审计记录的散列链，指出第一条对不上的；给出导出的记录（.jsonl）则只核对这个文件',
  usage: '[导出的记录.jsonl]',
  options: {},
  positionals: [0, 1],
  run: (context) => {
    const [file] = context.positionals;
    return file === undefined ? verifyStored(context) : verifyExported(context, context.resolve(file));
  },
};

function verifyStored(context: CommandContext): Promise<Outcome> {
  return withContainer(context, async ({ container: { services }, actor }) => {
    const onChain = ({ at, of }: { at: number; of: number }) => context.progress(`正在核对第 ${at} 条链，共 ${of} 条`);
    const chains = await verifyAudit({ services, actor, onChain });
    return told(
      context,
      chains.map((chain) => ({ ...chain, found: `${chain.events} 条` })),
    );
  });
}

/** Needs neither database nor installation: whoever was given the file can run it. */
async function verifyExported(context: CommandContext, file: string): Promise<Outcome> {
  const verified = await verifyAuditLines(createInterface({ input: createReadStream(file, 'utf8') }));
  if (!verified.ok) {
    const { line } = verified.error;
    const what = line === 0 ? '文件里没有审计记录' : `第 ${line} 行不是审计记录`;
    return { ok: false, message: `${what}。请用审计页面“导出记录”得到的 .jsonl 文件` };
  }
  const chains = verified.value.map((chain) => {
    const { from, to } = chain;
    return { ...chain, events: to - from + 1, found: `第 ${from} 至 ${to} 条` };
  });
  const gaps = chains.some(({ broken }) => broken?.reason === 'gap');
  if (gaps) context.print('有缺条：按条件导出的文件会这样，请不加条件重新导出再核对。');
  return told(context, chains);
}

type Found = { region: string; department: string; events: number; found: string; broken?: AuditBreak };

function told(context: CommandContext, chains: readonly Found[]): Outcome {
  for (const chain of chains) context.print(lineOf(chain));
  const broken = chains.filter((chain) => chain.broken !== undefined).length;
  if (broken > 0)
    return {
      ok: false,
      message: `${chains.length} 条链中有 ${broken} 条对不上。请保护现场，不要继续写入，用最近的备份比对`,
    };
  const events = chains.reduce((sum, each) => sum + each.events, 0);
  context.print(`审计记录完好：${chains.length} 条链，${events} 条记录`);
  return { ok: true };
}

function lineOf({ region, department, found, broken }: Found): string {
  const place = [region === '' ? '全系统' : `区划 ${region}`, department === '' ? '账号与设置' : `部门 ${department}`];
  const verdict =
    broken === undefined ? `${found}，完好` : `第 ${broken.sequence} 条起对不上：${REASONS[broken.reason]}`;
  return `${place.join(' ')}：${verdict}`;
}
