import type { Figure, Heading, Paragraph } from '#lib/core/disclosure/index.ts';
import { type AnchorRegister, anchors, type PageInMaking } from './anchors.ts';
import { element, escaped, joined, type Markup } from './markup.ts';
import { numberLink } from './number-link.ts';

/** A heading inside a section, under its `h3`; where the section has no title of its own, it stands in that one's place. */
export function headingMarkup(input: { heading: Heading; unique: AnchorRegister; titled: boolean }): Markup {
  const { heading, unique, titled } = input;
  return element(
    'h4',
    { 'aria-level': titled ? undefined : 3, id: unique(`heading-${encodeURIComponent(heading.id)}`) },
    escaped(heading.text),
  );
}

/** A paragraph; each figure in it is a `data` element that names the table cell it comes from. */
export function paragraphMarkup({ paragraph, page }: { paragraph: Paragraph; page: PageInMaking }): Markup {
  const { unique } = page;
  const words = page.terms.inParagraph(paragraph.id);
  const pieces = paragraph.segments.map((segment) =>
    segment.kind === 'words' ? words(segment.text) : figureMarkup({ figure: segment.figure, page }),
  );
  return element('p', { id: unique(anchors.paragraph(paragraph.id)) }, joined(pieces));
}

function figureMarkup({ figure, page: { unique, links } }: { figure: Figure; page: PageInMaking }): Markup {
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
    numberLink({ text: escaped(figure.value), href: links.figure?.(figure) }),
  );
}
