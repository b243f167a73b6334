/** Something in a text that its author may not want on the web. Offsets as in String.slice. */
export type SensitiveText = {
  readonly kind: 'nationalIdentityNumber' | 'accountNumber' | 'phone' | 'email';
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

// Where two overlap, the earlier kind has it.
const patterns = {
  nationalIdentityNumber: /(?<!\d)\d{6}[ .\-\u00a0]?\d{5}(?!\d)/g,
  // As banks write it, 1234.56.78903, or in one: the last digit is a control digit.
  accountNumber: /(?<![\d.])\d{4}([ .\u00a0]?)\d{2}\1\d{5}(?!\d)/g,
  // Eight digits as phone numbers are written; none in use begins with 0, 1 or 20 (years, plan ids).
  phone:
    /(?<![\d+])(?:(?:\+|00)47[ \u00a0]?)?(?!20)[2-9](?:\d{7}|\d(?:[ \u00a0]\d\d){3}|\d\d[ \u00a0]\d\d[ \u00a0]\d{3})(?![\d])/g,
  // Begins where a word begins and is no longer than an address may be: a long text costs no more than its length.
  email: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.\p{L}{2,63}/gu,
} as const;

const kinds = ['nationalIdentityNumber', 'accountNumber', 'phone', 'email'] as const;

const checks: Partial<Record<SensitiveText['kind'], (digits: string) => boolean>> = {
  nationalIdentityNumber: isNationalIdentityNumber,
  accountNumber: isAccountNumber,
};

/**
 * Identity numbers with right control digits (also D-numbers), account numbers with a right one, phone numbers and
 * e-mail addresses, in order and none over another.
 */
export function findSensitiveText(text: string): readonly SensitiveText[] {
  const found: SensitiveText[] = [];
  for (const kind of kinds) {
    for (const match of text.matchAll(patterns[kind])) {
      const [whole] = match;
      const [start, end] = [match.index, match.index + whole.length];
      const isRight = checks[kind]?.(whole.replace(/\D/g, '')) ?? true;
      if (isRight && !found.some((other) => other.start < end && start < other.end)) {
        found.push({ kind, start, end, text: whole });
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * True for eleven digits that are a fødselsnummer, a D-number (day + 40) or a number of test people
 * (month + 40, 65 or 80): a possible date and two right control digits (modulus 11).
 */
export function isNationalIdentityNumber(number: string): boolean {
  if (!/^\d{11}$/.test(number)) return false;
  const digits = [...number].map(Number);
  const day = Number(number.slice(0, 2)) % 40;
  const month = Number(number.slice(2, 4));
  const possibleMonth = [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
  if (day < 1 || day > 31 || !possibleMonth) return false;
  return (
    controlDigit(firstWeights, digits) === digits[9] && controlDigit(secondWeights, digits) === digits[10]
  );
}

/** True for eleven digits that are a Norwegian account number: not all nought, and a right control digit (modulus 11). */
export function isAccountNumber(number: string): boolean {
  if (!/^\d{11}$/.test(number) || /^0000/.test(number)) return false;
  const digits = [...number].map(Number);
  return controlDigit(secondWeights, digits) === digits[10];
}

function controlDigit(weights: readonly number[], digits: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}
