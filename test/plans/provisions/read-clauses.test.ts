import { describe, expect, test } from 'vitest';
import { readClauses } from '../../../domain/provisions/read-clauses.ts';
import { readPlainText } from '../../../domain/provisions/read-plain-text.ts';
import { lines, outline } from './outline.ts';

const read = (text: string) => readClauses(readPlainText(text)).clauses;

describe('provisions that are pasted as plain text', () => {
  test('with sections of one, two and three parts', () => {
    const clauses = read(`
Reguleringsbestemmelser for Sjøbakken (eksempel)
Plan-id 20250001

§ 1 Formål
Planen skal legge til rette for boliger.

§ 2 FELLESBESTEMMELSER
§ 2.1 Universell utforming
Uterom skal være universelt utformet, jf.
§ 1 og teknisk forskrift.
§ 2.2 Støy
§ 2.2.1 Grenser
Grensene i T-1442 gjelder.
§ 3 Rekkefølge
Fortau skal være ferdig før bolig nr. 1 tas i bruk.
`);
    expect(outline(clauses)).toEqual(
      lines(`
        § 1 Formål
        § 2 FELLESBESTEMMELSER
          § 2.1 Universell utforming
          § 2.2 Støy
            § 2.2.1 Grenser
        § 3 Rekkefølge`),
    );
    expect(clauses[2]?.body).toBe('Uterom skal være universelt utformet, jf. § 1 og teknisk forskrift.');
    expect(clauses[0]?.number).toBe('§\u00a01');
  });

  test('with decimal numbers, letters as points and a list that is numbered', () => {
    const clauses = read(`
1 Planens hensikt
Hensikten er å bygge en skole.

2 Bestemmelser for arealformål
2.1 Undervisning (BU1)
a) Skolen skal ha tre etasjer.
b) Taket skal være grønt
og kunne gås på.
1. Første punkt.
2. Andre punkt.
2.2 Lekeplass (f_BLK1–2)
• benk
• huske`);
    expect(outline(clauses)).toEqual(
      lines(`
        1 Planens hensikt
        2 Bestemmelser for arealformål
          2.1 Undervisning (BU1)
          2.2 Lekeplass (f_BLK1–2)`),
    );
    expect(clauses[2]?.body).toBe(
      'a) Skolen skal ha tre etasjer.\nb) Taket skal være grønt og kunne gås på.\n1. Første punkt.\n2. Andre punkt.',
    );
    expect(clauses[3]?.body).toBe('- benk\n- huske');
  });

  test('with a table of contents, which is left out', () => {
    const { clauses, leftOut } = readClauses(
      readPlainText(`Innhold
1 Hensikt ........ 2
2 Fellesbestemmelser ........ 2
2.1 Byggegrenser og avstander til nabogrenser for boliger, garasjer
og boder ........ 3

1 Hensikt
Boliger.
2 Fellesbestemmelser
2.1 Byggegrenser og avstander til nabogrenser for boliger, garasjer og boder
Som vist.`),
    );
    expect(outline(clauses)).toEqual(
      lines(`
        1 Hensikt
        2 Fellesbestemmelser
          2.1 Byggegrenser og avstander til nabogrenser for boliger, garasjer og boder`),
    );
    expect(leftOut).toEqual([0, 1, 2, 3, 4]);
  });

  test('with words divided at the end of a line, and compounds that keep their hyphen', () => {
    const [clause] = read(
      '§ 1 Støy\nBygge-\nog anleggsstøy skal ikke over-\nskride grensene i IT-\nsystemet eller T-\n1442.',
    );
    expect(clause?.body).toBe(
      'Bygge- og anleggsstøy skal ikke overskride grensene i IT-systemet eller T-1442.',
    );
  });

  test('with chapters over sections', () => {
    const clauses = read(`
KAPITTEL 1 GENERELT
§ 1 Virkeområde
Planen gjelder hele kommunen.
§ 2 Plankrav
Det kreves plan.
KAPITTEL 2 AREALFORMÅL
§ 3 Bolig
Boliger tillates.`);
    expect(outline(clauses)).toEqual(
      lines(`
        KAPITTEL 1 GENERELT
          § 1 Virkeområde
          § 2 Plankrav
        KAPITTEL 2 AREALFORMÅL
          § 3 Bolig`),
    );
  });

  test('keeps headings in capitals without number, and takes a text without any for one clause', () => {
    expect(outline(read('FELLESBESTEMMELSER\nAlt skal være grønt.\n\nBOLIGER\nHøyst to etasjer.'))).toEqual([
      'FELLESBESTEMMELSER',
      'BOLIGER',
    ]);
    expect(read('Alt skal være grønt, og ingen ting rødt.')).toMatchObject([
      { number: '', heading: '', body: 'Alt skal være grønt, og ingen ting rødt.' },
    ]);
  });

  test('is given no clause by an empty text, and is not held up by a long one', () => {
    expect(read(' \n\n ')).toEqual([]);
    const long = Array.from({ length: 3000 }, (_, at) => `§ ${at + 1} Regel\nTekst nummer ${at + 1}.`).join(
      '\n',
    );
    expect(read(long)).toHaveLength(999);
  });
});
