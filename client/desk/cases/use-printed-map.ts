import { useEffect, useState } from 'react';

/**
 * A map on the screen cannot be printed: when printing is asked for, its picture is fetched first, and the paper
 * gets that. Without the picture the texts are printed alone.
 */
export function usePrintedMap(path: string | null) {
  const [isPreparing, setIsPreparing] = useState(false);
  const [picture, setPicture] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn > 0) window.print();
  }, [turn]);
  const start = async () => {
    if (path) {
      setIsPreparing(true);
      const image = new Image();
      image.src = path;
      await image.decode().then(
        () => setPicture(path),
        () => setPicture(null),
      );
      setIsPreparing(false);
    }
    setTurn((before) => before + 1);
  };
  return { isPreparing, picture, start };
}
