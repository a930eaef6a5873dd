// What happens in the plugin, for whoever counts or logs it: channels of Node's `diagnostics_channel`.
import { channel } from 'node:diagnostics_channel'

import type { Transition } from '../types.ts'

/**
 * Message of the channel `offprint:transition`: an article has moved, and its transaction is committed.
 *
 * @example
 * subscribe('offprint:transition', (message) => count(message as TransitionEvent))
 */
export interface TransitionEvent {
  from: Transition['from']
  to: Transition['to']
  via: Transition['via']
}

const transitions = channel('offprint:transition')

export function publishTransition(event: TransitionEvent): void {
  transitions.publish(event)
}
