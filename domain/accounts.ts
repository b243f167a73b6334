import { z } from 'zod';

/** A password's length bounds the time that hashing it takes. */
const longestPassword = 200;

/** Sign-in with user name and password. */
export const signInSchema = z.object({
  username: z.string().trim().toLowerCase().min(1).max(100),
  password: z.string().min(1).max(longestPassword),
});

/** Length is what makes a password hard to guess (NIST SP 800-63B): no demand for signs of certain kinds. */
export const shortestPassword = 12;

/** What a new password lacks; null where it will do. One that repeats a sign or two, or the user name, is guessed first. */
export function faultOfPassword(password: string, username: string): 'short' | 'long' | 'simple' | null {
  if (password.length < shortestPassword) return 'short';
  if (password.length > longestPassword) return 'long';
  const plain = password.toLowerCase();
  const isName = plain.replaceAll(username.toLowerCase(), '').length < 4;
  return isName || new Set(plain).size < 5 ? 'simple' : null;
}

/** One's own password, changed by whoever knows the former one. */
export const passwordChangeSchema = z.object({
  former: z.string().min(1).max(longestPassword),
  next: z.string().min(shortestPassword).max(longestPassword),
});
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** What a page at the desk is about, where its address names it. */
export const deskThings = ['plan', 'planVersion', 'hearing', 'notice'] as const;
export type DeskThing = (typeof deskThings)[number];
