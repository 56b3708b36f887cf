import { formatPath, type PackageError } from './errors.ts';

/** An object or a list that the reader is in: where it is by now, and the fields that the object has had. */
type Open = { at: string | number; fields: Map<string, number> | undefined };

/** Fields that an object of a JSON text has more than once, each told once, with its path. @param text valid JSON */
export function repeatedFields(text: string): PackageError[] {
  const open: Open[] = [];
  const repeated: PackageError[] = [];
  let awaitsField = false;
  for (let index = 0; index < text.length; index += 1) {
    const inside = open.at(-1);
    switch (text[index]) {
      case '{':
        open.push({ at: '', fields: new Map() });
        awaitsField = true;
        break;
      case '[':
        open.push({ at: 0, fields: undefined });
        awaitsField = false;
        break;
      case '}':
      case ']':
        open.pop();
        awaitsField = false;
        break;
      case ',':
        if (typeof inside?.at === 'number') inside.at += 1;
        awaitsField = inside?.fields !== undefined;
        break;
      case '"': {
        const end = endOfString(text, index);
        if (awaitsField && inside?.fields !== undefined) {
          const field = decoded(text.slice(index, end + 1));
          const times = (inside.fields.get(field) ?? 0) + 1;
          inside.at = field;
          inside.fields.set(field, times);
          if (times === 2) repeated.push(told(open));
        }
        awaitsField = false;
        index = end;
      }
    }
  }
  return repeated;
}

/** The quote that closes the string that begins at a quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function decoded(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** Whether an odd number of backslashes stands before. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '\\') before -= 1;
  return (at - before) % 2 === 0;
}

function told(open: readonly Open[]): PackageError {
  const path = open.map(({ at }) => at);
  return { path: formatPath(path), message: `“${path.at(-1)}”在这里写了不止一次，只能留一个，请核对后删去其余的` };
}
