// Sources of one article each, for tests of the intake.

export const text = [
  'First published in The Harbour Review.',
  '',
  'The Quiet Harbours of the North',
  '',
  'Anna Beispiel is a fellow at the Institute of Tides.',
  '',
  'Ports were built for a trade that has moved on.[1] Most of them found no other.',
  '',
  'A second paragraph says what might be done about it, and by whom.',
  '',
  'Notes',
  '',
  '1. Port Statistics, 2019.',
].join('\n')

export function page({
  title = 'The Quiet Harbours',
  url = 'https://review.example/harbours',
} = {}) {
  const paragraph =
    'Ports were built for a trade that has moved on, and most of them have not found another one since then, although several tried.'
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    author: [{ name: 'Anna Beispiel', '@type': 'Person' }],
    datePublished: '2023-05-04T09:00:00+02:00',
    headline: title,
    publisher: { name: 'The Harbour Review', '@type': 'Organization' },
    url,
  }
  return `<!doctype html><html lang="en"><head><title>${title}</title>
    <meta property="og:site_name" content="The Harbour Review">
    <link rel="canonical" href="${url}">
    <script type="application/ld+json">${JSON.stringify(article)}</script></head>
    <body><article><h1>${title}</h1><p>By Anna Beispiel</p>
    ${Array.from({ length: 6 }, () => `<p>${paragraph}</p>`).join('\n')}
    <script>alert(1)</script></article></body></html>`
}
