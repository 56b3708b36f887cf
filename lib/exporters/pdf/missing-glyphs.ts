import { type DisclosureDocument, printedTexts } from '#lib/core/disclosure/index.ts';

/** Where a character stands that no face has: the table, form or section, the form's field, and the words around it. */
export type GlyphPlace = { where: string; field?: string; words: string };

/** Signs before and after the character, so that it is found. */
const AROUND = 8;
/** Places that are told: who has mended these looks for the others in the next answer. */
const MOST = 5;

/** Where these characters stand in a report, in its order; none where only its titles or heads have them. */
export function placesOfGlyphs(input: { document: DisclosureDocument; characters: readonly string[] }): GlyphPlace[] {
  const { document, characters } = input;
  const places: GlyphPlace[] = [];
  for (const { text, at, label } of printedTexts(document.parts)) {
    const found = characters.find((character) => text.includes(character));
    if (found === undefined) continue;
    places.push({
      where: at.name,
      ...(label === undefined ? {} : { field: label.replaceAll('\n', '') }),
      words: wordsAround({ text, found }),
    });
    if (places.length === MOST) break;
  }
  return places;
}

function wordsAround({ text, found }: { text: string; found: string }): string {
  const at = text.indexOf(found);
  const before = [...text.slice(0, at)];
  const after = [...text.slice(at + found.length)];
  const shown = [...before.slice(-AROUND), found, ...after.slice(0, AROUND)].join('').replaceAll('\n', ' ');
  return `${before.length > AROUND ? '…' : ''}${shown}${after.length > AROUND ? '…' : ''}`;
}
