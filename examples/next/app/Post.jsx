// A post as a page, and what its head says.
export function metadataOf({ canonicalUrl, description, head, title }) {
  return {
    alternates: { canonical: canonicalUrl },
    description: head.description ?? description,
    robots: head.noindex ? 'noindex, follow' : undefined,
    title: head.title ?? title,
  }
}

export function Post({ post }) {
  const { authors, body, creditLine, dir, excerpt, jsonLd, language, note, original, title } = post
  return (
    <article dir={dir} lang={language}>
      {/* No text in the data can end the script. */}
      <script
        dangerouslySetInnerHTML={{ __html: JSON.stringify(jsonLd).replaceAll('<', '\\u003c') }}
        type="application/ld+json"
      />
      <h1>{title}</h1>
      {authors.map(({ affiliations, name }) => (
        <p className="author" key={name}>
          {[name, ...affiliations].join(', ')}
        </p>
      ))}
      {creditLine ? <p className="credit-line">{creditLine}</p> : null}
      <section className="note" dangerouslySetInnerHTML={{ __html: note }} />
      {body ? (
        <div className="text" dangerouslySetInnerHTML={{ __html: body }} />
      ) : (
        <div className="text">{excerpt}</div>
      )}
      {original.url ? (
        <p>
          <a href={original.url}>Read the original</a>
        </p>
      ) : null}
    </article>
  )
}
