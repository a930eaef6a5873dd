// Renders a digest: subject, HTML and plain text.
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type { Digest } from '../../types/digest.ts'

import { DigestMail } from './DigestMail.tsx'
import { renderText } from './renderText.ts'

export interface RenderedDigest {
  html: string
  subject: string
  text: string
}

/** Mail programs judge a mail without this as of the last century. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

export function renderDigest(digest: Digest): RenderedDigest {
  const html = doctype + renderToString(h(DigestMail, { digest }))
  return { html, subject: digest.subject, text: renderText(digest) }
}
