// Recognizes pictures by their first bytes, never by their name or declared type. Pure.

export interface PictureType {
  /** The first one is the default for a file without an extension. */
  extensions: string[]
  mimeType: string
}

const types: ({ matches: (start: Buffer) => boolean } & PictureType)[] = [
  {
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    matches: (start) => start.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
    mimeType: 'image/jpeg',
  },
  {
    extensions: ['png'],
    matches: (start) => start.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    mimeType: 'image/png',
  },
  {
    extensions: ['webp'],
    matches: (start) => text(start, 0, 4) === 'RIFF' && text(start, 8, 12) === 'WEBP',
    mimeType: 'image/webp',
  },
  {
    extensions: ['gif'],
    matches: (start) => ['GIF87a', 'GIF89a'].includes(text(start, 0, 6)),
    mimeType: 'image/gif',
  },
  {
    extensions: ['avif'],
    matches: (start) => ['ftypavif', 'ftypavis'].includes(text(start, 4, 12)),
    mimeType: 'image/avif',
  },
]

export const pictureTypes = types.map(({ mimeType }) => mimeType)

export function findPictureType(start: Buffer): PictureType | undefined {
  return types.find(({ matches }) => matches(start))
}

function text(start: Buffer, from: number, to: number): string {
  return start.toString('latin1', from, to)
}
