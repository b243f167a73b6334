/** How long the map takes to go somewhere; those who ask for less motion are taken there at once. */
export const MOVE_MILLISECONDS = 180;
