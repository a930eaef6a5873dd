'use client'
// What the server said about one field of the drawer.
export function FieldMessage({ message }: { message: string | undefined }) {
  return message ? (
    <p className="offprint-move__message" role="alert">
      {message}
    </p>
  ) : null
}
