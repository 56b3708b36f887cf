import type { AuditBreak } from '#lib/usecases/ports/index.ts';
import { type VerifiedChain, verifyAudit } from '#lib/usecases/verify-audit.ts';
import type { Command } from '../command.ts';
import { withContainer } from '../with-container.ts';

const REASONS: Record<AuditBreak['reason'], string> = {
  hash: '内容与散列值不符，被改动过',
  link: '与前一条对不上',
  gap: '这一条缺失',
  head: '之后的记录被删去了',
};

export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  summary: '逐条核对审计记录的散列链，指出第一条对不上的',
  usage: '',
  options: {},
  positionals: 0,
  run: (context) =>
    withContainer(context, async ({ container: { services }, actor }) => {
      const onChain = ({ at, of }: { at: number; of: number }) =>
        context.progress(`正在核对第 ${at} 条链，共 ${of} 条`);
      const chains = await verifyAudit({ services, actor, onChain });
      for (const chain of chains) context.print(lineOf(chain));
      const broken = chains.filter((chain) => chain.broken !== undefined).length;
      if (broken > 0)
        return {
          ok: false,
          message: `${chains.length} 条链中有 ${broken} 条对不上。请保护现场，不要继续写入，用最近的备份比对`,
        };
      context.print(
        `审计记录完好：${chains.length} 条链，${chains.reduce((sum, { events }) => sum + events, 0)} 条记录`,
      );
      return { ok: true };
    }),
};

function lineOf({ region, department, events, broken }: VerifiedChain): string {
  const place = [region === '' ? '全系统' : `区划 ${region}`, department === '' ? '账号与设置' : `部门 ${department}`];
  const found =
    broken === undefined ? `${events} 条，完好` : `第 ${broken.sequence} 条起对不上：${REASONS[broken.reason]}`;
  return `${place.join(' ')}：${found}`;
}
