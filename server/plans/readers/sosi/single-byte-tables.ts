/** Code page 865 (DOS, Nordic): SOSI's DOSN8, from byte 0x80 on. */
const codePage865 =
  'ÇüéâäàåçêëèïîìÄÅ' +
  'ÉæÆôöòûùÿÖÜø£Ø₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«¤' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
  '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩' +
  '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The seven-bit Norwegian sets (NS 4551: ND7, DECN7) put the national letters where ASCII has brackets. */
const sevenBitLetters: ReadonlyMap<string, string> = new Map([
  ['[', 'Æ'],
  ['\\', 'Ø'],
  [']', 'Å'],
  ['{', 'æ'],
  ['|', 'ø'],
  ['}', 'å'],
]);

/** Text of bytes in DOSN8. */
export function decodeDosNordic(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\xff]/g, (letter) => codePage865.charAt(letter.charCodeAt(0) - 0x80));
}

/** Text of bytes in ND7 or DECN7. */
export function decodeSevenBitNorwegian(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[[\\\]{|}]/g, (letter) => sevenBitLetters.get(letter) ?? letter);
}
