import type { Paper } from '../paper/page.ts';

const TITLE_ROOM = { part: 72, section: 40, inner: 30 };

/** The paper of the PDF; the margins themselves stand in `template/page.typ`. */
export const PDF_PAPER: Paper = {
  bodies: {
    text: { width: 442, height: 638 },
    portrait: { width: 481, height: 708 },
    landscape: { width: 739, height: 490 },
  },
  smallest: 9,
  titleRoom: ({ look }) => TITLE_ROOM[look],
};
