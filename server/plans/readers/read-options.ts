/** What a reader may be told beside the bytes themselves. */
export type ReadOptions = {
  /** EPSG code to read the coordinates as, in place of what the file says or fails to say. */
  readonly srid?: number;
  /** Called now and then with the number of bytes read so far. */
  readonly onProgress?: (bytesRead: number) => void;
  /** Called where the bytes are needed no more while much is still to be done; they may be gone after it. */
  readonly onBytesRead?: () => void;
};
