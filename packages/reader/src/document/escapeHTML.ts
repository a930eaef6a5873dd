// Writes text so that it is text in HTML, in an attribute too.

const escapes: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

export function escapeHTML(text: string): string {
  return text.replace(/["&'<>]/g, (character) => escapes[character] ?? character)
}
