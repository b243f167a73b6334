import type { Language, Texts } from '../language.ts';

/** What can be wrong with a field of a form. The schemas give these codes as their issue messages. */
export const fieldProblems = {
  invalid: {
    nb: 'Feltet er feil utfylt. Rett det og prøv igjen.',
    nn: 'Feltet er feil utfylt. Rett det og prøv igjen.',
    en: 'The field is filled in wrongly. Correct it and try again.',
  },
  'text-missing': {
    nb: 'Skriv hva du vil si.',
    nn: 'Skriv kva du vil seie.',
    en: 'Write what you want to say.',
  },
  'text-too-long': {
    nb: 'Teksten er for lang. Kort den ned til 30 000 tegn, eller legg resten ved som fil.',
    nn: 'Teksten er for lang. Kort han ned til 30 000 teikn, eller legg resten ved som fil.',
    en: 'The text is too long. Shorten it to 30,000 characters, or attach the rest as a file.',
  },
  'control-characters': {
    nb: 'Teksten har skjulte tegn som ikke kan lagres. Skriv det som vanlig tekst.',
    nn: 'Teksten har skjulte teikn som ikkje kan lagrast. Skriv det som vanleg tekst.',
    en: 'The text has hidden characters that cannot be saved. Write it as plain text.',
  },
  'too-long': {
    nb: 'Det er for mye tekst i feltet. Kort det ned.',
    nn: 'Det er for mykje tekst i feltet. Kort det ned.',
    en: 'There is too much text in the field. Shorten it.',
  },
  'name-missing': { nb: 'Skriv navnet ditt.', nn: 'Skriv namnet ditt.', en: 'Enter your name.' },
  'email-missing': {
    nb: 'Skriv e-postadressen din, så du får kvittering og svar.',
    nn: 'Skriv e-postadressa di, så du får kvittering og svar.',
    en: 'Enter your e-mail address, so that you get a receipt and an answer.',
  },
  'email-invalid': {
    nb: 'E-postadressen er ikke riktig skrevet. Den skal se ut som navn@eksempel.no.',
    nn: 'E-postadressa er ikkje rett skriven. Ho skal sjå ut som namn@eksempel.no.',
    en: 'The e-mail address is not written correctly. It should look like name@example.com.',
  },
  'organisation-name-missing': {
    nb: 'Skriv navnet på organisasjonen, bedriften eller myndigheten.',
    nn: 'Skriv namnet på organisasjonen, bedrifta eller styresmakta.',
    en: 'Enter the name of the organisation, company or authority.',
  },
  'organisation-number-invalid': {
    nb: 'Organisasjonsnummeret er ikke gyldig. Det har ni sifre. Kontroller det, eller la feltet stå tomt.',
    nn: 'Organisasjonsnummeret er ikkje gyldig. Det har ni siffer. Kontroller det, eller lat feltet stå tomt.',
    en: 'The organisation number is not valid. It has nine digits. Check it, or leave the field empty.',
  },
  'grounds-missing': {
    nb: 'Velg minst én grunn. Loven krever at en innsigelse er begrunnet.',
    nn: 'Vel minst éin grunn. Lova krev at ei motsegn er grunngjeven.',
    en: 'Choose at least one ground. The law requires grounds for an objection.',
  },
  'key-name-missing': {
    nb: 'Skriv hva nøkkelen skal brukes til.',
    nn: 'Skriv kva nøkkelen skal brukast til.',
    en: 'Write what the key is for.',
  },
  'place-missing': {
    nb: 'Sett minst ett sted i kartet, eller velg «Hele planen».',
    nn: 'Set minst éin stad i kartet, eller vel «Heile planen».',
    en: 'Place at least one spot on the map, or choose “The whole plan”.',
  },
  'paragraph-missing': {
    nb: 'Et sted hører til et avsnitt som ikke lenger står i teksten. Velg avsnittet på nytt.',
    nn: 'Ein stad høyrer til eit avsnitt som ikkje lenger står i teksten. Vel avsnittet på nytt.',
    en: 'A place belongs to a paragraph that is no longer in the text. Choose the paragraph again.',
  },
  'too-many-places': {
    nb: 'Du kan sette opptil 20 steder i ett innspill. Fjern noen, eller send flere innspill.',
    nn: 'Du kan setje opptil 20 stader i eitt innspel. Fjern nokre, eller send fleire innspel.',
    en: 'You can set up to 20 places in one comment. Remove some, or send several comments.',
  },
  'too-many-files': {
    nb: 'Du kan legge ved opptil 5 filer. Fjern noen, eller slå dem sammen til én PDF.',
    nn: 'Du kan leggje ved opptil 5 filer. Fjern nokre, eller slå dei saman til éin PDF.',
    en: 'You can attach up to 5 files. Remove some, or merge them into one PDF.',
  },
  'objection-not-authority': {
    nb: 'Bare en offentlig myndighet kan fremme innsigelse. Velg «Offentlig myndighet» som avsender.',
    nn: 'Berre ei offentleg styresmakt kan fremje motsegn. Vel «Offentleg styresmakt» som avsendar.',
    en: 'Only a public authority can object. Choose “Public authority” as the sender.',
  },
  'redacted-text-missing': {
    nb: 'Skriv teksten slik den skal stå på nett, med det skjermede tatt ut.',
    nn: 'Skriv teksten slik han skal stå på nett, med det skjerma teke ut.',
    en: 'Write the text as it will stand on the web, with the withheld parts taken out.',
  },
  'reason-missing': {
    nb: 'Skriv en begrunnelse. Den som sendte innspillet, ser den.',
    nn: 'Skriv ei grunngiving. Den som sende innspelet, ser ho.',
    en: 'Write a reason. The one who sent the comment sees it.',
  },
  'answer-missing': { nb: 'Skriv et svar.', nn: 'Skriv eit svar.', en: 'Write an answer.' },
} as const satisfies Record<string, Texts>;

export type FieldProblem = keyof typeof fieldProblems;

/** The sentence to show at the field, for the message of a schema issue. */
export function fieldProblemMessage(code: string, language: Language): string {
  const texts: Readonly<Record<string, Texts>> = fieldProblems;
  return (
    (Object.hasOwn(texts, code) ? texts[code] : undefined)?.[language] ?? fieldProblems.invalid[language]
  );
}
