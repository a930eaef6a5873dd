'use client'
// Around the admin panel: a message with "Undo" for ten minutes after a republication, on every page.
import { toast } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef } from 'react'

import { useEndpoints, useSlugs } from '../hooks/useOffprint.client.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import { announceUndone, readMarks, writeMark } from '../moves/afterMove.client.ts'
import { undoAction } from '../parts/undoAction.ts'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { type Undoable, useUndoable } from './useUndoable.client.ts'

interface Undo {
  /** Asks again what can be undone: after a move that left the page as it is. */
  ask: () => void
  moves: Undoable[]
  undo: (move: Undoable) => Promise<void>
}

const Context = createContext<Undo>({
  ask: () => undefined,
  moves: [],
  undo: () => Promise.resolve(),
})

/** The moves that the user can undo. */
export function useUndo(): Undo {
  return use(Context)
}

export function UndoProvider({ children }: { children?: ReactNode }) {
  const { ask, moves } = useUndoable()
  const undefer = useUndefer()
  const undo = useCallback((move: Undoable) => undefer(move).finally(ask), [ask, undefer])
  useMessages(moves, undo)
  const value = useMemo(() => ({ ask, moves, undo }), [ask, moves, undo])
  return <Context value={value}>{children}</Context>
}

/** By the endpoint that every move takes: it knows what has become of the article. */
function useUndefer(): (move: Undoable) => Promise<void> {
  const { articles } = useEndpoints()
  const { translate } = useSentTranslator()
  const errorMessage = useErrorMessage()
  return useCallback(
    async (move) => {
      const sent = await send(`${articles}/${move.article}/transition`, 'POST', {
        expectedStage: 'republished-on-blog',
        reason: 'undone',
        ...(move.mode
          ? { republication: { mode: move.mode }, to: 'republished-on-blog' }
          : { to: 'published-at-outlet' }),
        undoes: move.transition,
      })
      const { body = null, response = null } = sent ?? {}
      if (!response?.ok) {
        const message = errorIn(body).message || translate('undo-failed')
        toast.error(await errorMessage(response, message))
        return
      }
      writeMark(move.article, { ...readMarks()[move.article], isUndone: true })
      if (!announceUndone(move)) {
        toast.success(translate('undone', { title: move.title }))
      }
    },
    [articles, translate, errorMessage],
  )
}

/**
 * One, of the last that was republished in this tab, or of the republication that is on the page: several would cover
 * what is below. The others are undone in their forms.
 */
function useMessages(moves: Undoable[], undo: (move: Undoable) => Promise<void>): void {
  const translator = useSentTranslator()
  const pathname = usePathname()
  const slug = useSlugs().republications
  const shown = useRef(new Set<string>())
  useEffect(() => {
    const marks = readMarks()
    const open = moves.filter(({ article, republication, transition }) => {
      const isHere = pathname.endsWith(`/${slug}/${republication}`)
      const mark = marks[article] ?? (isHere ? {} : undefined)
      return mark && mark.dismissed !== transition
    })
    const [newest, ...others] = open.toSorted((one, other) => other.until - one.until)
    const now = newest ? [newest] : []
    for (const { article, transition } of others) {
      writeMark(article, { ...marks[article], dismissed: transition })
    }
    for (const gone of [...shown.current].filter((id) => !now.some((one) => idOf(one) === id))) {
      toast.dismiss(gone)
      shown.current.delete(gone)
    }
    for (const move of now.filter((one) => !shown.current.has(idOf(one)))) {
      const { address, article, mode, title, transition, until } = move
      const stage = translator.stage('republished-on-blog')
      const words = translator.translate(mode ? 'mode-changed' : 'moved', { stage, title })
      shown.current.add(idOf(move))
      writeMark(article, marks[article] ?? {})
      // An element would take the place of the button too; a function does not.
      toast.success(
        () => <Moved href={address} link={translator.translate('view-on-blog')} words={words} />,
        {
          ...undoAction(translator.translate('undo'), () => void undo(move)),
          id: idOf(move),
          duration: until - Date.now(),
          onDismiss: () => writeMark(article, { ...readMarks()[article], dismissed: transition }),
        },
      )
    }
  }, [translator, moves, pathname, slug, undo])
}

/** With a link to the page that readers see. Messages are drawn where Payload knows no language. */
function Moved({ href, link, words }: { href: null | string; link: string; words: string }) {
  return (
    <>
      {words}{' '}
      {href ? (
        <a href={href} rel="noopener" target="_blank">
          {link}
        </a>
      ) : null}
    </>
  )
}

function idOf({ transition }: Pick<Undoable, 'transition'>): string {
  return `offprint-undo-${transition}`
}
