import { CATEGORIES, FUNDS } from '#lib/core/ledger/index.ts';
import { fen, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import type { MoveObstacle, MoveRefused, UnmetNeed } from '#lib/core/screen/index.ts';
import { ROLES, type RoleId, STATES, TRANSITIONS } from '#lib/core/workflow/index.ts';
import type { ExceededLimit } from '#lib/usecases/examination/examine-budget.ts';
import type { LastMove, MoveDenial, NeedNames, Unmet } from '#lib/usecases/workflow/move-refusals.ts';
import { describeRefusal } from './refusal-words.ts';

/** A refused move as an answer of the interface. */
export type MoveRefusalAnswer = { status: number; body: MoveRefused };

const TIME = new Intl.DateTimeFormat('zh-CN', {
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Shanghai',
});

/** Puts into words why a budget was not moved: whose turn it is, who was faster, or all that must be mended first. */
export function describeMoveDenial(denial: MoveDenial): MoveRefusalAnswer {
  const answer = (status: number, message: string) => ({ status, body: { code: denial.code, message } });
  switch (denial.code) {
    case 'MOVE_NOT_ALLOWED':
      return answer(403, `“${nameOf(denial.move)}”由${rolesText(denial.roles)}办理，您的角色不能做这一步`);
    case 'MOVE_NOT_POSSIBLE':
      return answer(
        409,
        `${lastText(denial.last)}预算现处于“${STATES[denial.state]}”，不能再“${nameOf(denial.move)}”。请刷新页面查看`,
      );
    case 'UNITS_NOT_NAMED':
      return answer(422, `请选择要“${nameOf(denial.move)}”的单位`);
    case 'NOT_CONFIRMED':
      return answer(409, '主管部门财务还没有确认公开稿，确认以后才能发布公开');
    case 'NEEDS_NOT_MET': {
      const unmet = denial.unmet.map((need) => describeNeed({ unmet: need, names: denial.names }));
      const message = `还不能“${nameOf(denial.move)}”：${unmet.map((need) => need.message).join('；')}`;
      return { status: 409, body: { code: denial.code, message, unmet, arguable: denial.arguable } };
    }
    case 'BUDGET_CHANGED':
      return answer(409, '检查期间一直有人在保存，没有办成。请等大家存完再试');
    case 'TEMPLATE_UNKNOWN':
      return answer(409, `没有 ${denial.fiscalYear} 年可用的公开模板“${denial.template}”，不能检查。请联系预算科`);
    case 'BUSY':
    case 'TIMED_OUT':
    case 'WORKER_ENDED':
      return answer(503, '正在计算的预算较多，请稍后重试');
    default:
      return describeRefusal(denial);
  }
}

/** A need that is not met: what is missing and the way out, then each thing by itself. */
export function describeNeed({ unmet, names }: { unmet: Unmet; names: NeedNames }): UnmetNeed {
  const told = (message: string, items: readonly MoveObstacle[] = []): UnmetNeed => ({
    need: unmet.need,
    message,
    items,
  });
  switch (unmet.need) {
    case 'clean':
    case 'reviewed':
      return told(`${unmet.need === 'reviewed' ? '公开审查' : ''}${cleanText(unmet)}`, [
        ...unmet.blocking,
        ...unmet.unexplained.map(({ message }) => ({ message })),
      ]);
    case 'answered':
      return told(
        `有 ${unmet.remarks.length} 条批注还没有答复或解决，请逐条答复`,
        unmet.remarks.map(({ by, text, place }) => ({
          message: `${by.name}：${text}`,
          ...(place === undefined ? {} : { place }),
        })),
      );
    case 'within-control-figures':
      return told(
        `有 ${unmet.exceeded.length} 处超过控制数，请调减`,
        unmet.exceeded.map((exceeded) => ({ message: exceededText({ exceeded, names }) })),
      );
    case 'reason':
      return told('请填写理由，让对方知道改什么');
    case 'unopened':
      return told(unmet.by === '' ? '没有可以撤回的一步' : `${unmet.by}已经打开，不能再撤回。需要修改请对方退回`);
    case 'not-own-work':
      return told('您填报过其中的内容，不能由本人审核，请换一位同事办理');
    case 'second-person':
      return told('公开稿是您确认的，发布须由另一人办理');
  }
}

function cleanText({ blocking, unexplained }: Extract<Unmet, { need: 'clean' | 'reviewed' }>): string {
  const parts = [
    blocking.length > 0 ? `有 ${blocking.length} 处必须先改正` : '',
    unexplained.length > 0 ? `有 ${unexplained.length} 条提示要改正或说明理由` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

function exceededText({ exceeded, names }: { exceeded: ExceededLimit; names: NeedNames }): string {
  const { unit, fund, category, project, limit, used, left } = exceeded;
  const parts = [
    unit === undefined ? '' : (names.units.find(({ code }) => code === unit)?.name ?? unit),
    fund === undefined ? '' : FUNDS[fund].name,
    category === undefined ? '' : CATEGORIES[category].name,
    project === undefined ? '' : `项目 ${project}`,
  ].filter((part) => part !== '');
  const yuan = (amount: number) => separateThousands(formatYuan(fen(amount)));
  const subject = parts.length === 0 ? '全部支出' : parts.join(' · ');
  return `${subject}：控制数 ${yuan(limit)} 元，编报 ${yuan(used)} 元，超出 ${yuan(-left)} 元`;
}

function lastText(last: LastMove | undefined): string {
  return last === undefined ? '' : `${last.by}已于 ${TIME.format(new Date(last.at))} 办理“${last.name}”，`;
}

function nameOf(move: string): string {
  return TRANSITIONS.find((row) => row.move === move)?.name ?? move;
}

function rolesText(roles: readonly string[]): string {
  return [...new Set(roles)].map((role) => ROLES[role as RoleId]?.name ?? role).join('、');
}
