import { commentLimits } from '../../../../domain/comments/comment-limits.ts';
import type { Language } from '../../../../domain/language.ts';
import { finderMessages } from './finder-messages.ts';
import type { Extent, NamedThing } from './named-thing.ts';

/** What a named place is called: «50 meter rundt Kanalgata 12», «Langs Kanalgata mellom Torggata og nr. 20». */
export function madeLabel(thing: NamedThing, extent: Extent, language: Language): string {
  const words = finderMessages[language];
  const name = thing.kind === 'property' ? words.propertyName(thing.name) : thing.name;
  return labelOf().slice(0, commentLimits.labelCharacters);

  function labelOf(): string {
    switch (extent.kind) {
      case 'around':
        return words.aroundLabel(extent.metres, name);
      case 'stretch':
        return words.alongLabel(name, endName(extent.from), endName(extent.to));
      case 'itself':
        return isWhole(thing) ? words.whole(name) : capitalised(name);
    }
  }

  /** A house of the street itself is told by its number. */
  function endName(end: NamedThing): string {
    const isOwn = end.kind === 'address' && end.name.startsWith(`${thing.name} `);
    return isOwn ? words.number(end.name.slice(thing.name.length + 1)) : end.name;
  }
}

/** True for what has an extent of its own: streets and parts of the plan. */
export function isWhole({ kind, geometry }: NamedThing): boolean {
  return kind === 'street' || (kind === 'object' && geometry?.type !== 'Point');
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('nb') + name.slice(1);
}
