import { type Element, isTag, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { unpackPart, type Zip } from '#lib/archive/index.ts';

/** A part of the file as elements; nothing where it is missing. @throws where it is damaged */
export function xmlPart({ zip, name }: { zip: Zip; name: string }): ParentNode | undefined {
  const part = zip.parts.find((candidate) => candidate.name === name);
  if (part === undefined) return undefined;
  const bytes = unpackPart({ zip, part });
  if (bytes === undefined) throw new Error(`${name} cannot be unpacked`);
  // Neither external entities nor entities of its own are followed.
  return parseDocument(new TextDecoder().decode(bytes), { xmlMode: true });
}

/** The elements right inside an element, with a name or all. */
export function childrenOf({ element, name }: { element: ParentNode; name?: string }): Element[] {
  return element.children.filter((child) => isTag(child)).filter((child) => name === undefined || child.name === name);
}

/** The element that a path of names leads to. */
export function descend({ element, path }: { element: ParentNode; path: readonly string[] }): Element | undefined {
  let here: ParentNode = element;
  for (const name of path) {
    const [next] = childrenOf({ element: here, name });
    if (next === undefined) return undefined;
    here = next;
  }
  return here as Element;
}

/** A property's value, as in `<w:gridSpan w:val="2"/>`; nothing where the property is missing. */
export function valueAt(input: { element: ParentNode; path: readonly string[] }): string | undefined {
  const found = descend(input);
  return found === undefined ? undefined : (found.attribs['w:val'] ?? '');
}

/** Whether a property that is on or off is on. */
export function isOn(input: { element: ParentNode; path: readonly string[] }): boolean {
  const value = valueAt(input);
  return value !== undefined && !/^(0|false|off)$/.test(value);
}
