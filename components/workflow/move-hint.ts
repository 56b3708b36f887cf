import type { OpenMove } from '#lib/core/screen/index.ts';
import type { MoveId } from '#lib/core/workflow/index.ts';

/** What happens with each move, in a sentence. */
const HINTS: Record<MoveId, string> = {
  'submit-unit': '提交后本单位的表不能再改，由单位负责人审核。对方打开以前可以撤回。',
  'withdraw-unit': '撤回后可以接着改，改好再提交。',
  'accept-unit': '通过后报主管部门财务。对方打开以前可以撤回。',
  'return-to-preparer': '退回后由单位经办修改，改好重新提交。',
  'withdraw-acceptance': '撤回后仍由您审核。',
  'return-unit': '只退回这个单位，其他单位不受影响。',
  'submit-department': '上报后整个部门的表都不能再改，系统留存一份上报稿。财政打开以前可以撤回。',
  'withdraw-department': '撤回后部门的表可以再改，也可以退回单位。',
  'pass-department': '通过后转预算科。',
  'withdraw-pass': '撤回后仍由您审核。',
  'return-department': '整个部门退回主管部门财务，由其修改或再退回单位。',
  'return-units': '只退回选中的单位；其他单位保持已上报，部门等它们改好后重新上报。',
  'issue-control-figures': '下达后进入下一轮编报，各单位在控制数内调整。',
  approve: '批复后金额不再变动，系统留存一份批复稿，作为下年的上年数。',
  'prepare-publication': '开始准备公开稿：可以修改部门概况和增减变化原因，再逐项公开审查。公开应在批复后二十日内。',
  'return-publication': '退回后回到已批复，可以重新准备公开稿。',
  'confirm-publication': '确认后由预算科发布；发布须由另一人办理。',
  release: '发布后任何人都能在公开网站看到和下载；公开稿成为正式版本，系统留存一份。',
  correct: '更正产生新的版本，原来的版本保留。这里写的说明随新版一起公开。',
};

/** What happens when a move is made. */
export function moveHint({ move }: Pick<OpenMove, 'move'>): string {
  return HINTS[move];
}
