import type { FileShape } from '../../../domain/comments/file-shape.ts';
import { shapeWords } from '../../../domain/wording/shape-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { shapeMessages } from '../files/shape-messages.ts';
import parts from '../step-parts.module.css';
import styles from './file-field.module.css';

type FileShapeLineProps = {
  readonly name: string;
  /** Null while it is being read. */
  readonly shape: FileShape | null;
  /** Absent where no map stands beside. */
  readonly onShow?: (() => void) | undefined;
};

/** What an attached file of map data shows, or why it shows nothing; told when it is known. */
export function FileShapeLine({ name, shape, onShow }: FileShapeLineProps) {
  const m = useMessages(shapeMessages);
  const language = useLanguage();
  return (
    <div className={styles.fileShape} data-problem={shape?.kind === 'problem'}>
      <span className={styles.fileShapeWords} role="status">
        {shape === null && m.reading}
        {shape?.kind === 'problem' && m[shape.problem]}
        {shape?.kind === 'shown' && m.shown(shapeWords(shape.geometries, language))}
        {shape?.kind === 'shown' && shape.far > 0 && ` ${m.far(shape.far)}`}
      </span>
      {onShow && shape?.kind === 'shown' && (
        <button type="button" className={parts.small} aria-label={m.showNamed(name)} onClick={onShow}>
          {m.show}
        </button>
      )}
    </div>
  );
}
