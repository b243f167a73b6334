/** Who sends an invented comment. Every name is made up and every e-mail ends in eksempel.no. */
export type DemoAuthor =
  | {
      readonly kind: 'private';
      readonly name: string;
      readonly email: string;
      /** The name of someone under 18 never stands on the web. */
      readonly underAge?: true;
      readonly showName: boolean;
    }
  | {
      readonly kind: 'organisation' | 'authority';
      /** The person who wrote. */
      readonly name: string;
      readonly organisationName: string;
      readonly email: string;
      readonly showName: boolean;
    };

/** A private person whose name stands on the web, by the rule of the demo's hearings. */
export function person(name: string): DemoAuthor {
  return { kind: 'private', name, email: inventedEmail(name), showName: true };
}

/** A private person who is shown as «Privatperson». */
export function unnamed(name: string): DemoAuthor {
  return { kind: 'private', name, email: inventedEmail(name), showName: false };
}

export function underAge(name: string): DemoAuthor {
  return { kind: 'private', name, email: inventedEmail(name), underAge: true, showName: false };
}

export function organisation(organisationName: string, name: string): DemoAuthor {
  return { kind: 'organisation', name, organisationName, email: inventedEmail(name), showName: true };
}

/** A public authority; the name says that what it writes is an example. */
export function authority(authorityName: string, name: string): DemoAuthor {
  const organisationName = `${authorityName} (eksempel)`;
  return { kind: 'authority', name, organisationName, email: inventedEmail(name), showName: true };
}

function inventedEmail(name: string): string {
  const local = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.');
  return `${local}@eksempel.no`;
}
