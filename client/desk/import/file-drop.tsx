import { useState } from 'react';
import { useMessages } from '../../app/messages.ts';
import styles from './import.module.css';
import { importMessages } from './import-messages.ts';

/** A field to drop a plan file on, and a button that chooses one. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const m = useMessages(importMessages);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the button within
    <div
      className={styles.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p>{m.drop}</p>
      <label className="ds-button">
        {m.chooseFile}
        <input
          type="file"
          accept=".sos,.sosi,.gml,.xml,.json,.geojson,.gpkg,.zip,.dxf"
          onChange={(event) => take(event.target.files)}
        />
      </label>
    </div>
  );
}
