import { defineMessages } from '../../app/messages.ts';

/** What is said of attached map data, to the one who attached it and to the one who reads it. */
export const shapeMessages = defineMessages({
  nb: {
    reading: 'Leser stedene i filen …',
    shown: (things: string) => `På kartet: ${things}.`,
    far: (count: number) => `${count} til ligger langt utenfor kommunen og vises ikke.`,
    show: 'Vis på kartet',
    showNamed: (name: string) => `Vis på kartet: ${name}`,
    unreadable:
      'Vi klarer ikke å lese stedene i filen, så de vises ikke på kartet. Filen er lagt ved likevel. Åpne den der den ble laget, og lagre den på nytt.',
    noSystem:
      'Filen sier ikke hvilket koordinatsystem den er i, så stedene vises ikke på kartet. Filen er lagt ved likevel. Lagre den på nytt med koordinatsystem, for eksempel EUREF89 UTM 32.',
    empty: 'Filen har ingen steder å vise på kartet. Den er lagt ved likevel.',
    tooMany:
      'Filen har mer enn 30 000 punkter. Det er for mange til å vise på kartet. Filen er lagt ved likevel.',
    elsewhere:
      'Alt i filen ligger langt utenfor kommunen, så det vises ikke på kartet. Filen er lagt ved likevel. Se om øst og nord er byttet om, eller om koordinatsystemet er feil.',
  },
  nn: {
    reading: 'Les stadene i fila …',
    shown: (things: string) => `På kartet: ${things}.`,
    far: (count: number) => `${count} til ligg langt utanfor kommunen og blir ikkje viste.`,
    show: 'Vis på kartet',
    showNamed: (name: string) => `Vis på kartet: ${name}`,
    unreadable:
      'Vi klarer ikkje å lese stadene i fila, så dei blir ikkje viste på kartet. Fila er lagd ved likevel. Opne ho der ho vart laga, og lagre ho på nytt.',
    noSystem:
      'Fila seier ikkje kva koordinatsystem ho er i, så stadene blir ikkje viste på kartet. Fila er lagd ved likevel. Lagre ho på nytt med koordinatsystem, til dømes EUREF89 UTM 32.',
    empty: 'Fila har ingen stader å vise på kartet. Ho er lagd ved likevel.',
    tooMany:
      'Fila har meir enn 30 000 punkt. Det er for mange til å vise på kartet. Fila er lagd ved likevel.',
    elsewhere:
      'Alt i fila ligg langt utanfor kommunen, så det blir ikkje vist på kartet. Fila er lagd ved likevel. Sjå om aust og nord er bytte om, eller om koordinatsystemet er feil.',
  },
  en: {
    reading: 'Reading the places in the file …',
    shown: (things: string) => `On the map: ${things}.`,
    far: (count: number) => `${count} more lie far outside the municipality and are not shown.`,
    show: 'Show on the map',
    showNamed: (name: string) => `Show on the map: ${name}`,
    unreadable:
      'We cannot read the places in the file, so the map does not show them. The file is attached all the same. Open it where it was made, and save it again.',
    noSystem:
      'The file does not say which coordinate system it is in, so the map does not show its places. The file is attached all the same. Save it again with a coordinate system, such as EUREF89 UTM 32.',
    empty: 'The file has no places to show on the map. It is attached all the same.',
    tooMany:
      'The file has more than 30,000 points. That is too many to show on the map. The file is attached all the same.',
    elsewhere:
      'Everything in the file lies far outside the municipality, so the map does not show it. The file is attached all the same. See if east and north have been swapped, or if the coordinate system is wrong.',
  },
});
