import { Link } from 'wouter';
import { useMessages } from '../app/messages.ts';
import { deskPlaceMessages } from './desk-place-messages.ts';
import styles from './desk-places.module.css';
import { placesOf } from './desk-places.ts';
import { useDeskName } from './use-desk-name.ts';
import { useMay } from './use-may.ts';

/** A row of links to the places that one may use. */
export function DeskPlaces() {
  const m = useMessages(deskPlaceMessages);
  const desk = useDeskName();
  const places = placesOf(useMay());
  if (places.length === 0) return null;
  return (
    <nav className={styles.row} aria-label={desk}>
      {places.map(({ href, name }) => (
        <Link key={name} href={href}>
          {m[name]}
        </Link>
      ))}
    </nav>
  );
}
