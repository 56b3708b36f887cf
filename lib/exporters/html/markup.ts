declare const markupBrand: unique symbol;

/** Text that is HTML already. Only the functions here make it, so nothing gets into a page unescaped. */
export type Markup = string & { readonly [markupBrand]: 'Markup' };

type Attributes = Record<string, string | number | undefined>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes plain text safe in content and in quoted attributes. */
export function escaped(text: string): Markup {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char) as Markup;
}

/** An element. Attributes of `undefined` are left out */
export function element(name: string, attributes: Attributes, ...children: Markup[]): Markup {
  return `<${name}${attributeText(attributes)}>${children.join('')}</${name}>` as Markup;
}

/** An element without content, such as `meta`. */
export function voidElement(name: string, attributes: Attributes): Markup {
  return `<${name}${attributeText(attributes)}>` as Markup;
}

/** Markup pieces one after the other, one a line where they are blocks. */
export function joined(pieces: Markup[], separator: '' | '\n' = ''): Markup {
  return pieces.join(separator) as Markup;
}

/** A style sheet of our own: a constant of the program, never text from a budget. */
export function styleElement(css: string): Markup {
  return `<style>${css.replaceAll('</', '<\\/')}</style>` as Markup;
}

/** Data for machines inside a page, as JSON-LD. It is no script to a browser, and can end none. */
export function structuredData(value: Record<string, unknown>): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/ld+json">${json}</script>` as Markup;
}

/** Text that keeps its line breaks. */
export function lines(text: string): Markup {
  return text
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .join('<br>') as Markup;
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}
