'use client';

import type { CellReference, Part, Section, Segment } from '#lib/core/disclosure/index.ts';

type OnFigure = (input: { cell: CellReference; figure: string }) => void;

function SegmentText({
  segment,
  onFigure,
  selected,
}: {
  segment: Segment;
  onFigure: OnFigure;
  selected: string | undefined;
}) {
  if (segment.kind === 'words') return segment.text;
  const { id, value, cell } = segment.figure;
  if (!cell)
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
      onClick={() => onFigure({ cell, figure: id })}
      className={`figures rounded-xs px-0.5 text-accent underline decoration-line-strong decoration-dotted underline-offset-4 ${look}`}
    >
      {value}
    </button>
  );
}

function SectionText({
  section,
  onFigure,
  selected,
}: {
  section: Section;
  onFigure: OnFigure;
  selected: string | undefined;
}) {
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
              <SegmentText key={index} segment={segment} onFigure={onFigure} selected={selected} />
            ))}
          </p>
        );
      })}
    </section>
  );
}

/** The report's sentences. A number that stands in a table can be asked for the lines behind it. */
export function Narrative(props: { parts: Part[]; onFigure: OnFigure; selected: string | undefined }) {
  return (
    <div className="mx-auto max-w-3xl pb-10">
      {props.parts.map((part) => (
        <section key={part.id} className="mt-6">
          <h2 className="text-title font-semibold">
            {part.number}　{part.title}
          </h2>
          {part.sections.map((section) => (
            <SectionText key={section.id} section={section} onFigure={props.onFigure} selected={props.selected} />
          ))}
        </section>
      ))}
    </div>
  );
}
