'use client'
// Splits the script of a component from the one that every page of the admin panel loads: Payload's import map makes
// all of its modules part of every page.
import { type ComponentType, createElement, lazy, type ReactNode } from 'react'

/**
 * The component, loaded when it is first drawn. It is a function, because Payload takes no lazy component from its
 * import map. It has no boundary: as with Payload's own scripts, the page is drawn when it has come, and on the server
 * with it. So nothing moves afterwards. Its style sheet has to be there before: it is imported where this is called.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() }))
  return function Lazily(props) {
    return createElement(Loaded as unknown as ComponentType<Props>, props)
  }
}
