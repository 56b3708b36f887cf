import { meaningless } from '../meaningless.ts';

/** The text of a file, whichever of the usual encodings it has; nothing where it is none of them. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return decode({ bytes, encoding: wide });
  const text = decode({ bytes, encoding: 'utf-8' }) ?? decode({ bytes, encoding: 'gb18030' });
  return text === undefined || !isText(text) ? undefined : text;
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode({ bytes, encoding: 'utf-8' });
  if (first === 0xff && second === 0xfe) return decode({ bytes, encoding: 'utf-16le' });
  if (first === 0xfe && second === 0xff) return decode({ bytes, encoding: 'utf-16be' });
  return undefined;
}

/** UTF-16 without its mark: every other byte of its digits, spaces and line ends is nothing. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined;
  const nothing = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) nothing[at % 2] = (nothing[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nothing;
  if (odd > sample.length / 50 && even === 0) return 'utf-16le';
  return even > sample.length / 50 && odd === 0 ? 'utf-16be' : undefined;
}

function decode({ bytes, encoding }: { bytes: Uint8Array; encoding: string }): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Not a program or a picture that happens to decode: such files are full of control characters. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return meaningless(sample) <= sample.length / 200;
}
