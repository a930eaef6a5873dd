// The types of publicHeaders.mjs.

/** Of responses that front ends on any origin may read. */
export declare const publicHeaders: Record<string, string>

/** Of those that no cache may keep, such as errors. */
export declare const uncachedHeaders: Record<string, string>

/** Of a response 405. */
export declare const allowHeaders: Record<string, string>

/** Of the response to a preflight request. */
export declare const preflightHeaders: Record<string, string>

/** For how many milliseconds a response is valid at most, where it changes by time alone. */
export declare const validForHeader: string
