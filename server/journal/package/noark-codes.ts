import { element, type XmlElement } from './xml.ts';

/** Codes of Fiks Arkiv v1 that our messages use, each with its official description. */
const codes = {
  journalposttype: { I: 'Inngående dokument', U: 'Utgående dokument' },
  journalstatus: { M: 'Midlertidig registrering av innkommende dokument', F: 'Ferdigstilt av saksbehandler' },
  korrespondanseparttype: { EA: 'Avsender', EM: 'Mottaker' },
  dokumentstatus: { F: 'Dokumentet er ferdigstilt' },
  dokumenttype: {
    UTTALELSE: 'Uttalelse',
    INNSIGELSE: 'Innsigelse',
    KORR: 'Korrespondanse',
    VEDLEGG: 'Vedlegg',
  },
  variantformat: { A: 'Arkivformat', P: 'Produksjonsformat' },
  tilknyttetRegistreringSom: { H: 'Hoveddokument', V: 'Vedlegg' },
  saksstatus: { B: 'Under behandling' },
  tilgangsrestriksjon: { UO: 'Unntatt offentlighet' },
  avskrivningsmaate: { BE: 'Besvart med e-post' },
} as const;

/** `<journalposttype>` and its like: a code of the standard with its description, in the catalogue's namespace. */
export function codeElement<Name extends keyof typeof codes>(
  name: Name,
  code: keyof (typeof codes)[Name] & string,
): XmlElement {
  const described: Readonly<Record<string, string>> = codes[name];
  return element(name, [element('n5mdk:kode', code), element('n5mdk:beskrivelse', described[code] ?? '')]);
}

/** Our own name for a thing, by which the archive finds it again. */
export function externalKey(key: string, prefix = ''): XmlElement {
  return element(`${prefix}referanseEksternNoekkel`, [
    element('n5mdk:fagsystem', systemName),
    element('n5mdk:noekkel', key),
  ]);
}

/** How the product presents itself to the archive. */
export const systemName = 'Allmenning';
