import type { PlanFile, PlanFileObject } from '../../../domain/plan-file.ts';

/**
 * Takes the objects of a file one by one, so that no reader holds them all. `position` is the object's place in the
 * file, from 0; they may come in another order, surfaces after the curves that bound them. `srid` is the EPSG code of
 * their coordinates, 0 where the file has said none so far.
 */
export type ObjectSink = (object: PlanFileObject, position: number, srid: number) => void;

/** What a reader answers when all objects have been handed over. */
export type ReadFile = Omit<PlanFile, 'objects'>;

/** Gathers the objects of a reading in the order of the file, where they fit in memory. */
export function collectFile(read: (sink: ObjectSink) => ReadFile): PlanFile {
  const objects: PlanFileObject[] = [];
  const file = read((object, position) => {
    objects[position] = object;
  });
  return { ...file, objects };
}
