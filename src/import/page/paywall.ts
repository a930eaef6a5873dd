// Whether a page says that it shows its text to subscribers only.

export function isPaywalled(document: Document): boolean {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, 30)
    .some((script) => /"isAccessibleForFree"\s*:\s*"?false"?/i.test(script.textContent ?? ''))
}
