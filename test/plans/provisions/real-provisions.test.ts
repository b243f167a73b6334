import { describe, expect, test } from 'vitest';
import { readClauses } from '../../../domain/provisions/read-clauses.ts';
import { readPdf } from '../../../server/documents/read-pdf.ts';
import { pdfSourceLines } from '../../../server/plans/provisions/pdf-source-lines.ts';
import { hasSharedData, readSharedData } from '../../shared-data.ts';

/** Numbers and headings as a person reads them in the two documents, level before. */
const evjetun = `
1 1 Planens hensikt
1 2 Bestemmelser til arealformål
2 2.1 Bebyggelse og anlegg (§ 12-5 nr. 1)
3 2.1.1 Annen offentlig eller privat tjenesteyting (BAT1-2)
4 - Bebyggelsestype (pbl §12-7)
4 - Situasjonsplan
4 - Tilgjengelighet (pbl §12-7)
4 - Plassering av bebyggelse (pbl §12-7)
4 - Utnyttelse (pbl §12-7)
4 - Høyder (pbl §12-7)
4 - Terrengtilpasninger (pbl §12-7)
4 - Støy (pbl §12-7 nr 4)
4 - Krav til avfallshåndtering
4 - Overvannshåndtering
4 - Parkering (pbl §12-7 nr 7)
2 2.2 Samferdselsanlegg og teknisk infrastruktur (§ 12-5 nr. 2)
3 2.2.1 Fellesbestemmelser for samferdselsanlegg og teknisk infrastruktur
3 2.2.2 Bruk av veigrunn
3 2.2.3 Annen veggrunn – offentlig grøntareal (o_AVG1-4)
2 2.3 Grønnstruktur (§ 12-5 nr. 3)
3 2.3.1 Turveg (f_TV1-4)
3 2.3.2 Friområde (FRI1-3)
3 2.3.3 Badeplass/-område (f_BAD)
3 2.3.4 Naturområde (GN1-GN4)
2 2.4 Bruk og vern av sjø og vassdrag med tilhørende strandsone (§ 12-5 nr. 6)
3 2.4.1 Fellesbestemmelse
3 2.4.2 Friluftsområde (o_FV)
3 2.4.3 Badeområde (f_VBAD)
1 3 Bestemmelser til hensynssoner
2 3.1 Støysoner (H220)
2 3.2 Flomsone (H320)
2 3.3 Båndleggingssone (H740)
2 3.4 Frisikt (H140)
1 4 Bestemmelser til bestemmelsesområder
2 4.1 Bestemmelser til bestemmelsesområde (område #1, #gangbro/undergrunn)`;

const stoperitomta = `
1 §1 Planformål
2 §1.1 Bebyggelse og anlegg (pbl §12-5,nr 1)
2 §1.2 Samferdselsanlegg og teknisk infrastruktur (pbl §12-5, nr 2)
2 §1.3 Grønnstruktur (pbl §12-5,2. ledd nr 3)
1 §2 Rekkefølgebestemmelser (pbl § 12-7 nr. 10)
2 §2.1
2 §2.2
2 §2.3
2 §2.4
2 §2.5
1 §3 Fellesbestemmelser
2 §3.1
1 §4 Bebyggelse og anlegg (pbl 12-5 nr. 1)
2 - Boligbebyggelse-konsentrert småhusbebyggelse - BKS
3 §4.1 Bebyggelse
3 §4.2 Byggegrenser
3 §4.3 Garasje/Carport
3 §4.4 Bestemmelsesområde #01 SNØ
3 - Grad av utnytting
4 §4.5 Utnyttelsesgrad
4 §4.6 Parkering
3 - Høyder – Utforming av bebyggelse
4 §4.7 Planeringshøyder
4 §4.8 Takform
4 §4.9 Takhøyder
3 - Støyfølsom bebyggelse
4 §4.10
4 §4.11
3 - Teknisk plan
4 §4.12
4 §4.13
4 §4.14
3 - Utforming av tomt
4 §4.15 Situasjonsplan
4 §4.16 Renovasjon
4 §4.17 Forstøtningsmur
4 §4.18
2 - Forsamlingslokale for religionsutøvelse - BR
3 §4.19
3 §4.20
3 §4.21
3 §4.22
3 §4.23
3 §4.24
3 §4.25
2 - Idrettsanlegg - BIA
3 §4.26
2 - Energianlegg - BE
3 §4.27
1 §5 Samferdselsanlegg og teknisk infrastruktur (pbl 12-5 nr. 2)
2 - Veg (o_SV1)
3 §5.1
2 - Veg (o_SV3)
3 §5.2
2 - Fortau (o_SF1-2)
3 §5.3
2 - Parkering (o_SPA)
3 §5.4
3 §5.5
3 §5.6
3 §5.7
1 §6 Grønnstruktur (pbl 12-5 nr. 3)
2 - Friområde (o_GF1-3)
3 §6.1
3 §6.2
3 §6.3
3 §6.4
3 §6.5 Bestemmelsesområde #02 SNØ
3 §6.6
3 §6.7
2 - Turdrag (GTD1-2)
3 §6.8`;

