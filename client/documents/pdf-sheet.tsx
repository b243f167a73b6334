import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../app/messages.ts';
import type { PdfHit } from './find-hits.ts';
import { markHits } from './mark-hits.ts';
import { type PdfFilePage, TextLayer } from './pdf-engine.ts';
import styles from './viewer.module.css';
import { viewerMessages } from './viewer-messages.ts';

type PdfSheetProps = {
  readonly page: PdfFilePage;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly hits: readonly PdfHit[];
  readonly currentHit: PdfHit | undefined;
};

/** More would fail on phones. */
const mostPixels = 16_000_000;

type Layer = {
  readonly divs: readonly HTMLElement[];
  readonly items: readonly { str: string; hasEOL: boolean }[];
};

/** One page drawn, with its letters over it to select; those who listen get the text beside it. */
export function PdfSheet({ page, scale, hits, currentHit }: PdfSheetProps) {
  const m = useMessages(viewerMessages);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [layer, setLayer] = useState<Layer | null>(null);
  const { width, height } = page.getViewport({ scale });

  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    setHasFailed(false);
    const sharpness = Math.min(
      window.devicePixelRatio || 1,
      Math.sqrt(mostPixels / Math.max(1, width * height)),
    );
    const viewport = page.getViewport({ scale: scale * sharpness });
    sheet.width = Math.floor(viewport.width);
    sheet.height = Math.floor(viewport.height);
    const drawing = page.render({ canvas: sheet, viewport });
    drawing.promise.then(
      () => setIsDrawn(true),
      (error: unknown) => {
        const isCancelled = error instanceof Error && error.name === 'RenderingCancelledException';
        if (!isCancelled) setHasFailed(true);
      },
    );
    return () => drawing.cancel();
  }, [page, scale, width, height]);

  useEffect(() => {
    const container = text.current;
    if (!container) return;
    setLayer(null);
    container.replaceChildren();
    const drawn = new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale }),
    });
    const items = page.getTextContent();
    Promise.all([drawn.render(), items]).then(
      ([, content]) =>
        setLayer({ divs: drawn.textDivs, items: content.items.filter((item) => 'str' in item) }),
      // The page without letters over it still shows.
      () => undefined,
    );
    return () => drawn.cancel();
  }, [page, scale]);

  useEffect(() => {
    if (layer) return markHits(layer, hits, currentHit);
  }, [layer, hits, currentHit]);

  return (
    <div
      className={styles.sheet}
      data-drawn={isDrawn}
      style={{ width, height, '--total-scale-factor': scale } as React.CSSProperties}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a drawn page takes the focus */}
      <canvas ref={canvas} aria-hidden="true" style={{ width, height }} />
      <div ref={text} className={styles.letters} aria-hidden="true" />
      {!isDrawn && !hasFailed && <p className={styles.drawing}>{m.drawing}</p>}
      {hasFailed && <p className="ds-alert">{m.undrawn}</p>}
    </div>
  );
}
