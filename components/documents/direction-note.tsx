import { type DirectionWarning, describeDirection } from '#lib/core/forms/index.ts';

/** Says that a reason tells of the other direction than the figures. */
export function DirectionNote({ warning }: { warning: DirectionWarning | undefined }) {
  if (warning === undefined) return null;
  return (
    <p role="status" className="mt-1 text-warning">
      {describeDirection(warning)}
    </p>
  );
}
