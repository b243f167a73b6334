import { useEffect, useState } from 'react';
import type { MapBackground } from '../map/map-background.ts';
import type { DrawnPlace, PlanObjectCollection } from '../map/map-data.ts';
import { placesPicture } from '../map/picture.ts';
import styles from './places-picture.module.css';

type PlacesPictureProps = {
  readonly background: MapBackground;
  readonly planObjects: PlanObjectCollection | null;
  readonly places: readonly DrawnPlace[];
  readonly alt: string;
  /** In CSS pixels; twice as wide as high. */
  readonly width: number;
};

/** A still picture of places on their plan, which also prints. Nothing where no map can be drawn. */
export function PlacesPicture({ background, planObjects, places, alt, width }: PlacesPictureProps) {
  const height = width / 2;
  const [picture, setPicture] = useState<string | null | undefined>();
  useEffect(() => {
    let isGone = false;
    placesPicture({ background, planObjects, places, width, height }).then((made) => {
      if (!isGone) setPicture(made);
    });
    return () => {
      isGone = true;
    };
  }, [background, planObjects, places, width, height]);
  if (picture === null) return null;
  return picture ? (
    <img className={styles.picture} src={picture} alt={alt} width={width} height={height} />
  ) : (
    <div className={styles.picture} aria-hidden="true" />
  );
}
