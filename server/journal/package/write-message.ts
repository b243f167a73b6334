import { journalKey } from '../../../domain/journal/journal-entry.ts';
import { shieldingWords } from '../../../domain/journal/journal-shielding.ts';
import { osloDate, osloTimestamp } from '../../../domain/oslo-time.ts';
import type { JournalRegistration, PackageFile } from './journal-package.ts';
import { codeElement, externalKey, systemName } from './noark-codes.ts';
import { fullTitle, partyName, publicTitle } from './registration-words.ts';
import { element, given, type XmlElement, xmlDocument } from './xml.ts';

const namespaces = {
  xmlns: 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1',
  'xmlns:n5mdk': 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/**
 * The `arkivmelding.xml` of one registration: message `…arkivering.arkivmelding.opprett` of Fiks Arkiv v1, with the
 * plan's case folder and one journal entry. Both carry our keys: sent twice, the archive has it once.
 */
export function writeMessage(registration: JournalRegistration, files: readonly PackageFile[]): string {
  return xmlDocument({
    name: 'arkivmelding',
    attributes: namespaces,
    content: [
      element('system', systemName),
      element('antallFiler', files.length),
      caseFolder(registration),
      journalEntry(registration, files),
    ],
  });
}

function caseFolder({ sheet }: JournalRegistration): XmlElement {
  const { plan, municipality, hearing } = sheet;
  const title = `${plan.name} (planID ${municipality.number}-${plan.identifier})`;
  const [year, sequence] = caseNumberParts(hearing.caseNumber ?? plan.caseNumber);
  return {
    name: 'mappe',
    attributes: { 'xsi:type': 'saksmappe' },
    content: [
      element('tittel', title),
      element('offentligTittel', title),
      element('klassifikasjon', [
        element('klassifikasjonssystemID', 'PLANID'),
        element('klasseID', plan.identifier),
      ]),
      externalKey(planKey(plan.id)),
      ...given('saksaar', year),
      ...given('sakssekvensnummer', sequence),
      codeElement('saksstatus', 'B'),
      element('planident', [
        element('planidentifikasjon', plan.identifier),
        element('kommunenummer', municipality.number),
      ]),
    ],
  };
}

function journalEntry(registration: JournalRegistration, files: readonly PackageFile[]): XmlElement {
  const { kind, sheet, happenedAt, shielding } = registration;
  const isIncoming = kind !== 'answered';
  const receivedAt = kind === 'received' ? new Date(sheet.receivedAt) : happenedAt;
  return {
    name: 'registrering',
    attributes: { 'xsi:type': 'journalpost' },
    content: [
      element('referanseForelderMappe', [externalKey(planKey(sheet.plan.id), 'n5mdk:')]),
      ...(shielding.scope === 'none' ? [] : [shieldingElement(registration)]),
      ...files.map((file, index) => documentElement(registration, file, index)),
      element('tittel', fullTitle(registration)),
      element('offentligTittel', publicTitle(registration)),
      ...given('noekkelord', sheet.isLate ? 'Kom etter fristen' : ''),
      ...(kind === 'received' ? [] : [crossReference(sheet.id)]),
      party(registration),
      externalKey(registration.key),
      codeElement('journalposttype', isIncoming ? 'I' : 'U'),
      codeElement('journalstatus', isIncoming ? 'M' : 'F'),
      element('dokumentetsDato', osloDate(receivedAt)),
      element(isIncoming ? 'mottattDato' : 'sendtDato', osloTimestamp(receivedAt)),
      element('antallVedlegg', files.length - 1),
    ],
  };
}

function shieldingElement({ shielding, happenedAt }: JournalRegistration): XmlElement {
  const basis = shielding.scope === 'none' ? 'confidential' : shielding.basis;
  return element('skjerming', [
    codeElement('tilgangsrestriksjon', 'UO'),
    element('skjermingshjemmel', shieldingWords(basis, osloDate(happenedAt), 'nb')),
  ]);
}

function documentElement(registration: JournalRegistration, file: PackageFile, index: number): XmlElement {
  const isMain = index === 0;
  const { kind, sheet, shielding } = registration;
  const mainType = kind !== 'received' ? 'KORR' : sheet.kind === 'objection' ? 'INNSIGELSE' : 'UTTALELSE';
  return element('dokumentbeskrivelse', [
    codeElement('dokumenttype', isMain ? mainType : 'VEDLEGG'),
    codeElement('dokumentstatus', 'F'),
    element('tittel', file.title),
    codeElement('tilknyttetRegistreringSom', isMain ? 'H' : 'V'),
    element('dokumentnummer', index + 1),
    ...(shielding.scope === 'document' ? [shieldingElement(registration)] : []),
    element('dokumentobjekt', [
      element('versjonsnummer', 1),
      codeElement('variantformat', file.format ? 'A' : 'P'),
      ...(file.format
        ? [
            element('format', [
              element('n5mdk:kode', file.format.code),
              element('n5mdk:beskrivelse', file.format.name),
            ]),
          ]
        : []),
      element('mimeType', file.mediaType),
      element('filnavn', file.ownName),
      element('referanseDokumentfil', file.fileName),
      element('sjekksum', file.sha256),
      element('sjekksumAlgoritme', 'SHA-256'),
      element('filstoerrelse', file.size),
    ]),
  ]);
}

/** An answer or a withdrawal belongs to the comment that came before it. */
function crossReference(commentId: string): XmlElement {
  return element('kryssreferanse', [
    element('referanseTilRegistrering', [externalKey(receivedKey(commentId), 'n5mdk:')]),
  ]);
}

function party(registration: JournalRegistration): XmlElement {
  const { kind, sheet, shielding, happenedAt } = registration;
  const { author } = sheet;
  const isPerson = !author?.organisationName;
  return element('korrespondansepart', [
    codeElement('korrespondanseparttype', kind === 'answered' ? 'EM' : 'EA'),
    element('korrespondansepartNavn', partyName(registration) || 'Slettet'),
    ...given('organisasjonid', author?.organisationNumber),
    ...given('postadresse', author?.address),
    ...given('epostadresse', author?.email),
    ...given('telefonnummer', author?.phone),
    ...given('kontaktperson', isPerson ? '' : author?.name),
    element('erSkjermet', shielding.scope !== 'none'),
    element('erPersonnavn', isPerson && partyName(registration) !== ''),
    ...(kind === 'answered' && registration.answer
      ? [
          element('avskrivning', [
            element('avskrivningsdato', osloDate(happenedAt)),
            element('avskrevetAv', [element('n5mdk:navn', sheet.municipality.name)]),
            codeElement('avskrivningsmaate', 'BE'),
            element('referanseAvskriverJournalpost', [externalKey(receivedKey(sheet.id), 'n5mdk:')]),
          ]),
        ]
      : []),
  ]);
}

function receivedKey(commentId: string): string {
  return journalKey({ commentId, kind: 'received', sequence: 1 });
}

function planKey(planId: string): string {
  return `plan:${planId}`;
}

/** Year and number of a case as municipalities write it: «25/1234», «2025/1234». */
function caseNumberParts(caseNumber: string | null): readonly (number | null)[] {
  const [, year = '', sequence = ''] = /^\s*(\d{2}|\d{4})\/(\d{1,9})\b/.exec(caseNumber ?? '') ?? [];
  if (!sequence) return [null, null];
  return [year.length === 2 ? 2000 + Number(year) : Number(year), Number(sequence)];
}
