import type { Capability } from '../../domain/roles/capabilities.ts';

/** A place at the desk that has a link of its own on the first page. */
export type DeskPlace = {
  readonly href: string;
  /** Key of its words in `deskPlaceMessages`. */
  readonly name:
    | 'consulting'
    | 'cases'
    | 'statements'
    | 'log'
    | 'neighbours'
    | 'journal'
    | 'municipality'
    | 'region'
    | 'duties'
    | 'people'
    | 'mail'
    | 'retention'
    | 'privacy'
    | 'readings';
  readonly needs: Capability;
  /** Whoever may do this reaches the same, and more, elsewhere. */
  readonly unless?: Capability;
};

/** In the order in which they are shown. */
export const deskPlaces: readonly DeskPlace[] = [
  { href: '/desk/mine-planer', name: 'consulting', needs: 'replies.suggest' },
  { href: '/desk/saker', name: 'cases', needs: 'comments.read', unless: 'comments.readContact' },
  { href: '/desk/uttalelser', name: 'statements', needs: 'statements.give', unless: 'neighbours.read' },
  { href: '/desk/journal', name: 'journal', needs: 'journal.read' },
  { href: '/desk/naboer', name: 'neighbours', needs: 'neighbours.read' },
  { href: '/desk/delegering', name: 'duties', needs: 'duties.delegate' },
  { href: '/desk/folk', name: 'people', needs: 'people.manage' },
  { href: '/desk/kommune', name: 'municipality', needs: 'municipality.manage' },
  { href: '/desk/kommune', name: 'region', needs: 'region.manage', unless: 'municipality.manage' },
  { href: '/desk/slettefrister', name: 'retention', needs: 'municipality.manage' },
  { href: '/desk/personvern', name: 'privacy', needs: 'municipality.manage' },
  { href: '/desk/lesing', name: 'readings', needs: 'log.read' },
  { href: '/desk/post', name: 'mail', needs: 'people.manage' },
  { href: '/desk/logg', name: 'log', needs: 'log.read' },
];

/** The places of someone who may do these things. */
export function placesOf(may: (capability: Capability) => boolean): readonly DeskPlace[] {
  return deskPlaces.filter(({ needs, unless }) => may(needs) && !(unless && may(unless)));
}
