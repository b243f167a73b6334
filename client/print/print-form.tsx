import { type ReactNode, useId, useState } from 'react';
import {
  fittingScale,
  type PrintLayout,
  type PrintPaper,
  printLayouts,
  printMapSize,
  printPapers,
  printScales,
} from '../../domain/print-sheet.ts';
import { lengthWords, numberWords } from '../../domain/wording/measure-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import type { MapCamera } from '../map/map-data.ts';
import styles from './print.module.css';
import { metresOf, middleOf, printAddress } from './print-address.ts';
import { printMessages } from './print-messages.ts';

type PrintFormProps = {
  readonly planVersionId: string;
  readonly bbox: readonly number[];
  readonly camera: MapCamera | null;
};

/** Paper, direction, piece of map and scale; the answer is an address that can be kept and sent. */
export default function PrintForm({ planVersionId, bbox, camera }: PrintFormProps) {
  const m = useMessages(printMessages);
  const language = useLanguage();
  const scaleId = useId();
  const [paper, setPaper] = useState<PrintPaper>('A4');
  const [layout, setLayout] = useState<PrintLayout>('landscape');
  const [isWhole, setWhole] = useState(true);
  const [chosenScale, setScale] = useState<number | null>(null);
  const fitting = fittingScale(metresOf(bbox), paper, layout);
  const scale = chosenScale ?? fitting;
  const middle = isWhole || !camera ? middleOf(bbox) : { lon: camera.lon, lat: camera.lat };
  const map = printMapSize(paper, layout);
  const length = (millimetres: number) => lengthWords((millimetres / 1000) * scale, language);
  return (
    <div className={styles.form}>
      <p>{m.intro}</p>
      <Choice legend={m.extent}>
        <Radio name="extent" label={m.wholePlan} isChosen={isWhole} onChoose={() => setWhole(true)} />
        <Radio name="extent" label={m.asShown} isChosen={!isWhole} onChoose={() => setWhole(false)} />
      </Choice>
      <Choice legend={m.paper}>
        {printPapers.map((name) => (
          <Radio
            key={name}
            name="paper"
            label={name}
            isChosen={name === paper}
            onChoose={() => setPaper(name)}
          />
        ))}
      </Choice>
      <Choice legend={m.layout}>
        {printLayouts.map((name) => (
          <Radio
            key={name}
            name="layout"
            label={m[name]}
            isChosen={name === layout}
            onChoose={() => setLayout(name)}
          />
        ))}
      </Choice>
      <div className="ds-field">
        <label className="ds-label" htmlFor={scaleId}>
          {m.scale}
        </label>
        <select
          id={scaleId}
          className="ds-input"
          value={scale}
          onChange={(event) => setScale(Number(event.target.value))}
        >
          {printScales.map((value) => (
            <option key={value} value={value}>
              1:{numberWords(value, language)}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.size} aria-live="polite">
        {m.size(length(map.width), length(map.height))}
      </p>
      <p>
        <a
          className="ds-button"
          data-variant="secondary"
          href={printAddress(planVersionId, { paper, layout, scale, middle }, language)}
          target="_blank"
          rel="noopener"
        >
          {m.make}
          <span className="visually-hidden"> {m.opensNew}</span>
        </a>
      </p>
    </div>
  );
}

function Choice({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.choice}>
      <legend className="ds-label">{legend}</legend>
      {children}
    </fieldset>
  );
}

type RadioProps = {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Radio({ name, label, isChosen, onChoose }: RadioProps) {
  return (
    <label className="ds-chip">
      <input type="radio" name={`print-${name}`} checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  );
}
