'use client'
// Splits the script of a component from the one that every page of the admin panel loads: Payload's import map makes
// all of its modules part of every page.
import { useTranslation } from '@payloadcms/ui'
import { type ComponentType, createElement, lazy, type ReactNode, use } from 'react'

import { loadDeskWords } from '../../translations/deskWords.ts'

/**
 * The component, loaded with the words of the admin panel when it is first drawn. It is a function, because Payload takes
 * no lazy component from its import map. It has no boundary: as with Payload's own scripts, the page is drawn when it has
 * come, and on the server with it. So nothing moves afterwards. Its style sheet has to be there before: it is imported
 * where this is called.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let loading: Promise<ComponentType<Props>> | undefined
  const loadOnce = () => (loading ??= load())
  const Loaded = lazy(async () => ({ default: await loadOnce() }))
  return function Lazily(props) {
    const { i18n } = useTranslation()
    // Beside the words, not after them.
    void loadOnce().catch(() => undefined)
    use(loadDeskWords(i18n.language))
    return createElement(Loaded as unknown as ComponentType<Props>, props)
  }
}
