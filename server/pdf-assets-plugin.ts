import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Decoders of scanned pages that do without WebAssembly, and letters for files that bring none of their own. */
const files = [
  'wasm/jbig2_nowasm_fallback.js',
  'wasm/openjpeg_nowasm_fallback.js',
  'standard_fonts/FoxitDingbats.pfb',
  'standard_fonts/FoxitFixed.pfb',
  'standard_fonts/FoxitFixedBold.pfb',
  'standard_fonts/FoxitSerif.pfb',
  'standard_fonts/FoxitSerifBold.pfb',
  'standard_fonts/FoxitSerifBoldItalic.pfb',
  'standard_fonts/FoxitSerifItalic.pfb',
  'standard_fonts/FoxitSymbol.pfb',
  'standard_fonts/LiberationSans-Bold.ttf',
  'standard_fonts/LiberationSans-BoldItalic.ttf',
  'standard_fonts/LiberationSans-Italic.ttf',
  'standard_fonts/LiberationSans-Regular.ttf',
];

/** Puts what the PDF library fetches by name beside the built pages, in `/assets/pdf/`. */
export function pdfAssets(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'pdf-assets',
    apply: 'build',
    async generateBundle() {
      for (const file of files) {
        const fileName = `assets/pdf/${file.slice(file.indexOf('/') + 1)}`;
        this.emitFile({ type: 'asset', fileName, source: await readFile(join(folder, file)) });
      }
    },
  };
}
