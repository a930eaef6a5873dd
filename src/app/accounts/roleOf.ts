// The role of an account in Offprint: deactivated ones have none, so nobody mentions them, hands them work, or mails them.
interface Account {
  deactivatedAt?: null | string
  role?: null | string
}

export function roleOf(user: object): null | string {
  const { deactivatedAt, role } = user as Account
  return deactivatedAt ? null : (role ?? null)
}
