// What the check writes when it has ended: Payload's CLI may end without having run it, and still exit with 0.
export const done = 'The check has ended.\n'
