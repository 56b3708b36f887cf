import type { Figure, Heading, Paragraph } from '#lib/core/disclosure/index.ts';
import { type AnchorRegister, anchors } from './anchors.ts';
import { element, escaped, joined, lines, type Markup } from './markup.ts';

/** A heading inside a section, under its `h3`. */
export function headingMarkup({ heading, unique }: { heading: Heading; unique: AnchorRegister }): Markup {
  return element('h4', { id: unique(`heading-${encodeURIComponent(heading.id)}`) }, escaped(heading.text));
}

/** A paragraph; each figure in it is a `data` element that names the table cell it comes from. */
export function paragraphMarkup({ paragraph, unique }: { paragraph: Paragraph; unique: AnchorRegister }): Markup {
  const pieces = paragraph.segments.map((segment) =>
    segment.kind === 'words' ? lines(segment.text) : figureMarkup({ figure: segment.figure, unique }),
  );
  return element('p', { id: unique(`paragraph-${encodeURIComponent(paragraph.id)}`) }, joined(pieces));
}

function figureMarkup({ figure, unique }: { figure: Figure; unique: AnchorRegister }): Markup {
  return element(
    'data',
    {
      value: figure.value,
      id: unique(anchors.figure(figure.id)),
      'data-figure': figure.id,
      'data-table': figure.cell?.table,
      'data-row': figure.cell?.row,
      'data-column': figure.cell?.column,
    },
    escaped(figure.value),
  );
}
