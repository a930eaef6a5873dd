// Says what is wrong with a web address.
import { isNoneOrWeb, isSecureAddress } from '../domain/webAddress.ts'
import { type LocalizedRequest, translatorFor } from '../translations/translator.ts'

/** True for an http or https address, or for none; else a sentence for the editor. They become links. */
export function webAddress(
  value: null | string | undefined,
  { req = {} }: { req?: LocalizedRequest } = {},
): string | true {
  return isNoneOrWeb(value) || translatorFor(req)('invalid-web-address')
}

/** The same of several. */
export function webAddresses(
  values: null | string[] | undefined,
  { req }: { req: LocalizedRequest },
): string | true {
  return (values ?? []).every(isNoneOrWeb) || translatorFor(req)('invalid-web-address')
}

/** Addresses of profiles: of https alone. */
export function secureAddresses(
  values: null | string[] | undefined,
  { req }: { req: LocalizedRequest },
): string | true {
  return (values ?? []).every(isSecureAddress) || translatorFor(req)('webhook-https')
}
