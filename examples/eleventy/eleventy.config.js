// What the templates need besides Eleventy's own filters.
export default function configure(eleventy) {
  // No text in the data can end the script.
  eleventy.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'))
  eleventy.addFilter('decode', decodeURI)
  eleventy.ignores.add('README.md')
  eleventy.ignores.add('_site*/**')
}
