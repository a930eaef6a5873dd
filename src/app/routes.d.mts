// The types of routes.mjs.

/** A template such as `/api/articles/:id`; one of a few hundred, for any address. */
export declare function routeOf(url: string): string

/** The method, or `other`. */
export declare function methodOf(method: string | undefined): string
