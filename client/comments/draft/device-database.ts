const databaseName = 'allmenning';

/** `comment-drafts`: one a hearing. `comment-files`: their attachments, by the file's id. */
export type DeviceStore = 'comment-drafts' | 'comment-files';

/**
 * Runs one act on a store of the browser's IndexedDB, and resolves when it is on disk. Rejects where the browser
 * keeps nothing, as some do in private windows, and where the device is full.
 */
export async function inDeviceStore(
  name: DeviceStore,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 2);
    request.onupgradeneeded = () => {
      for (const name of ['comment-drafts', 'comment-files'] satisfies DeviceStore[]) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
