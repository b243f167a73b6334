/** A word that may tell of someone's health. Offsets as in String.slice. */
export type HealthWord = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Whole words, bokmål, nynorsk and English. What plans themselves speak of is left out: sykehus, folkehelse,
 * universell utforming, rullestol, støyplage, blindvei.
 */
const wholeWords = [
  // Being ill
  ...['syk', 'syke', 'sykere', 'sjuk', 'sjuke', 'sykdom', 'sykdommen', 'sykdommer', 'sjukdom', 'sjukdommen'],
  ...['sykmeldt', 'sykemeldt', 'sjukmeld', 'sjukemeld', 'sykmelding', 'sykemelding', 'sjukmelding'],
  ...['uføretrygd', 'uføretrygdet', 'uføretrygda', 'ufør', 'uføre', 'diagnose', 'diagnosen', 'diagnoser'],
  ...[
    'diagnosar',
    'diagnostisert',
    'diagnosert',
    'innlagt på sykehus',
    'innlagd på sjukehus',
    'psykisk',
    'psykiske',
  ],
  ...['psykolog', 'psykologen', 'psykiater', 'psykiateren', 'selvmord', 'sjølvmord', 'selvskading', 'gravid'],
  ...['spontanabort', 'hjemmesykepleie', 'hjemmesykepleien', 'heimesjukepleie', 'heimesjukepleia'],
  // Illnesses
  ...['kreft', 'kreften', 'kreftsyk', 'kreftsjuk', 'leukemi', 'svulst', 'metastaser', 'demens', 'dement'],
  ...['alzheimer', 'alzheimers', 'parkinson', 'parkinsons', 'depresjon', 'depresjonen', 'deprimert'],
  ...['angstlidelse', 'panikkangst', 'bipolar', 'schizofreni', 'psykose', 'epilepsi', 'epileptiker'],
  ...[
    'diabetes',
    'diabetiker',
    'astma',
    'astmatiker',
    'kols',
    'adhd',
    'autisme',
    'autist',
    'hiv',
    'hepatitt',
  ],
  ...['hjerneslag', 'hjerneslaget', 'hjerteinfarkt', 'hjarteinfarkt', 'hjertesvikt'],
  ...['hjartesvikt', 'hjertesyk', 'hjartesjuk', 'leddgikt', 'fibromyalgi', 'migrene', 'multippel sklerose'],
  ...[
    'downs syndrom',
    'cerebral parese',
    'utviklingshemmet',
    'utviklingshemma',
    'alkoholiker',
    'alkoholikar',
  ],
  ...['rusmisbruker', 'rusmisbrukar', 'rusavhengig', 'narkoman'],
  // English
  ...[
    'sick',
    'illness',
    'disease',
    'diagnosis',
    'diagnosed',
    'cancer',
    'dementia',
    'depression',
    'depressed',
  ],
  ...['psychiatrist', 'psychologist', 'epilepsy', 'asthma', 'pregnant', 'suicide', 'disability benefit'],
  ...['sick leave', 'heart attack', 'alcoholic', 'addict', 'schizophrenia', 'autism', 'multiple sclerosis'],
];

// Longer words first, so that «sick leave» is not told as «sick».
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?:${wholeWords
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s'))
    .join('|')})(?![\\p{L}\\d])`,
  'giu',
);

/** Words that may tell of someone's health, in order. A planner judges whether they do. */
export function findHealthWords(text: string): readonly HealthWord[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
}
