import type { IFontAttributesProperties } from 'docx';

/** A face of official documents by its name in the office, and the names it goes by where that one is not installed. */
type Face = {
  name: string;
  others: readonly string[];
  family: 'roman' | 'modern' | 'auto';
  pitch: 'fixed' | 'variable';
};

const FACES = {
  title: {
    name: '方正小标宋简体',
    others: ['方正小标宋_GBK', '小标宋', '华文中宋', '宋体'],
    family: 'auto',
    pitch: 'variable',
  },
  text: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', '华文仿宋'], family: 'modern', pitch: 'fixed' },
  head: { name: '黑体', others: ['SimHei', '华文细黑'], family: 'modern', pitch: 'fixed' },
  kai: { name: '楷体_GB2312', others: ['楷体', 'KaiTi', '华文楷体'], family: 'modern', pitch: 'fixed' },
  table: { name: '宋体', others: ['SimSun', '新宋体'], family: 'auto', pitch: 'variable' },
} as const satisfies Record<string, Face>;

/** The face of figures and Latin letters: there wherever there is an office, or one of the same widths in its place. */
const LATIN = 'Times New Roman';

/** A face for the text of a style: its own for ideographs, the common one for figures, which all stand in columns. */
export function font(face: keyof typeof FACES): IFontAttributesProperties {
  return { ascii: LATIN, hAnsi: LATIN, eastAsia: FACES[face].name, cs: LATIN, hint: 'eastAsia' };
}

/** A face for figures as well: page numbers are 宋体 in official documents. */
export function wholeFont(face: keyof typeof FACES): IFontAttributesProperties {
  const { name } = FACES[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: LATIN, hint: 'eastAsia' };
}

/** The part of the file that tells Word what to take where a face is not installed. */
export function fontTable(): string {
  const faces = Object.values(FACES).map(
    ({ name, others, family, pitch }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${faces.join('')}<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/>` +
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
  );
}
