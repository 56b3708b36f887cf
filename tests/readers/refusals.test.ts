import { expect, it } from 'vitest';
import { FILE_LIMIT } from '#lib/readers/limits.ts';
import { refusalOf } from './support/read-shapes.ts';
import { zipFile } from './support/zip-file.ts';

const text = (content: string) => new TextEncoder().encode(content);
const word = (said?: number) =>
  zipFile({
    parts: { 'word/document.xml': '<w:document><w:body/></w:document>' },
    ...(said === undefined ? {} : { said }),
  });

it.each([
  ['an empty file', new Uint8Array(), 'EMPTY'],
  ['a file with nothing but blanks', text(' \n\t\n'), 'NO_TEXT'],
  ['a file that is too large', new Uint8Array(FILE_LIMIT + 1), 'TOO_LARGE'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'OTHER_KIND'],
  ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'OTHER_KIND'],
  ['a zip of something else', zipFile({ parts: { 'a.txt': 'a' } }), 'OTHER_KIND'],
  ['a damaged zip', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'DAMAGED'],
  ['a zip that says it unpacks to gigabytes', word(3_000_000_000), 'UNPACKS_TOO_LARGE'],
  ['a Word file with more text than any report', word(100_000_000), 'UNPACKS_TOO_LARGE'],
  ['a page of the web that is nested without end', text(`<html>${'<div>'.repeat(60_000)}`), 'DAMAGED'],
  ['a zip whose part is not what its directory says', word(12), 'DAMAGED'],
  ['a Word file without text', word(), 'NO_TEXT'],
  ['a damaged PDF', text('%PDF-1.7\nnothing'), 'DAMAGED'],
  ['bytes that are no text', Uint8Array.from({ length: 600 }, (_, at) => at % 7), 'UNKNOWN_ENCODING'],
])('refuses %s', async (_name, bytes, code) => {
  expect(await refusalOf(bytes)).toBe(code);
});
