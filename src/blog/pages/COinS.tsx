/** @jsxImportSource preact */
// What programs that collect references find of an article in a list.
import type { PostSummary } from '../post.ts'

import { toReference } from '../citation/reference.ts'
import { toCOinS } from '../citation/toCOinS.ts'

/** Of originals only: where there is none, the page of the article tells. */
export function COinS({ post }: { post: PostSummary }) {
  return post.outlet ? (
    <span class="Z3988" title={toCOinS(toReference(post, 'original', nowhere))} />
  ) : null
}

/** An original says nothing of the blog. */
const nowhere = { name: '', url: '' }
