import { lengthWords } from '../../../domain/wording/measure-words.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { neighbourMessages } from './neighbour-messages.ts';
import styles from './neighbours.module.css';
import { fitPicture, pathOf } from './picture-path.ts';

type Picture = Answers['neighbours']['list'][number]['picture'];

/** A small map: the municipality, the plan and the piece of it near the border. What it says stands in words beside it. */
export function NoticePicture({ picture }: { readonly picture: Picture }) {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const view = fitPicture([picture.near, picture.outline, picture.ours]);
  if (!view) return null;
  const layers = [
    { name: 'ours', label: m.ours, area: picture.ours },
    { name: 'plan', label: m.plan, area: picture.outline },
    { name: 'near', label: m.nearPart, area: picture.near },
  ].filter(({ area }) => area);
  return (
    <figure className={styles.picture}>
      {/* Where the frame cut the shapes is no border: left out of sight. */}
      <svg viewBox={`3 3 ${view.width - 6} ${view.height - 6}`} role="img" aria-label={m.picture}>
        {layers.map(({ name, area }) => (
          <path key={name} data-layer={name} d={pathOf(area, view)} />
        ))}
        <g className={styles.scale} transform={`translate(14 ${view.height - 14})`}>
          <path d={`M0 -5V0H${view.scale.width}V-5`} />
          <text x={view.scale.width + 6} y="1">
            {lengthWords(view.scale.metres, language)}
          </text>
        </g>
      </svg>
      <figcaption>
        {layers.map(({ name, label }) => (
          <span key={name} data-layer={name}>
            {label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
