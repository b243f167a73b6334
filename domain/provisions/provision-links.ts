/** What a clause governs: things by their name on the map, or all of a purpose or a kind of zone. */
export type ProvisionLinks = {
  readonly governs: readonly string[];
  readonly purposes: readonly string[];
  readonly zones: readonly string[];
};

/** A plan object as far as a clause can speak of it. */
export type LinkableObject = {
  readonly kind: string;
  readonly name?: string | null | undefined;
  readonly code?: string | null | undefined;
};

/** True where a clause with these links governs the object. One without any link governs the whole plan, and none. */
export function isGoverned({ governs, purposes, zones }: ProvisionLinks, object: LinkableObject): boolean {
  const { kind, name, code } = object;
  if (name && governs.includes(name)) return true;
  if (!code) return false;
  return (kind === 'landUse' && purposes.includes(code)) || (kind === 'zone' && zones.includes(code));
}

export function hasLinks({ governs, purposes, zones }: ProvisionLinks): boolean {
  return governs.length + purposes.length + zones.length > 0;
}

/** The objects that a clause governs. */
export function governedObjects<T extends LinkableObject>(links: ProvisionLinks, objects: readonly T[]): T[] {
  return hasLinks(links) ? objects.filter((object) => isGoverned(links, object)) : [];
}
