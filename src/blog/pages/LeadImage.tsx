/** @jsxImportSource preact */
// The picture above an article.
import type { PostImage } from '../post.ts'

import { Picture } from './Picture.tsx'

export function LeadImage({ image }: { image: PostImage }) {
  const { caption, credit } = image
  return (
    <figure class="lead">
      <Picture class="u-featured" image={image} isFirst />
      {caption || credit ? (
        <figcaption>
          {caption ? <div class="caption">{caption}</div> : null}{' '}
          {credit ? <div class="credit">{credit}</div> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
