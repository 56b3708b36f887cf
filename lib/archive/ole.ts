/** Old Office files, and new ones under a password, are OLE containers. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes begin like an OLE container. */
export function looksLikeOle(bytes: Uint8Array): boolean {
  return OLE.every((byte, at) => bytes[at] === byte);
}

/** Whether an OLE directory has an entry of that name: UTF-16, little endian. */
export function nameInOle({ bytes, name }: { bytes: Uint8Array; name: string }): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}
