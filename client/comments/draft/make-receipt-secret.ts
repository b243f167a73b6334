/** 128 random bits in base64url without padding: 22 characters, the last of which carries two bits. */
export function makeReceiptSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
