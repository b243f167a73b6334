import { endsAtProvider, signOut, signOutEverywhere } from '../accounts/accounts.service.ts';
import type { IdentityRoom } from './identity-room.ts';
import { safeReturnAddress } from './return-address.ts';
import { sealSignOut } from './sign-out-proof.ts';

export type SignOutAsked = {
  readonly token: string | undefined;
  /** On all devices. */
  readonly isEverywhere: boolean;
  /** Where the person goes afterwards. */
  readonly returnTo: string;
};

/**
 * Ends the session here. Answers where the browser goes to end it at the provider too, as an address of ours; null where
 * nobody but us signed the person in.
 */
export async function endSessionHere(
  { database, secret }: Pick<IdentityRoom, 'database' | 'secret'>,
  { token, isEverywhere, returnTo }: SignOutAsked,
): Promise<string | null> {
  if (token === undefined) return null;
  const hasProvider = await endsAtProvider(database, token);
  await (isEverywhere ? signOutEverywhere : signOut)(database, token);
  const back = safeReturnAddress(returnTo);
  return hasProvider ? `/innlogging/ut?bevis=${sealSignOut(secret, 'out', back)}` : null;
}
