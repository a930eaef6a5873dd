// The bytes of a picture that lies within a file of an article: in a Word file, an e-mail, or as data in a page.
import { openArchive } from '../archive/openArchive.ts'
import { bytesOfData, takeEmbedded, takeFromMarkdown, type TakenPictures } from '../dom/embedded.ts'
import { openMail } from '../mail/openMail.ts'
import { decodeText } from '../sources/decodeText.ts'
import { kindOf } from '../sources/kindOf.ts'

interface Holder {
  bytes: Uint8Array
  name: string
}

/**
 * @param fragment what stands behind the name of the file in one of `pictures[].sources`, with its `#`
 * @returns null where the file holds no such picture
 * @throws SourceTooLarge, SourceUnreadable
 */
export async function embeddedPicture(
  { name, bytes }: Holder,
  fragment: string,
  depth = 0,
): Promise<null | Uint8Array> {
  switch (await kindOf({ name, bytes })) {
    case 'html':
    case 'markdown': {
      const { text } = await decodeText({ bytes })
      return pictureIn(takeEmbedded(text), fragment) ?? pictureIn(takeFromMarkdown(text), fragment)
    }
    case 'mail':
      return depth < deepest ? inMail(bytes, fragment, depth) : null
    case 'word':
      return inWord(bytes, fragment.slice(1))
    default:
      return null
  }
}

/** Mails may be forwarded as files of mails. */
const deepest = 3

function pictureIn({ pictures }: TakenPictures, fragment: string): null | Uint8Array {
  return bytesOfData(pictures.get(fragment) ?? '')
}

async function inMail(
  bytes: Uint8Array,
  fragment: string,
  depth: number,
): Promise<null | Uint8Array> {
  const { attachments, html, inText } = await openMail(bytes)
  const found = inText.find(({ id }) => id !== '' && fragment === `#cid:${id}`)
  if (found) {
    return found.bytes
  }
  for (const file of attachments) {
    const picture = await embeddedPicture(file, fragment, depth + 1)
    if (picture) {
      return picture
    }
  }
  return pictureIn(takeEmbedded(html), fragment)
}

/** In bytes: Word files of print have some of 20 MB. */
const limits = { declared: 600_000_000, entries: 5000 }

/** Paths are relative to the folder of the text, which is nearly always called `word`. */
async function inWord(bytes: Uint8Array, path: string): Promise<null | Uint8Array> {
  const archive = await openArchive(bytes, limits)
  const end = `/${path.replace(/^word\//, '').replace(/^(?:\.\.\/)+/, '')}`
  const name = archive.names.includes(path)
    ? path
    : archive.names.find((one) => `/${one}`.endsWith(end))
  return name === undefined ? null : archive.read(name)
}
