import { paragraphWords } from '../../domain/comments/text-paragraphs.ts';
import { useLanguage } from '../app/messages.ts';
import placesStyles from './places.module.css';

type PlaceLabelsProps = {
  readonly places: readonly {
    readonly id: string;
    readonly label: string;
    readonly paragraph: number | null;
  }[];
  /** What the paragraphs are counted in. */
  readonly text: string;
  readonly className: string | undefined;
};

/** The numbered places of a comment, each with the paragraph of its text that it belongs to. */
export function PlaceLabels({ places, text, className }: PlaceLabelsProps) {
  const language = useLanguage();
  if (places.length === 0) return null;
  return (
    <ol className={className}>
      {places.map(({ id, label, paragraph }) => (
        <li key={id}>
          <span>
            {label}
            {paragraph !== null && (
              <span className={placesStyles.placeWhole}>{paragraphWords(text, paragraph, language)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
