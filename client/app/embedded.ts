/** Where the pages lie that stand in frames on other sites. */
export const embedBase = '/embed';

/** True where this page stands in a frame on another site: it keeps nothing of its own accord on the device. */
export const isEmbedded = globalThis.window?.location.pathname.startsWith(`${embedBase}/`) ?? false;

/** The address of what is shown here on a page of its own. */
export function ownPageAddress(): string {
  const { origin, pathname, search, hash } = window.location;
  return origin + (isEmbedded ? pathname.slice(embedBase.length) : pathname) + search + hash;
}
