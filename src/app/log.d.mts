// The types of log.mjs.
import type { DestinationStream, Logger } from 'pino'

import type { RequestContext } from './requestContext.mjs'

/** Whether lines are JSON: by default if the output is not a terminal. */
export declare const isJSON: boolean

export declare const log: Logger

export declare function createLog(destination: DestinationStream): Logger

/** Human-readable lines. @param destination a file descriptor or a stream. @default 1 */
export declare function textLines(destination?: DestinationStream | number): DestinationStream

/** Call it at the end of a request, with the status of its response. */
export declare function writeHeldErrors(context: RequestContext, status: number): void
