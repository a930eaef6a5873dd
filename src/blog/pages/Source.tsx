/** @jsxImportSource preact */
// Where an article comes from: outlet, date, issue, credit line, the original, and the day on the blog.
import type { ComponentChildren } from 'preact'

import type { Post } from '../post.ts'

import { pathOfOutlet } from './addresses.ts'
import { Appeared } from './Appeared.tsx'
import { Day } from './Day.tsx'

export function Source({ post }: { post: Post }) {
  const { creditLine, original, outlet, republishedOn } = post
  const { issue, url } = original
  const isTold = tellsOrigin(post)
  return (
    <div class="source" lang="en">
      {isTold ? null : (
        <p>
          <Appeared post={post} />
        </p>
      )}
      {creditLine ? (
        <p class="credit-line">
          <Credit post={post} />
        </p>
      ) : null}
      {issue ? <p>In {issue}</p> : null}
      {url && !creditLine.includes(url) ? (
        <p>
          <a class="u-repost-of" href={url}>
            {outlet ? `The original in ${outlet.name}` : 'The original'}
          </a>
        </p>
      ) : null}
      {republishedOn ? (
        <p>
          Posted <Day day={republishedOn} />
        </p>
      ) : null}
    </div>
  )
}

/** Whether the credit line names outlet and date, as far as they are known. */
function tellsOrigin({ creditLine, original, outlet }: Post): boolean {
  const known = [outlet?.name, original.formatDate].filter((one) => typeof one === 'string')
  return known.every((one) => creditLine.includes(one))
}

/** The credit line, word for word; the outlet in it leads to its page, the address to the original. */
function Credit({ post: { creditLine, original, outlet } }: { post: Post }) {
  const { url } = original
  const [before, after] = around(creditLine, url)
  const [start, middle] = around(before, outlet?.slug ? outlet.name : null)
  return (
    <>
      {middle === null || !outlet
        ? start
        : joined(start, <a href={pathOfOutlet(outlet)}>{outlet.name}</a>, middle)}
      {after === null || !url
        ? null
        : joined(
            '',
            <a class="u-repost-of" href={url}>
              {url}
            </a>,
            after,
          )}
    </>
  )
}

function joined(before: string, link: ComponentChildren, after: string) {
  return (
    <>
      {before}
      {link}
      {after}
    </>
  )
}

/** What stands before a part of a text and what after it; null after it, where it is not in there. */
function around(text: string, part: null | string): [string, null | string] {
  const at = part ? text.lastIndexOf(part) : -1
  return part && at >= 0 ? [text.slice(0, at), text.slice(at + part.length)] : [text, null]
}
