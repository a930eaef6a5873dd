// ORCID iDs of people: read from any of their spellings, checked by their check digit (ISO 7064, MOD 11-2).

const spelling =
  /^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid:\s*)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/i

export function readOrcid(text: unknown): null | string {
  const parts = typeof text === 'string' ? spelling.exec(text.trim())?.slice(1) : undefined
  const id = parts?.join('-').toUpperCase()
  return id && checkDigit(id.replaceAll('-', '').slice(0, 15)) === id.at(-1) ? id : null
}

export function addressOfOrcid(id: string): string {
  return `https://orcid.org/${id}`
}

function checkDigit(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const rest = (12 - (total % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}
