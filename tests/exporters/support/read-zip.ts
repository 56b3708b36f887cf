import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;

/** The parts of a zip by their names. */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let at = view.getUint32(view.byteLength - 6, true);
  while (view.getUint32(at, true) === ENTRY) {
    const [method, packed, nameLength] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
    ];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const raw = bytes.subarray(start, start + packed);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.set(name, method === 0 ? raw : inflateRawSync(raw));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The text of one part. @throws Error when there is none */
export function partText(input: { bytes: Uint8Array; name: string }): string {
  const part = readZip(input.bytes).get(input.name);
  if (part === undefined) throw new Error(`no part ${input.name}`);
  return new TextDecoder().decode(part);
}
