import { StepHistory } from '#components/workflow/step-history.tsx';
import type { MovesView } from '#lib/core/screen/index.ts';

/** How the budget came to where it stands. */
export function StepsTab({ moves }: { moves: MovesView | undefined }) {
  return (
    <div className="mx-auto w-full max-w-4xl p-4">
      {moves === undefined ? (
        <p className="text-muted" aria-busy="true">
          正在取办理过程…
        </p>
      ) : (
        <StepHistory moves={moves} />
      )}
    </div>
  );
}
