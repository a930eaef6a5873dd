// Addresses and DOIs as they are compared: without what their spellings differ in.

/** `outlet.example/2020/ports` of `https://www.Outlet.example/2020/ports/?utm=1#top`; `10.1000/182` of an address of doi.org. */
export function addressKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.|dx\.)?/, '')
    .replace(/^(?:doi\.org\/|doi:\s*)(?=10\.)/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
}
