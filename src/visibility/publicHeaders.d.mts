// The types of publicHeaders.mjs.

/** Of answers that front ends on any origin may read. */
export declare const publicHeaders: Record<string, string>

/** Of those that no cache may keep, such as errors. */
export declare const uncachedHeaders: Record<string, string>

/** Of an answer 405. */
export declare const allowHeaders: Record<string, string>

/** Of the answer to a preflight request. */
export declare const preflightHeaders: Record<string, string>

/** For how many milliseconds a response is valid at most, where it changes by time alone. */
export declare const validForHeader: string
