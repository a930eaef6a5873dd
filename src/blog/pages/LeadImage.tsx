/** @jsxImportSource preact */
// The picture above an article.
import type { PostImage } from '../post.ts'

export function LeadImage({ image }: { image: PostImage }) {
  const { alt, caption, credit, height, url, width } = image
  return (
    <figure class="lead">
      {/* Payload has made the right size already: Next's own optimiser would make it again. */}
      <img
        alt={alt}
        class="u-featured"
        height={height ?? undefined}
        src={url}
        width={width ?? undefined}
      />
      {caption || credit ? (
        <figcaption>
          {caption} {credit ? <span class="credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
