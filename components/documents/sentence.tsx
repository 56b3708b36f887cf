import type { Segment } from '#lib/core/disclosure/index.ts';

/** A sentence as the report will print it, its figures set off. */
export function Sentence({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return (
    <p className="border-l-2 border-line-strong pl-2 font-serif">
      {segments.map((segment) => {
        at += 1;
        if (segment.kind === 'words') return segment.text;
        return (
          <span key={at} className="figures font-medium">
            {segment.figure.value}
          </span>
        );
      })}
    </p>
  );
}
