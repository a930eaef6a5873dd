'use client'
// The list of keys, and the switch that turns them off.
import { CheckboxInput, Drawer } from '@payloadcms/ui'

import { useDialogName } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { keyList } from './keys.ts'

interface Props {
  isOn: boolean
  onChange: (isOn: boolean) => void
  slug: string
}

export function KeyList(props: Props) {
  const { translate } = useTranslator()
  return (
    <Drawer gutter slug={props.slug} title={translate('queue-keys')}>
      <Keys {...props} />
    </Drawer>
  )
}

function Keys({ slug, isOn, onChange }: Props) {
  const { translate } = useTranslator()
  useDialogName(slug, translate('queue-keys'))
  return (
    <div className="offprint-queue__keys">
      <CheckboxInput
        checked={isOn}
        id="offprint-queue-keys"
        label={translate('queue-keys-on')}
        onToggle={() => onChange(!isOn)}
      />
      <p>{translate('queue-keys-text')}</p>
      <dl>
        {keyList.map(({ action, keys }) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{translate(`queue-key-${action}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
