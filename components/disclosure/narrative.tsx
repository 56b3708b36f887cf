'use client';

import type { CellReference, Part, Section, Segment } from '#lib/core/disclosure/index.ts';

type Asked = {
  onFigure: (input: { cell: CellReference; figure: string }) => void;
  /** Asks about a figure that stands in no table: a rate, a difference, a headcount; without it such figures are plain text. */
  onDerived?: (figure: string) => void;
  selected: string | undefined;
};

function SegmentText({ segment, onFigure, onDerived, selected }: { segment: Segment } & Asked) {
  if (segment.kind === 'words') return segment.text;
  const { id, value, cell } = segment.figure;
  if (!cell && !onDerived)
    return (
      <span data-figure={id} className="figures">
        {value}
      </span>
    );
  const look = selected === id ? 'bg-accent-soft decoration-2' : 'hover:bg-accent-soft';
  return (
    <button
      type="button"
      data-figure={id}
      title="查看这个数是怎么来的"
      aria-pressed={selected === id}
      onClick={() => (cell ? onFigure({ cell, figure: id }) : onDerived?.(id))}
      className={`figures rounded-xs px-0.5 text-accent underline decoration-line-strong decoration-dotted underline-offset-4 ${look}`}
    >
      {value}
    </button>
  );
}

function SectionText({ section, ...asked }: { section: Section } & Asked) {
  const title = `${section.number}${section.title}`;
  const Heading = title === '' ? 'h3' : 'h4';
  return (
    <section className="mt-6">
      {title !== '' && <h3 className="text-base font-semibold">{title}</h3>}
      {section.blocks.map((block) => {
        if (block.kind === 'heading')
          return (
            <Heading key={block.id} className="mt-3 font-medium">
              {block.text}
            </Heading>
          );
        if (block.kind !== 'paragraph') return null;
        return (
          <p key={block.id} className="mt-2 indent-[2em] leading-7">
            {block.segments.map((segment, index) => (
              <SegmentText key={index} segment={segment} {...asked} />
            ))}
          </p>
        );
      })}
    </section>
  );
}

/** The report's sentences. A number can be asked what is behind it. */
export function Narrative({ parts, ...asked }: { parts: Part[] } & Asked) {
  return (
    <div className="mx-auto max-w-3xl pb-10">
      {parts.map((part) => (
        <section key={part.id} className="mt-6">
          <h2 className="text-title font-semibold">
            {part.number}　{part.title}
          </h2>
          {part.sections.map((section) => (
            <SectionText key={section.id} section={section} {...asked} />
          ))}
        </section>
      ))}
    </div>
  );
}