async function read(folder: string) {
  const pdf = await readPdf(readSharedData(`plans-no/${folder}/planbestemmelser.pdf`));
  const lines = pdfSourceLines(pdf);
  const { clauses, leftOut } = readClauses(lines);
  const listed = clauses.map(({ level, number, heading }) => `${level} ${number || '-'} ${heading}`.trim());
  return { listed, clauses, leftOut: leftOut.map((index) => lines[index]?.text ?? '') };
}

describe.skipIf(!hasSharedData)('real provisions come out with every clause and heading in order', () => {
  test('Evjetun', async () => {
    const { listed, clauses, leftOut } = await read('evjetun-leirsted-4219-202202');
    expect(listed).toEqual(evjetun.trim().split('\n'));
    const bodyOf = (wanted: string) => clauses.find(({ number }) => number === wanted)?.body ?? '';
    // Goes over a page, its foot and its head.
    expect(bodyOf('2.4.1')).toContain('Denne regelen gjelder likevel ikke for byggverk');
    expect(
      bodyOf('2.3.2')
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    ).toHaveLength(4);
    expect(bodyOf('2.4.3')).toContain('badeplass/-område på land');
    expect(leftOut.filter((text) => text.startsWith('Side '))).toHaveLength(4);
  });

  test('Støperitomta', async () => {
    const { listed, clauses, leftOut } = await read('stoperitomta-4219-202102');
    expect(listed).toEqual(stoperitomta.trim().split('\n'));
    const bodyOf = (wanted: string) => clauses.find(({ number }) => number === wanted)?.body ?? '';
    expect(bodyOf('§4.9').split('\n').slice(-3)).toEqual([
      'Møne · 6,0 m',
      'Gesimshøyde · 3,5 m',
      'Takvinkel · 30-40 grader',
    ]);
    expect(bodyOf('§4.24')).toContain('tomta/området');
    expect(bodyOf('§1.2').split('\n')).toHaveLength(3);
    expect(leftOut).toContain('Dato 11.05.2022');
  });

  test('no word of the text is lost', async () => {
    for (const folder of ['evjetun-leirsted-4219-202202', 'stoperitomta-4219-202102']) {
      const pdf = await readPdf(readSharedData(`plans-no/${folder}/planbestemmelser.pdf`));
      const lines = pdfSourceLines(pdf);
      const { clauses, leftOut } = readClauses(lines);
      const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
      const source = letters(
        lines
          .filter((_, index) => !leftOut.includes(index))
          .map(({ text }) => text)
          .join(''),
      );
      const result = letters(clauses.map(({ number, heading, body }) => number + heading + body).join(''));
      expect(result).toBe(source);
    }
  });
});
