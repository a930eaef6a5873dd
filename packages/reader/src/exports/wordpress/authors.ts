// Who wrote a post: those that it names as its authors, or whoever created it.
import type { PartialFields } from '../../dom/metadata/types.ts'
import type { WordPressItem, WordPressSite } from './types.ts'

import { isName, isOffice, plain } from '../../values/values.ts'

/** Co-Authors Plus and PublishPress Authors have a taxonomy of this name; its order is that of the alphabet. */
export function authorsOf(
  item: WordPressItem,
  site: WordPressSite,
): Pick<PartialFields, 'authors' | 'offices'> {
  const creator = nameOf(item.creator, site)
  const terms = item.terms.filter(({ domain }) => domain === 'author')
  const named = terms.map(({ name, slug }) => nameOfTerm(slug, name, site))
  const all = named.length === 0 ? [creator] : named.toSorted((one) => (one === creator ? -1 : 0))
  const names = [...new Set(all)].filter(Boolean)
  return {
    authors: names.filter((name) => !isNobody(name, site)),
    offices: names.filter((name) => isNobody(name, site)),
  }
}

/** Without its name, a login is no more than that. */
function nameOf(login: string, { authors }: WordPressSite): string {
  return authors.get(login) || plain(login, 200)
}

function nameOfTerm(slug: string, name: string, site: WordPressSite): string {
  const login = slug.replace(/^cap-/, '')
  const found = site.guests.get(slug) ?? site.guests.get(`cap-${login}`) ?? site.authors.get(login)
  return found || nameOf(plain(name, 200), site)
}

/** Accounts may stand for an office, or for the blog itself. */
function isNobody(name: string, { authors, title }: WordPressSite): boolean {
  const isLogin = name === name.toLowerCase() && (authors.get(name) ?? name) === name
  return !isName(name) && (isLogin || isOffice(name) || name === title)
}
