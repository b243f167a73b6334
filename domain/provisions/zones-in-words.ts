/** How provisions speak of zones without their letter and number, with the codes that are meant (NORWAY: H-codes). */
const words: readonly (readonly [RegExp, RegExp])[] = [
  [/drikkevann|drikkevatn/, /^110$/],
  [/grunnvann|grunnvatn/, /^120$/],
  [/frisikt/, /^140$/],
  [/rød støysone|rød sone|raud sone/, /^210$/],
  [/gul støysone|gul sone/, /^220$/],
  [/støysone/, /^2\d\d$/],
  [/\bras\b|ras-|skred/, /^310$/],
  [/flom|flaum|stormflo/, /^320$/],
  [/radon/, /^330$/],
  [/brann-?\s?(?:og|\/) ?eksplosjon/, /^350$/],
  [/skytebane/, /^360$/],
  [/høyspen|høgspen/, /^370$/],
  [/forurens\p{L}* grunn|forureina grunn/u, /^390$/],
  [/faresone/, /^3\d\d$/],
  [/sikringssone/, /^1\d\d$/],
  [/hensyn\p{L}* (?:til )?landbruk|omsyn landbruk/u, /^510$/],
  [/reindrift/, /^520$/],
  [/friluftsliv/, /^530$/],
  [/naturmiljø/, /^560$/],
  [/kulturmiljø|kulturminne/, /^(?:570|730)$/],
  [/mineralressurs/, /^590$/],
  [/båndlegg|bandlegg/, /^7\d\d$/],
  [/felles planlegging/, /^810$/],
  [/fortsatt gjelde|framleis gjelde/, /^910$/],
];

/** Codes of the plan's zones that a text speaks of: "Flomsone" is 320. A narrow word goes before a wide one. */
export function zonesInWords(text: string, codes: readonly string[]): string[] {
  const lower = text.toLowerCase();
  const found = new Set<string>();
  for (const [said, meant] of words) {
    if (!said.test(lower)) continue;
    const matching = codes.filter((code) => meant.test(code));
    const isWide = matching.length > 1 && matching.some((code) => found.has(code));
    if (!isWide) for (const code of matching) found.add(code);
  }
  return [...found];
}
