import type { Quote, Subject } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import type { Outline, PlacedParagraph } from './read-outline.ts';

const DATE = /20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/;
const WORDS_OF_DATE = '(20\\d{2}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)';
const APPROVED = [
  new RegExp(`${WORDS_OF_DATE}[，,]?(?:经|由)?[^，。公]{0,12}批复`),
  new RegExp(`批复(?:日期|时间)?(?:为|是|：|:|于)?\\s*${WORDS_OF_DATE}`),
];
const PUBLISHED = [
  new RegExp(`${WORDS_OF_DATE}[，,]?[^。；]{0,24}?(?:公开|公示)`),
  new RegExp(`公开(?:日期|时间)(?:为|是|：|:)?\\s*${WORDS_OF_DATE}`),
];

/** The date on the cover, and those of approval and publication in the annex, as printed. */
export function statedDates(outline: Outline): Subject['dates'] {
  const cover = outline.cover.find(({ text }) => /^20\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$/.test(text.trim()));
  const annex = outline.paragraphs.filter(({ section }) => section === 'publication-report');
  const approved = firstDate(annex, APPROVED);
  const published = firstDate(annex, PUBLISHED);
  return {
    ...(cover === undefined ? {} : { cover: { text: cover.text.trim(), at: placeOf(cover.at) } }),
    ...(approved === undefined ? {} : { approved }),
    ...(published === undefined ? {} : { published }),
  };
}

function firstDate(paragraphs: readonly PlacedParagraph[], patterns: readonly RegExp[]): Quote | undefined {
  for (const { text, line, printed } of paragraphs) {
    if (!DATE.test(text)) continue;
    for (const pattern of patterns) {
      const date = pattern.exec(text)?.[1];
      if (date !== undefined) return { text: date, at: { ...placeOf(line.at), section: printed } };
    }
  }
  return undefined;
}
