// Which files are pictures: told by how they begin, never by what their name or their sender says. Pure.

export interface PictureType {
  /** The first one is given to a file without any. */
  extensions: string[]
  mimeType: string
}

const types: ({ isAt: (start: Buffer) => boolean } & PictureType)[] = [
  {
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    isAt: (start) => start.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
    mimeType: 'image/jpeg',
  },
  {
    extensions: ['png'],
    isAt: (start) => start.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    mimeType: 'image/png',
  },
  {
    extensions: ['webp'],
    isAt: (start) => text(start, 0, 4) === 'RIFF' && text(start, 8, 12) === 'WEBP',
    mimeType: 'image/webp',
  },
  {
    extensions: ['gif'],
    isAt: (start) => ['GIF87a', 'GIF89a'].includes(text(start, 0, 6)),
    mimeType: 'image/gif',
  },
  {
    extensions: ['avif'],
    isAt: (start) => ['ftypavif', 'ftypavis'].includes(text(start, 4, 12)),
    mimeType: 'image/avif',
  },
]

export const pictureTypes = types.map(({ mimeType }) => mimeType)

/** How many bytes `findPictureType` looks at. */
export const startLength = 12

export function findPictureType(start: Buffer): PictureType | undefined {
  return types.find(({ isAt }) => isAt(start))
}

function text(start: Buffer, from: number, to: number): string {
  return start.toString('latin1', from, to)
}
