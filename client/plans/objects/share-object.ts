import { ownPageAddress } from '../../app/embedded.ts';
/** Copies the address of an object in its plan; false where the browser keeps the clipboard to itself. */
export async function copyObjectLink(objectId: string): Promise<boolean> {
  const address = new URL(ownPageAddress());
  address.searchParams.set('fane', 'kart');
  address.searchParams.set('objekt', objectId);
  try {
    await navigator.clipboard.writeText(address.href);
    return true;
  } catch {
    return false;
  }
}
