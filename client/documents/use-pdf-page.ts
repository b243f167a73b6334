import { useEffect, useState } from 'react';
import { type PageBlock, type StructureNode, toPageBlocks } from './page-blocks.ts';
import type { PdfFile, PdfFilePage } from './pdf-engine.ts';

export type ShownPage = {
  readonly page: PdfFilePage;
  /** Its text; null while it is read. */
  readonly blocks: readonly PageBlock[] | null;
};

/** A page of the file; the one before stays until it is there. */
export function usePdfPage(file: PdfFile, number: number): ShownPage | null {
  const [shown, setShown] = useState<ShownPage | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const run = async () => {
      const page = await file.getPage(number);
      if (!isCurrent) return;
      setShown({ page, blocks: null });
      const blocks = await readBlocks(page);
      if (isCurrent) setShown({ page, blocks });
    };
    run().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [file, number]);
  return shown;
}

async function readBlocks(page: PdfFilePage): Promise<PageBlock[]> {
  const [{ items }, structure] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    // A structure that is broken is as none.
    page.getStructTree().catch(() => null),
  ]);
  return toPageBlocks(items, structure as StructureNode | null);
}
