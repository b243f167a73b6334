import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const file = (name: string) => resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`);

/** The faces of our PDFs: Inter whole, embedded as far as used, with the letters of all Norway's languages. */
export const pdfFonts = {
  regular: file('400Regular'),
  bold: file('700Bold'),
  italic: file('400Regular_Italic'),
} as const;

export type PdfFace = keyof typeof pdfFonts;
