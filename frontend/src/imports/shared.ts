// Files that another app shared with this one: the service worker keeps them here until they are
// sent. A place of its own, bounded, emptied after use and when somebody signs out.

/** Where the system posts them, as the manifests say. */
export const SHARE_ADDRESS = "/share-runs";
export const SHARE_FIELD = "files";
export const SHARED = "shared-files";
export const SHARED_MOST = { files: 100, bytes: 300_000_000 };

const NAME = "X-File-Name";
/** Two apps may share at once: a number that each counts by itself would be the same. */
const place = (): string => `/shared-files/${crypto.randomUUID()}`;

/** Keeps all of them beside what is there, or none: false if that is too much or storage refuses. */
export async function keepShared(files: readonly File[]): Promise<boolean> {
  const there = await readShared();
  const all = [...there, ...files];
  const bytes = all.reduce((sum, file) => sum + file.size, 0);
  if (files.length === 0 || all.length > SHARED_MOST.files || bytes > SHARED_MOST.bytes) {
    return false;
  }
  const cache = await caches.open(SHARED);
  const placed = files.map((file) => ({ file, key: place() }));
  try {
    for (const { file, key } of placed) {
      const headers = { [NAME]: encodeURIComponent(file.name) };
      await cache.put(key, new Response(file, { headers }));
    }
    return true;
  } catch {
    for (const { key } of placed) await cache.delete(key);
    return false;
  }
}

export async function readShared(): Promise<File[]> {
  return (await everyShared()).map(({ file }) => file);
}

async function everyShared(): Promise<{ key: Request; file: File }[]> {
  if (!globalThis.caches || !(await caches.has(SHARED))) return [];
  const cache = await caches.open(SHARED);
  const found = [];
  for (const key of await cache.keys()) {
    const kept = await cache.match(key);
    if (!kept) continue;
    const name = decodeURIComponent(kept.headers.get(NAME) ?? "");
    found.push({ key, file: new File([await kept.blob()], name) });
  }
  return found;
}

/** Lets go of those that were sent; what was shared meanwhile waits on. */
export async function dropSent(sent: readonly Pick<File, "name" | "size">[]): Promise<void> {
  const kept = await everyShared();
  const gone = kept.filter(({ file }) =>
    sent.some(({ name, size }) => name === file.name && size === file.size),
  );
  if (gone.length === 0) return;
  const cache = await caches.open(SHARED);
  for (const { key } of gone) await cache.delete(key);
  if ((await cache.keys()).length === 0) await dropShared();
}

export async function dropShared(): Promise<void> {
  await globalThis.caches?.delete(SHARED);
}
