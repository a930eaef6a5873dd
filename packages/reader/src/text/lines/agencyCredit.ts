// Recognises a line that is only the credit of a picture: "EPA-EFE/stringer", "Reuters/Jane Okafor", "Getty Images".

/** They sell pictures: alone on a line, their names sign no text. */
const pictureAgencies =
  'EPA(?:-EFE)?|Getty(?: Images)?|Alamy(?: Stock Photo)?|Shutterstock|i?Stock ?[Pp]hoto|iStock|Adobe Stock|Depositphotos|Dreamstime|Magnum(?: Photos)?|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|PA (?:Images|Wire)|(?:AP|AFP|EPA|Reuters|REUTERS|TT|NTB) [Pp]hoto|NurPhoto|VCG|ZUMA(?: Press)?|Panos(?: Pictures)?|Rex Features|[Pp]icture[ -][Aa]lliance|imago(?: images)?|Imago|ullstein bild|akg-images|Keystone(?: SDA)?|Bridgeman(?: Images)?'
/** They sell texts as well. */
const agencies = `${pictureAgencies}|AFP|AP|EFE|Reuters|REUTERS|Xinhua|Kyodo|TASS|Sputnik|ANSA|Ansa|DPA|dpa|PA|PA Media|Anadolu(?: Agency)?|AAP|TT|NTB|Ritzau|Belga|ANP|PAP|Bloomberg|SIPA|Sipa|WENN|Hulton Archive|LightRocket|Corbis|SOPA Images|LAIF|laif|ZB`
const unnamed =
  '[Ss]tringer|STRINGER|[Hh]andout|HANDOUT|[Pp]ool|POOL|[Ff]ile|FILE|[Ff]ile photo|[Aa]rchiv(?:e|es|bild)?'
const person = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:de |van |von |al-)?\p{Lu}[\p{L}.'’-]*){1,3}`
const part = `(?:${agencies}|${unnamed}|${person})`

const alone = new RegExp(`^(?:${pictureAgencies})$`, 'u')
const named = new RegExp(`^${part}(?:\\s?/\\s?${part}|\\s+via\\s+${part}){1,4}$`, 'u')
const anyAgency = new RegExp(`(?:^|[/\\s])(?:${agencies})(?:$|[/\\s])`, 'u')

/** Brackets, a sign and a stop around it do not count. */
export function isAgencyCredit(text: string): boolean {
  const plain = text.replace(/^(?:[[(]|© ?)+|[\])]?\.?$/gu, '')
  return text.length <= 100 && (alone.test(plain) || (named.test(plain) && anyAgency.test(plain)))
}
