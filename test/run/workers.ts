/** Test files that run at a time: as many as the smallest machine has cores. */
export const workers = 2;
