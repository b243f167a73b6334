import { useEffect, useRef } from 'react';
import { useLanguage } from '../../app/messages.ts';
import type { MapPoint } from '../map-data.ts';
import { atMostWords, coordinateWords } from './distance-words.ts';
import type { DrawingProps } from './drawing-props.ts';

const STILL_MILLISECONDS = 500;
const MOST_WORDS = 15;

type PointDescriptionOptions = {
  readonly describe: DrawingProps['describePoint'];
  /** What the last step had to tell; it is not talked over by where the cross-hair stands. */
  readonly news: object | null;
  readonly say: (text: string) => void;
};

/** Says what lies under the cross-hair when it has stood still for half a second. */
export function usePointDescription(
  { lon, lat }: MapPoint,
  { describe, news, say }: PointDescriptionOptions,
): void {
  const language = useLanguage();
  const told = useRef(news);
  useEffect(() => {
    if (told.current !== news) {
      told.current = news;
      return;
    }
    let isStill = true;
    const timer = setTimeout(async () => {
      const text = (await describe?.({ lon, lat })) ?? coordinateWords(lon, lat, language);
      if (isStill) say(atMostWords(text, MOST_WORDS));
    }, STILL_MILLISECONDS);
    return () => {
      isStill = false;
      clearTimeout(timer);
    };
  }, [lon, lat, describe, news, say, language]);
}
