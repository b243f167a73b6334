import { outline, path } from './drawing/path.ts';
import { polygon, turnedRectangle } from './drawing/shape.ts';
import type { Street } from './drawing/street.ts';

export type Alternative = 'A' | 'B';

export const boundary = polygon(
  [-118, -16],
  [99, -16],
  [101, 60],
  [98, 157],
  [-20, 168],
  [-122, 164],
  [-126, 84],
);

export const lindholmgata: Street = {
  line: path([-170, 152], [-40, 158, 260], [160, 147]),
  width: 6.5,
  left: 2.5,
  right: 3,
};
export const verkstedbakken: Street = {
  line: path([86, 156], [83, 92, 120], [88, 20]),
  width: 5.5,
  left: 2.5,
  right: 2.5,
};
export const streets = [lindholmgata, verkstedbakken];
export const turningPlace = outline([80, 26, 3], [97, 26, 3], [97, 12, 3], [80, 12, 3]);

export const quay = outline(
  [-130, 0],
  [-34, 0],
  [-34, 3],
  [118, 3],
  [118, 11],
  [-22, 11, 6],
  [-30, 8.5, 6],
  [-130, 8.5],
);
export const squareA = outline([-24, 8], [34, 8], [29, 62, 4], [-16, 62, 4]);
export const squareB = outline([-18, 8], [30, 8], [27, 50, 4], [-12, 50, 4]);
export const crossing = outline([-16, 61], [29, 61], [26, 68], [-16, 68]);
export const hall = turnedRectangle([54, 36], 38, 30);
