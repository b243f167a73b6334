/** What a client asks for first. Everything but `startup` comes before it or instead of it. */
export type StartupPacket =
  | { readonly kind: 'encryption' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'startup'; readonly parameters: ReadonlyMap<string, string> }
  | { readonly kind: 'unsupported'; readonly protocol: string };

const protocol3 = 0x00030000;
const cancelRequest = 80877102;
const sslRequest = 80877103;
const gssEncryptionRequest = 80877104;

/** Reads a startup packet: length, code, then name and value in turn, each ended by a zero byte. */
export function readStartupPacket(bytes: Buffer): StartupPacket {
  const code = bytes.length >= 8 ? bytes.readInt32BE(4) : 0;
  switch (code) {
    case sslRequest:
    case gssEncryptionRequest:
      return { kind: 'encryption' };
    case cancelRequest:
      return { kind: 'cancel' };
    case protocol3:
      return { kind: 'startup', parameters: readParameters(bytes.subarray(8)) };
    default:
      return { kind: 'unsupported', protocol: `${code >> 16}.${code & 0xffff}` };
  }
}

function readParameters(bytes: Buffer): ReadonlyMap<string, string> {
  const texts = bytes.toString('utf8').split('\0');
  const parameters = new Map<string, string>();
  for (let index = 0; index + 1 < texts.length; index += 2) {
    const name = texts[index];
    if (!name) break;
    parameters.set(name, texts[index + 1] ?? '');
  }
  return parameters;
}
