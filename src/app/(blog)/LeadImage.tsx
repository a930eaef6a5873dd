// The picture above an article.
import type { PostImage } from 'offprint'

export function LeadImage({ image }: { image: PostImage }) {
  const { alt, caption, credit, height, url, width } = image
  return (
    <figure className="lead">
      {/* Payload has made the right size already: Next's own optimiser would make it again. */}
      <img
        alt={alt}
        className="u-featured"
        height={height ?? undefined}
        src={url}
        width={width ?? undefined}
      />
      {caption || credit ? (
        <figcaption>
          {caption} {credit ? <span className="credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
