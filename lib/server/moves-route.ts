import { z } from 'zod';
import type { MoveMade, MoveRequest, MovesView, OpenMove, StepView } from '#lib/core/screen/index.ts';
import { type BudgetKey, type MoveId, TRANSITIONS } from '#lib/core/workflow/index.ts';
import type { Step } from '#lib/usecases/ports/index.ts';
import { type ListedMove, type ListedMoves, listMoves } from '#lib/usecases/workflow/list-moves.ts';
import { moveBudget } from '#lib/usecases/workflow/move-budget.ts';
import { nameOfMove } from '#lib/usecases/workflow/move-facts.ts';
import { type BudgetParams, budgetKey, isCode } from './budget-address.ts';
import type { Container } from './container.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { discloseWith } from './disclose-with.ts';
import { checked } from './draft-schema.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { describeMoveDenial, describeNeed } from './move-words.ts';
import { drawAhead } from './portal/drawn-picture.ts';
import { describeRefusal } from './refusal-words.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };
const MOVES = [...new Set(TRANSITIONS.map(({ move }) => move))] as [MoveId, ...MoveId[]];

const code = z.string().refine(isCode, '应为单位编码');
const words = z
  .string()
  .max(2_000, '不能超过 2000 个字')
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), '含有不能保存的字符，请删去后重新输入');

const moveRequest: z.ZodType<MoveRequest> = z.strictObject({
  move: z.enum(MOVES, '没有这一步'),
  unit: code.exactOptional(),
  units: z.array(code).max(500, '一次最多 500 个单位').exactOptional(),
  reason: words.exactOptional(),
  reasons: z
    .record(z.string().max(2_000), words)
    .refine((reasons) => Object.keys(reasons).length <= 5_000, '说明太多，请先改正一部分问题')
    .exactOptional(),
});

/** Where a budget stands, what the person who asks may do with it, and how it came there: `MovesView`. */
export const getMoves = defineRoute<BudgetParams>(async ({ params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const { services, derivations } = container;
  const listed = await listMoves({ services, examine: derivations.examine, actor, key });
  if (!listed.ok) return answerRefusal(describeMoveDenial(listed.error));
  return Response.json(viewOf(listed.value), { headers: NO_STORE });
});

/**
 * Moves a budget, or one unit's part of it: body `MoveRequest`, header `Idempotency-Key` as for saves. Answers `MoveMade`;
 * 409 `MoveRefused` with everything that must be mended first, or with who was faster.
 */
export const postMove = defineRoute<BudgetParams>(async ({ request, params, body, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const asked = checked(moveRequest, body);
  const idempotencyKey = readIdempotencyKey(request);
  const errors = [asked, idempotencyKey].flatMap((read) => (read.ok ? [] : read.error));
  if (!asked.ok || !idempotencyKey.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors }));
  const { services, derivations } = container;
  const moved = await moveBudget({
    services,
    examine: derivations.examine,
    disclose: discloseWith(derivations),
    actor,
    key,
    idempotencyKey: idempotencyKey.value,
    request: asked.value,
  });
  if (!moved.ok) return answerRefusal(describeMoveDenial(moved.error));
  if (asked.value.move === 'release') prepareReading(container, key);
  return Response.json(moved.value satisfies MoveMade, { headers: NO_STORE });
});

/** Draws the picture and makes the files of what was just published, so that whoever reads first finds them; nobody waits for it. */
function prepareReading(container: Container, key: BudgetKey): void {
  const { releases, logger } = container;
  drawAhead({ container, asked: { key } });
  releases
    .find({ key })
    .then((found) => (found.ok ? releases.prepare(found.value.key) : undefined))
    .catch((error) => logger.error({ event: 'release.prepare-failed', ...key, err: error }));
}

function viewOf({ progress, units, moves, steps, ...rest }: ListedMoves): MovesView {
  return {
    ...progress,
    units: units.map(({ code, name, state }) => ({ code, name, state })),
    moves: moves.map((move) => openMove(move, units)),
    steps: steps.map(stepView),
    ...rest,
  };
}

function openMove({ transition, unit, unmet, arguable }: ListedMove, units: ListedMoves['units']): OpenMove {
  const { move, name, kind, level, to, needs } = transition;
  return {
    move,
    name,
    kind,
    level,
    to,
    needsReason: needs.includes('reason'),
    ...(unit === undefined ? {} : { unit }),
    ...(move === 'return-units' ? { units: units.map(({ code, name: own }) => ({ code, name: own })) } : {}),
    unmet: unmet.map((need) => describeNeed({ unmet: need, names: { units } })),
    arguable,
  };
}

function stepView({ at, by, overruled, opened: _, ...step }: Step): StepView {
  return {
    ...step,
    name: nameOfMove({ move: step.move, by }),
    at: at.toISOString(),
    by: { name: by.name, role: by.role },
    overruled: overruled.map(({ message, reason }) => ({ message, reason })),
  };
}
