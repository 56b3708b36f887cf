/** A shape of a chart as SVG has it, without anything that a page's policy or a screen reader would stumble over. */
export type DrawnShape = { name: 'path' | 'rect' | 'text'; attributes: Record<string, string>; text: string };

/** A drawn chart: its size in pixels and its shapes from back to front. */
export type DrawnChart = { width: number; height: number; shapes: DrawnShape[] };

/** Attributes that a picture needs; what is left out serves pointers and scripts, or changes from drawing to drawing. */
const KEPT = new Set([
  'd',
  'x',
  'y',
  'width',
  'height',
  'transform',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'text-anchor',
  'dominant-baseline',
  'font-size',
]);
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const SHAPE = /<(path|rect|text)((?:\s+[\w:-]+="[^"]*")*)\s*>([^<]*)<\/\1>/g;

/** Reads the shapes out of a drawing's text; those that show nothing are left out. */
export function shapesOf(svg: string): DrawnShape[] {
  return [...svg.matchAll(SHAPE)].flatMap(([, name = '', written = '', text = '']): DrawnShape[] => {
    const attributes = attributesOf(written);
    const { fill = 'none', stroke = 'none' } = attributes;
    if ([fill, stroke].every((colour) => colour === 'none' || colour === 'transparent')) return [];
    return [{ name: name as DrawnShape['name'], attributes, text: plain(text) }];
  });
}

/** Rules of style stand as attributes: only the size of letters is one. */
function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/\s+([\w:-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  const size = pairs.flatMap(([key, value]) => (key === 'style' ? [/font-size:\s*(\d+)px/.exec(value)?.[1]] : []))[0];
  return {
    ...Object.fromEntries(pairs.filter(([key]) => KEPT.has(key))),
    ...(size === undefined ? {} : { 'font-size': size }),
  };
}

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign);
}
