// Opens an e-mail: its parts decoded, and its headers as far as they say something of an article.
import type { Attachment, Email } from 'postal-mime'

import { SourceUnreadable } from '../errors.ts'
import { withSigns } from '../values/windows1252.ts'

export interface OpenedMail {
  /** Neither pictures nor signatures of programs. */
  attachments: { bytes: Uint8Array; name: string; type: string }[]
  /** As the header says. */
  date: string
  html: string
  /** Without angle brackets. */
  id: string
  /** Sent to many: then whoever sends it may be the author. */
  /** Pictures within the text, by the ids by which it names them. */
  inText: { bytes: Uint8Array; id: string }[]
  isNewsletter: boolean
  sender: string
  /** Without "Re:" and "Fwd:". */
  subject: string
  text: string
}

/** Mails are nested a few levels deep, and have some kilobytes of headers. */
const limits = { maxHeadersSize: 512_000, maxNestingDepth: 50, maxRfc822NestingDepth: 0 }

/** @throws SourceUnreadable */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail> {
  const mail = await parse(bytes)
  const { attachments, from, headers, html = '', messageId = '', subject = '', text = '' } = mail
  const inText = attachments.filter((one) => one.mimeType.startsWith('image/'))
  return {
    id: messageId.replace(/^<|>$/g, '').slice(0, 500),
    attachments: attachments
      .filter((one) => !inText.includes(one) && !signatures.test(one.mimeType))
      .map(({ content, filename, mimeType }) => ({
        name: filename ?? '',
        type: mimeType,
        bytes: bytesOf(content),
      })),
    date: headers.find(({ key }) => key === 'date')?.value ?? '',
    html: withSigns(html),
    inText: inText.map(({ content, contentId = '' }) => ({
      id: contentId.replace(/^<|>$/g, ''),
      bytes: bytesOf(content),
    })),
    isNewsletter: headers.some(({ key }) => /^list-(?:id|post|unsubscribe)$/.test(key)),
    sender: withSigns(from?.name ?? ''),
    subject: withoutPrefix(withSigns(subject)),
    text: withSigns(text),
  }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  // Loaded where it is needed: most sources are no e-mails.
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes, { ...limits, attachmentEncoding: 'arraybuffer' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SourceUnreadable('source-mail', { reason })
  }
}

/** OpenPGP and S/MIME say by them that a mail is unchanged. */
const signatures = /^application\/(?:pgp|(?:x-)?pkcs7)-signature$/i

function bytesOf(content: Attachment['content']): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

/** "Re: Fwd: Low water", also as German, French and other programs have it. */
export function withoutPrefix(subject: string): string {
  return subject
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:re|aw|fwd?|wg|tr|rv|enc|i|sv|vs)(?:\[\d+\])?\s?:\s*)+/i, '')
    .slice(0, 500)
}
