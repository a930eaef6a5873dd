// The types of freeSpace.mjs.
/** Free bytes at the nearest parent folder that exists and is readable. */
export function freeSpaceAt(folder: string): Promise<number>
