import type { DirectionWarning } from '#lib/core/forms/index.ts';

/** Says that a reason tells of the other direction than the figures. */
export function DirectionNote({ warning }: { warning: DirectionWarning | undefined }) {
  if (warning === undefined) return null;
  const figures = { up: '数字增加', down: '数字减少', flat: '与上年持平' }[warning.actual];
  return (
    <p role="status" className="mt-1 text-warning">
      {figures}，原因里却写“{warning.word}”，请核对
    </p>
  );
}
