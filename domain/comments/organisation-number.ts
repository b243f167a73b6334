const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** True for nine digits whose last is the modulus-11 control digit (Enhetsregisteret). */
export function isOrganisationNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false;
  const digits = [...number].map(Number);
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const control = (11 - (sum % 11)) % 11;
  return control < 10 && control === digits[8];
}
