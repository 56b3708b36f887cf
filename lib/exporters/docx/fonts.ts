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

/** A face in every slot that Word keeps: ideographs and figures alike. */
export function font(face: keyof typeof FACES): IFontAttributesProperties {
  const { name } = FACES[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
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
    `${faces.join('')}</w:fonts>`
  );
}
