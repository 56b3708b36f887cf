'use client';

import { Narrative } from '#components/disclosure/narrative.tsx';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';

type Props = {
  document: DisclosureDocument;
  selected: string | undefined;
  onFigure: (figure: string) => void;
};

/** The parts of the report that are sentences. */
export function NarrativeTab({ document, selected, onFigure }: Props) {
  const spoken = document.parts.filter((part) =>
    part.sections.some((section) => section.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'heading')),
  );
  return (
    <>
      <h1 className="sr-only">文字说明</h1>
      <p className="mx-auto max-w-3xl pt-3 text-muted">每个数字都可以点开，看它是怎么来的。</p>
      <Narrative parts={spoken} selected={selected} onFigure={({ figure }) => onFigure(figure)} onDerived={onFigure} />
    </>
  );
}
