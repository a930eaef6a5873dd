// Who asks by a letter: the person, on whose behalf, for which blog, and how they are reached.
import type { PayloadRequest } from 'payload'

import type { Author, ID } from '../types.ts'
import type { Credit } from '../workflow/republish.ts'
import type { Letter } from './letter.ts'
import type { LetterWords } from './words.ts'

import { authorIdOf } from '../access/people.ts'
import { addressesOf } from '../addresses.ts'
import { readNames } from '../blog/face/readFace.ts'
import { findDoc } from '../database/documents.ts'
import { idOf } from '../domain/idOf.ts'
import { oneLine } from '../domain/oneLine.ts'
import { slugsOf } from '../options.ts'
import { fill } from '../translations/sentTranslator.ts'
import { findUser } from '../workflow/requestAs.ts'

export interface Sender {
  /** Of the blog; empty where nobody has set it. */
  address: string
  /** Names of those on whose behalf the person writes; none in a letter to an author. */
  authors: string[]
  /** Name of the blog. */
  blog: string
  isAuthor: boolean
  /** Of the person; empty where none is known. */
  mail: string
  /** Of the person; empty where only a login name is known. */
  name: string
}

/** A login name is no signature. */
const loginName = /@|^[a-z\d._-]+$|^Admin$/

export async function loadSender(
  req: PayloadRequest,
  { request }: Pick<Letter, 'request'>,
  credits: ReadonlyMap<ID, Credit>,
): Promise<Sender> {
  const { payload } = req
  const { name: blog } = await readNames(payload)
  const { authors: collection, users } = slugsOf(payload)
  const id = idOf(request.askedBy)
  const user = id === null ? null : await findUser(payload, id)
  const self = authorIdOf({ payload, user: user && ({ ...user, collection: users } as never) })
  const author =
    self === null
      ? null
      : await findDoc<Author>(req, collection, { id: self, overrideAccess: true })
  const signers = [...credits.values()].flatMap(({ authors }) => authors)
  const others = signers.filter((one) => one.id !== self).map((one) => one.name)
  const name = oneLine(author?.name ?? request.askedByName ?? '', 200)
  return {
    name: loginName.test(name) ? '' : name,
    address: addressesOf(payload).blog(''),
    authors: request.kind === 'sign-off' ? [] : [...new Set(others)],
    blog,
    isAuthor: signers.some((one) => one.id === self),
    mail: user?.email ?? '',
  }
}

/** How many are named; of more the letter names each at its article. */
const mostNames = 3

/** Who writes, as the signature and as a sentence, and how to reach them: in the words of the letter or of its page. */
export function describeSender(
  { name, address, authors, blog, isAuthor, mail }: Sender,
  words: LetterWords,
): Record<'asker' | 'contact' | 'sender', string> {
  const list = authors.length > mostNames ? words.allAuthors : namesIn(authors, words)
  const values = { name: name || blog, address, authors: list, blog, mail }
  const isFor = authors.length > 0 ? 'Authors' : 'Blog'
  const asker = isAuthor || (isFor === 'Blog' && !name) ? '{{name}}' : words[`asker${isFor}`]
  const sender = !isAuthor
    ? words[`sender${isFor}`]
    : authors.length > 0
      ? words.senderAmong
      : words.senderAuthor
  const contact = mail ? words.contact : address ? words.contactSite : ''
  return {
    asker: fill(asker, values),
    contact: fill(contact, values),
    sender: fill(sender, values),
  }
}

export function namesIn(names: string[], { locale }: Pick<LetterWords, 'locale'>): string {
  return new Intl.ListFormat(locale).format(names)
}
