type InThreeLanguages = { readonly nb: string; readonly nn: string; readonly en: string };

/** What the demo shows of one municipality. Addresses, phones and e-mails are invented. */
export type MunicipalityText = {
  readonly name: string;
  readonly welcome: InThreeLanguages;
  readonly contact: { readonly email: string; readonly phone: string; readonly address: string };
  /** Accent of the interface, at least 4.5:1 on white. */
  readonly accentColour: `#${string}`;
};

/** When the service desks are open, and how they help: the same everywhere, since all of it is invented. */
export const serviceDesk = {
  openingHours: {
    nb: 'Mandag til fredag kl. 9–15 (eksempel)',
    nn: 'Måndag til fredag kl. 9–15 (eksempel)',
    en: 'Monday to Friday 9–15 (example)',
  },
  assistance: {
    nb: 'Kom innom servicetorget eller ring oss. Vi viser deg planen på papir og skriver ned det du vil si.',
    nn: 'Kom innom servicetorget eller ring oss. Vi viser deg planen på papir og skriv ned det du vil seie.',
    en: 'Come to the service desk or call us. We show you the plan on paper and write down what you want to say.',
  },
} as const;

/** By municipality number. */
export const municipalityTexts: Readonly<Record<string, MunicipalityText>> = {
  '3901': {
    name: 'Horten',
    welcome: {
      nb: 'Her ser du planene som er på høring i Horten, og kan si hva du mener på kartet.',
      nn: 'Her ser du planane som er på høyring i Horten, og kan seie kva du meiner på kartet.',
      en: 'See the plans that are open for comment in Horten, and say what you think on the map.',
    },
    contact: contact('horten', 'Horten'),
    accentColour: '#1b5e8a',
  },
  '3903': {
    name: 'Holmestrand',
    welcome: {
      nb: 'Fjord, ås og jordbruk: vær med og bestem hvordan Holmestrand skal brukes.',
      nn: 'Fjord, ås og jordbruk: ver med og bestem korleis Holmestrand skal brukast.',
      en: 'Fjord, hills and farmland: take part in deciding how Holmestrand is used.',
    },
    contact: contact('holmestrand', 'Holmestrand'),
    accentColour: '#8a3b12',
  },
  '3905': {
    name: 'Tønsberg',
    welcome: {
      nb: 'Velg en plan, se hva som er foreslått der du bor, og gi innspill før fristen.',
      nn: 'Vel ein plan, sjå kva som er føreslått der du bur, og gje innspel før fristen.',
      en: 'Choose a plan, see what is proposed where you live, and comment before the deadline.',
    },
    contact: contact('tonsberg', 'Tønsberg'),
    accentColour: '#a3243b',
  },
  '3907': {
    name: 'Sandefjord',
    welcome: {
      nb: 'Sandefjord planlegger for veger, boliger og skjærgård. Du kjenner stedet, så fortell oss om det.',
      nn: 'Sandefjord planlegg vegar, bustader og skjergard. Du kjenner staden, så fortel oss om han.',
      en: 'Sandefjord plans roads, homes and its coast. You know the place, so tell us about it.',
    },
    contact: contact('sandefjord', 'Sandefjord'),
    accentColour: '#005a70',
  },
  '3909': {
    name: 'Larvik',
    welcome: {
      nb: 'Alle planer som er under arbeid i Larvik, på ett kart. Svarene på innspillene finner du her også.',
      nn: 'Alle planar som er under arbeid i Larvik, på eitt kart. Svara på innspela finn du òg her.',
      en: 'All plans under way in Larvik on one map, with the answers to what people have said.',
    },
    contact: contact('larvik', 'Larvik'),
    accentColour: '#2c6b2f',
  },
  '3911': {
    name: 'Færder',
    welcome: {
      nb: 'Øyer, strender og havner: se hva som planlegges i Færder, og si din mening.',
      nn: 'Øyar, strender og hamner: sjå kva som er under planlegging i Færder, og sei di meining.',
      en: 'Islands, beaches and harbours: see what is planned in Færder, and have your say.',
    },
    contact: contact('faerder', 'Færder'),
    accentColour: '#0b6b62',
  },
  '1840': {
    name: 'Saltdal',
    welcome: {
      nb: 'Gjeldende planer i Saltdal, lest rett fra planfilene.',
      nn: 'Gjeldande planar i Saltdal, lesne rett frå planfilene.',
      en: 'Plans in force in Saltdal, read straight from the plan files.',
    },
    contact: contact('saltdal', 'Saltdal'),
    accentColour: '#5b3f8f',
  },
};

function contact(host: string, place: string): MunicipalityText['contact'] {
  return {
    email: `postmottak@${host}.eksempel.no`,
    phone: '00 00 00 00',
    address: `Eksempelgata 1, 0000 ${place}`,
  };
}
