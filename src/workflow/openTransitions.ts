// The transitions that are open in a database transaction. They are kept on the session of that transaction, because
// Payload has no other way to pass data of one call to its hooks.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { type Session, sessionOf } from '../database/session.ts'
import { sessionKeys } from '../processState.ts'
import { setsOf } from './inSets.ts'
import { Transition } from './transition.ts'

/** Checks the caller, and opens a transition that the article's hooks will find. */
export async function openTransition(
  req: PayloadRequest,
  stored: Article,
  input: TransitionInput,
): Promise<Transition> {
  const transition = new Transition(stored, input)
  await transition.checkCaller(req)
  const session = await sessionOf(req)
  if (session) {
    session[sessionKeys.transitions] = [...transitionsOn(session), transition]
  }
  return transition
}

/** Call this when it is done, or has failed in a database transaction that continues. */
export async function closeTransition(req: PayloadRequest, transition: Transition): Promise<void> {
  const session = await sessionOf(req)
  if (session) {
    session[sessionKeys.transitions] = transitionsOn(session).filter((one) => one !== transition)
  }
}

/** The one that was opened for this update of an article. */
export async function transitionTo(
  req: PayloadRequest,
  article: ID,
  to: unknown,
): Promise<Transition | undefined> {
  return (await transitionsIn(req)).findLast(
    ({ input, state, stored }) => state === 'open' && stored.id === article && input.to === to,
  )
}

/** The transition that has just written the article, by its new stage or mode: a nested edit is not part of it. */
export async function transitionBetween(
  req: PayloadRequest,
  previous: Article,
  article: Article,
): Promise<Transition | undefined> {
  return (await transitionsIn(req)).findLast(
    ({ changesMode, from, input, state, stored }) =>
      state === 'checked' &&
      stored.id === article.id &&
      from === previous.stage &&
      input.to === article.stage &&
      (!changesMode || article.blogMode !== previous.blogMode),
  )
}

/** Whether a transition, and not a direct write, is creating or deleting the republication of an article. */
export async function isRepublishing(req: PayloadRequest, article: ID): Promise<boolean> {
  const isOpen = (await transitionsIn(req)).some(
    ({ stored, writesRepublication }) => writesRepublication && stored.id === article,
  )
  return isOpen || (await setsOf(req)) !== undefined
}

async function transitionsIn(req: PayloadRequest): Promise<Transition[]> {
  const session = await sessionOf(req)
  return session ? transitionsOn(session) : []
}

function transitionsOn(session: Session): Transition[] {
  return (session[sessionKeys.transitions] as Transition[] | undefined) ?? []
}
