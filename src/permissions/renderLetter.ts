// A letter as it arrives: subject, plain text and HTML, with its link.
import type { PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type { Author, PermissionRequest } from '../types.ts'
import type { FilledLetter, LetterFacts } from './fillTemplate.ts'
import type { Letter } from './letter.ts'

import { findDocs } from '../database/documents.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { siteOf } from '../reminders/links/site.ts'
import { creditFrom, signersOf } from '../workflow/republish.ts'
import { fillLetter } from './fillTemplate.ts'
import { tokenOf } from './token.ts'

export interface RenderedLetter {
  html: string
  subject: string
  text: string
}

export async function renderDraft(req: PayloadRequest, letter: Letter): Promise<FilledLetter> {
  return fillLetter(await factsOf(req, letter))
}

/** Of a mail that is sent, or of one's own mail program. */
export function withLink({ subject, text }: FilledLetter, link: string): RenderedLetter {
  const whole = text.replaceAll('{link}', link)
  return { html: toHTML(whole), subject, text: `${whole}\n` }
}

/** @throws SettingInvalid without the address of the site. */
export function linkOf(
  { payload }: Pick<PayloadRequest, 'payload'>,
  { id, generation }: Pick<PermissionRequest, 'generation' | 'id'>,
): string {
  const { api } = siteOf(payload, requireOptions(payload))
  return `${api}/permission/${tokenOf(payload.secret, id, generation ?? 1)}`
}

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function factsOf(
  req: PayloadRequest,
  { articles, outlet, request }: Letter,
): Promise<LetterFacts> {
  const { site, siteUrl, slugs } = requireOptions(req.payload)
  const found = await findDocs<Author>(req, slugsOf(req.payload).authors, {
    overrideAccess: true,
    where: { id: { in: [...new Set(articles.flatMap(signersOf))] } },
  })
  const authors = new Map(found.map((author) => [author.id, author]))
  const lines = articles.map((one) => [one.id, creditFrom(one, { authors, outlet })] as const)
  const address = siteUrl || req.payload.config.serverURL
  return {
    articles,
    creditLines: new Map(lines),
    outlet,
    request,
    site: [site.name, address && `(${address})`].filter(Boolean).join(' ') || slugs.articles,
  }
}

const paragraph = 'margin:0 0 1em;line-height:1.5;overflow-wrap:anywhere'
const letter =
  'margin:0;padding:16px;max-width:36em;font:16px Georgia,serif;color:#111;background:#fff'

/** Text and links, no picture and no style that a mail program could lose. */
function toHTML(text: string): string {
  const paragraphs = text
    .split('\n\n')
    .map((one) => h('p', { style: paragraph }, one.split('\n').flatMap(lineOf)))
  const head = h('head', null, h('meta', { charset: 'utf-8' }))
  return `<!DOCTYPE html>${renderToString(h('html', null, head, h('body', { style: letter }, paragraphs)))}`
}

function lineOf(line: string, n: number) {
  const parts = line
    .split(/(https?:\/\/[^\s<>"()]+)/)
    .map((part, odd) => (odd % 2 === 1 ? h('a', { href: part }, part) : part))
  return n === 0 ? parts : [h('br', null), ...parts]
}
